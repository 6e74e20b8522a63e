package org.fieldbook.deploy.launch;

import java.util.List;

/** Fieldbook does not start; the message is for the person who started it. */
public final class CannotStart extends RuntimeException {

  private static final long serialVersionUID = 1;

  CannotStart(String reason) {
    super(reason);
  }

  CannotStart(String reason, Throwable cause) {
    super(reason, cause);
  }

  static CannotStart because(List<String> reasons) {
    return new CannotStart(String.join(System.lineSeparator(), reasons));
  }
}
