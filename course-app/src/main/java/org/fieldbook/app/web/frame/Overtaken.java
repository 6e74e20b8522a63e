package org.fieldbook.app.web.frame;

import org.fieldbook.content.kernel.Refused;

/** Something else was saved since the page with the form was opened: the writer is to see both. */
public final class Overtaken extends Refused {

  private static final long serialVersionUID = 1;

  public Overtaken() {
    super(
        "Something else was saved here since you opened this page. Nothing was changed, and your"
            + " words are still in the form.");
  }
}
