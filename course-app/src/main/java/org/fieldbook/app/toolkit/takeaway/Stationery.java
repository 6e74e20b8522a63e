package org.fieldbook.app.toolkit.takeaway;

import java.io.IOException;
import java.util.List;

/** The theme's files that go into the zip: stylesheets, fonts and their licences. */
@FunctionalInterface
public interface Stationery {

  /** The stylesheets. */
  List<String> SHEETS = List.of("fieldbook.css", "toolkit.css");

  /** What goes in, as paths below the theme's folder. */
  List<String> FILES =
      List.of(
          "fieldbook.css",
          "toolkit.css",
          "fonts/literata-latin-wght-normal.woff2",
          "fonts/literata-latin-wght-italic.woff2",
          "fonts/fieldbook-sans-latin-wght-normal.woff2",
          "fonts/literata-latin-ext-wght-normal.woff2",
          "fonts/literata-latin-ext-wght-italic.woff2",
          "fonts/fieldbook-sans-latin-ext-wght-normal.woff2",
          "fonts/OFL-Literata.txt",
          "fonts/OFL-SourceSans3.txt");

  /**
   * The bytes of a file.
   *
   * @throws IOException when it cannot be read
   */
  byte[] bytes(String file) throws IOException;
}
