package org.fieldbook.app.toolkit.takeaway.pdf;

import org.fieldbook.app.toolkit.takeaway.ink.Face;

/**
 * A look as it is set where it stands: smaller where a sheet has to hold much.
 *
 * @param fit 1 for as it is
 */
record Letters(Look look, double fit) {

  Face face() {
    return look.face();
  }

  double size() {
    return look.size() * fit;
  }

  double leading() {
    return look.leading() * fit;
  }

  double before() {
    return look.before() * fit;
  }

  double after() {
    return look.after() * fit;
  }

  /** From the top of a line to what the letters stand on. */
  double base() {
    return (leading() + size() * 0.7) / 2;
  }
}
