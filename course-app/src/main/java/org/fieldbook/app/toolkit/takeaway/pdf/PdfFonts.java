package org.fieldbook.app.toolkit.takeaway.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.fieldbook.app.toolkit.takeaway.ink.Face;
import org.fieldbook.app.toolkit.takeaway.ink.Packed;

/**
 * Faces as a PDF holds them: whole, with what each sign means in Unicode (ISO 32000-1, 9.7.4). All
 * of it is the same in every file and made once.
 */
final class PdfFonts {

  private static final int MOST_EFFORT = 9;

  private static final Map<Face, Made> ALL = new EnumMap<>(Face.class);

  static {
    for (Face face : Face.values()) {
      ALL.put(
          face,
          new Made(
              Packed.of(face.file(), MOST_EFFORT),
              face.file().length,
              Packed.of(meanings(face), MOST_EFFORT),
              widths(face)));
    }
  }

  private PdfFonts() {}

  private record Made(byte[] font, int length, byte[] meanings, String widths) {}

  /** Writes the face; answers its number. */
  static int write(PdfFile file, Face face) throws IOException {
    Made made = ALL.get(face);
    if (made == null) {
      throw new IllegalStateException("Not a face: " + face);
    }
    int font = file.reserve();
    int letters = file.reserve();
    int about = file.reserve();
    int bytes = file.reserve();
    int meanings = file.reserve();
    file.raw(bytes, "/Length1 " + made.length() + " /Filter /FlateDecode", made.font());
    file.raw(meanings, "/Filter /FlateDecode", made.meanings());
    int[] box = face.box();
    file.put(
        about,
        String.format(
            Locale.ROOT,
            "<</Type/FontDescriptor/FontName/%s/Flags 4/FontBBox[%d %d %d %d]/ItalicAngle 0"
                + "/Ascent %d/Descent %d/CapHeight 700/StemV 80/FontFile2 %d 0 R>>",
            face.fontName(),
            box[0],
            box[1],
            box[2],
            box[3],
            face.ascent(),
            face.descent(),
            bytes));
    file.put(
        letters,
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/"
            + face.fontName()
            + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor "
            + about
            + " 0 R/CIDToGIDMap/Identity/W[0["
            + made.widths()
            + "]]>>");
    file.put(
        font,
        "<</Type/Font/Subtype/Type0/BaseFont/"
            + face.fontName()
            + "/Encoding/Identity-H/DescendantFonts["
            + letters
            + " 0 R]/ToUnicode "
            + meanings
            + " 0 R>>");
    return font;
  }

  private static String widths(Face face) {
    StringBuilder widths = new StringBuilder();
    for (int advance : face.advances()) {
      widths.append(advance).append(' ');
    }
    return widths.toString();
  }

  private static byte[] meanings(Face face) {
    int[] characters = face.characters();
    StringBuilder map =
        new StringBuilder(
            "/CIDInit /ProcSet findresource begin\n"
                + "12 dict begin\n"
                + "begincmap\n"
                + "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
                + "/CMapName /Adobe-Identity-UCS def\n"
                + "/CMapType 2 def\n"
                + "1 begincodespacerange\n"
                + "<0000> <FFFF>\n"
                + "endcodespacerange\n");
    StringBuilder some = new StringBuilder();
    int count = 0;
    for (int glyph = 1; glyph < characters.length; glyph++) {
      if (characters[glyph] != 0) {
        some.append(String.format(Locale.ROOT, "<%04X> <%04X>%n", glyph, characters[glyph]));
        count++;
      }
      if (count == 100 || (count > 0 && glyph == characters.length - 1)) {
        map.append(count).append(" beginbfchar\n").append(some).append("endbfchar\n");
        some.setLength(0);
        count = 0;
      }
    }
    return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
        .toString()
        .getBytes(StandardCharsets.US_ASCII);
  }
}
