package org.fieldbook.app.toolkit.feedback;

/** A request waits no longer: what was written about it is to be taken out of all mail. */
public record RequestSettled(long request) {

  /** How mail about a request is known. */
  public String about() {
    return "feedback request " + request;
  }
}
