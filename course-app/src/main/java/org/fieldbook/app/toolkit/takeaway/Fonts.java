package org.fieldbook.app.toolkit.takeaway;

import java.util.List;

/**
 * The faces for paper: the theme's, cut to one weight each because paper formats know no variable
 * ones, and one more for the scripts and signs that these lack.
 */
final class Fonts {

  static final List<Face> FACES =
      List.of(
          new Face("literata-regular.ttf", "Literata", 400, false),
          new Face("literata-bold.ttf", "Literata", 700, false),
          new Face("literata-italic.ttf", "Literata", 400, true),
          new Face("fieldbook-sans-regular.ttf", "Fieldbook Sans", 400, false),
          new Face("fieldbook-sans-bold.ttf", "Fieldbook Sans", 700, false),
          new Face("dejavu-sans.ttf", "DejaVu Sans", 400, false));

  private Fonts() {}

  /** A face and where it applies. */
  record Face(String file, String family, int weight, boolean italic) {

    byte[] bytes() {
      return Packing.resource("print/" + file);
    }
  }
}
