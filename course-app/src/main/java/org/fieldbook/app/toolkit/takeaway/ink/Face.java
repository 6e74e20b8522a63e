package org.fieldbook.app.toolkit.takeaway.ink;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The faces for paper: the theme's, cut to one weight each because paper formats know no variable
 * ones, and one more for the scripts and signs that these lack. Read once for all that is written.
 */
public enum Face {
  SERIF("literata-regular.ttf"),
  SERIF_BOLD("literata-bold.ttf"),
  SANS("fieldbook-sans-regular.ttf"),
  SANS_BOLD("fieldbook-sans-bold.ttf"),
  SIGNS("dejavu-sans.ttf");

  /** Stands for a sign that no face has. */
  private static final int UNKNOWN = 0xFFFD;

  private static final int PLANE = 0x10000;

  private final String name;
  private final byte[] bytes;
  private final Font font;
  private final int[] advances;
  private final int[] box;
  private final int ascent;
  private final int descent;

  /** Glyphs of the characters of the first plane; 0 where there is none. */
  private final char[] glyphs = new char[PLANE];

  /** Advances of the same characters, of those that are missing in the face that stands in. */
  private final short[] widths = new short[PLANE];

  Face(String file) {
    try (InputStream in =
        Face.class.getResourceAsStream("/org/fieldbook/app/toolkit/takeaway/print/" + file)) {
      if (in == null) {
        throw new IllegalStateException("The application lacks " + file);
      }
      bytes = in.readAllBytes();
      font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes));
      try (TrueTypeFont face = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
        name = face.getName();
        float scale = 1000f / face.getUnitsPerEm();
        advances = new int[face.getNumberOfGlyphs()];
        for (int i = 0; i < advances.length; i++) {
          advances[i] = Math.round(face.getAdvanceWidth(i) * scale);
        }
        ascent = Math.round(face.getHorizontalHeader().getAscender() * scale);
        descent = Math.round(face.getHorizontalHeader().getDescender() * scale);
        box =
            new int[] {
              Math.round(face.getHeader().getXMin() * scale),
              Math.round(face.getHeader().getYMin() * scale),
              Math.round(face.getHeader().getXMax() * scale),
              Math.round(face.getHeader().getYMax() * scale)
            };
        CmapLookup characters = face.getUnicodeCmapLookup();
        for (int c = 0; c < PLANE; c++) {
          if (!isSilent(c)) {
            int glyph = characters.getGlyphId(c);
            glyphs[c] = (char) glyph;
            widths[c] = (short) (glyph == 0 ? -1 : advances[glyph]);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("Not a font: " + file, e);
    }
  }

  /** What is written and never seen: marks of direction, joiners, what controls. */
  private static boolean isSilent(int c) {
    int type = Character.getType(c);
    boolean variation = c >= 0xFE00 && c <= 0xFE0F;
    return variation
        || type == Character.FORMAT
        || type == Character.CONTROL
        || type == Character.SURROGATE;
  }

  /** The face in which the character is drawn: this one when it can. */
  public Face drawing(int c) {
    return c < PLANE && (glyphs[c] != 0 || widths[c] == 0) ? this : SIGNS;
  }

  /** The glyph of a character, or of what stands for one that is missing; 0 for what is silent. */
  public int glyph(int c) {
    if (c < PLANE && (glyphs[c] != 0 || widths[c] == 0)) {
      return glyphs[c];
    }
    return SIGNS.glyphs[c < PLANE && SIGNS.glyphs[c] != 0 ? c : UNKNOWN];
  }

  /** How far the character goes, in thousandths of its size. */
  public int advance(int c) {
    if (c < PLANE && widths[c] >= 0) {
      return widths[c];
    }
    return SIGNS.widths[c < PLANE && SIGNS.glyphs[c] != 0 ? c : UNKNOWN];
  }

  /** How wide the text is at a size. */
  public double width(String text, double size) {
    return width(text, 0, text.length()) * size / 1000;
  }

  /** How wide a part of the text is, in thousandths of its size. */
  public int width(String text, int from, int to) {
    int width = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!Character.isHighSurrogate(c)) {
        width += Character.isLowSurrogate(c) ? advance(text.codePointBefore(i + 1)) : advance(c);
      }
    }
    return width;
  }

  /** Its name in the file, such as {@code Literata-Regular}. */
  public String fontName() {
    return name;
  }

  /** The file. */
  public byte[] file() {
    return bytes.clone();
  }

  /** As Java draws it. */
  Font font(double size) {
    return font.deriveFont((float) size);
  }

  /** Advances of all glyphs, in thousandths. */
  public int[] advances() {
    return advances.clone();
  }

  /** The first character of each glyph; 0 for a glyph without one. */
  public int[] characters() {
    int[] characters = new int[advances.length];
    for (int c = PLANE - 1; c > 0; c--) {
      characters[glyphs[c]] = c;
    }
    characters[0] = 0;
    return characters;
  }

  /** Left, bottom, right and top of all glyphs together, in thousandths. */
  public int[] box() {
    return Arrays.copyOf(box, box.length);
  }

  public int ascent() {
    return ascent;
  }

  /** Below the line: negative. */
  public int descent() {
    return descent;
  }
}
