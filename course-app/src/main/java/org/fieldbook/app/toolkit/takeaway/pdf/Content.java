package org.fieldbook.app.toolkit.takeaway.pdf;

import java.awt.Color;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.fieldbook.app.toolkit.takeaway.ink.Face;
import org.jspecify.annotations.Nullable;

/** The operators of a page (ISO 32000-1, annex A). */
final class Content {

  private byte[] bytes = new byte[1 << 15];
  private int length;
  private @Nullable Face face;
  private double size;
  private final Set<Face> used;

  /**
   * Nothing yet.
   *
   * @param used notes which faces are
   */
  Content(Set<Face> used) {
    this.used = used;
  }

  /** Faces of which none is used yet. */
  static Set<Face> noFaces() {
    return EnumSet.noneOf(Face.class);
  }

  Content op(String operator) {
    for (int i = 0; i < operator.length(); i++) {
      put(operator.charAt(i));
    }
    put('\n');
    return this;
  }

  Content op(String operator, double... numbers) {
    for (double number : numbers) {
      number(number);
      put(' ');
    }
    return op(operator);
  }

  /** The colour of what is filled, letters among it. */
  Content fill(Color color) {
    return op("rg", color.getRed() / 255.0, color.getGreen() / 255.0, color.getBlue() / 255.0);
  }

  /** The colour of lines. */
  Content stroke(Color color) {
    return op("RG", color.getRed() / 255.0, color.getGreen() / 255.0, color.getBlue() / 255.0);
  }

  /** Lines in other lengths, faces forgotten: what is drawn in between is kept apart. */
  Content save() {
    return op("q");
  }

  Content restore() {
    face = null;
    return op("Q");
  }

  /** Letters along the base line from a place, upright. */
  void letters(String text, Face wanted, double letterSize, double x, double y) {
    op("BT");
    op("Tm", 1, 0, 0, 1, x, y);
    shown(text, wanted, letterSize);
    op("ET");
  }

  /** Letters where the matrix of text stands. */
  void shown(String text, Face wanted, double letterSize) {
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      Face drawing = wanted.drawing(c);
      if (drawing != face || letterSize != size) {
        face = drawing;
        size = letterSize;
        used.add(drawing);
        op("/F" + drawing.ordinal() + " " + letterSize + " Tf");
      }
      put('(');
      while (i < text.length()) {
        c = text.codePointAt(i);
        if (wanted.drawing(c) != drawing) {
          break;
        }
        int glyph = wanted.glyph(c);
        if (glyph != 0) {
          escaped(glyph >> 8);
          escaped(glyph & 255);
        }
        i += Character.charCount(c);
      }
      put(')');
      op(" Tj");
    }
  }

  private void escaped(int b) {
    if (b == '\r') {
      put('\\');
      put('r');
    } else {
      if (b == '(' || b == ')' || b == '\\') {
        put('\\');
      }
      put(b);
    }
  }

  /** With at most three places behind the point. */
  private void number(double value) {
    long thousandths = Math.round(Math.abs(value) * 1000);
    if (value < 0 && thousandths != 0) {
      put('-');
    }
    digits(thousandths / 1000);
    int rest = (int) (thousandths % 1000);
    if (rest != 0) {
      put('.');
      put('0' + rest / 100);
      if (rest % 100 != 0) {
        put('0' + rest / 10 % 10);
        if (rest % 10 != 0) {
          put('0' + rest % 10);
        }
      }
    }
  }

  private void digits(long whole) {
    if (whole > 9) {
      digits(whole / 10);
    }
    put((int) ('0' + whole % 10));
  }

  private void put(int b) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * length);
    }
    bytes[length++] = (byte) b;
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, length);
  }
}
