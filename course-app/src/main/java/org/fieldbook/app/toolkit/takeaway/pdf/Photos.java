package org.fieldbook.app.toolkit.takeaway.pdf;

import java.io.IOException;

/** Where photographs come from: what the markup calls them, as JPEG in colour. */
public interface Photos {

  /** A document without photographs. */
  Photos NONE =
      name -> {
        throw new IOException("There is no photograph " + name);
      };

  /**
   * A photograph.
   *
   * @throws IOException when it cannot be read
   */
  Photo of(String name) throws IOException;

  /** Its bytes, and how many points it has. */
  record Photo(byte[] jpeg, int width, int height) {

    /**
     * The photograph with these bytes.
     *
     * @throws IOException when they are no JPEG
     */
    public static Photo of(byte[] jpeg) throws IOException {
      int at = 2;
      while (at + 9 < jpeg.length && (jpeg[at] & 255) == 255) {
        int marker = jpeg[at + 1] & 255;
        if (marker >= 0xC0 && marker <= 0xC2) {
          return new Photo(jpeg, two(jpeg, at + 7), two(jpeg, at + 5));
        }
        at += 2 + two(jpeg, at + 2);
      }
      throw new IOException("Not a photograph");
    }

    private static int two(byte[] bytes, int at) {
      return (bytes[at] & 255) << 8 | (bytes[at + 1] & 255);
    }
  }
}
