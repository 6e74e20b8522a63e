package org.fieldbook.app.toolkit.takeaway.pdf;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fieldbook.app.toolkit.takeaway.ink.Face;
import org.fieldbook.app.toolkit.takeaway.pdf.Paragraph.Line;
import org.fieldbook.app.toolkit.takeaway.pdf.Paragraph.Piece;
import org.fieldbook.app.toolkit.takeaway.pdf.Tags.Tag;

/** Sheets of A4, one after the other; each is written when the next begins. Lengths in points. */
final class Sheets {

  static final Color INK = new Color(0x1b2422);
  static final Color SOFT = new Color(0x4b5955);
  static final Color RULE = new Color(0x74827c);
  private static final Color LINK = new Color(0x0a5a55);

  private static final double WIDTH = 595.28;
  private static final double HEIGHT = 841.89;
  static final double LEFT = 51;
  static final double ROOM = WIDTH - 2 * LEFT;
  private static final double TOP = HEIGHT - 51;
  private static final double BOTTOM = 57;

  /** The most that one thing may be high. */
  static final double HIGHEST = TOP - BOTTOM;

  private static final double FOOT = 8.5;

  private final PdfFile file;
  private final Tags tags;
  private final String foot;
  private final int tree;
  private final int resources;
  private final int total;
  private final List<Integer> sheets = new ArrayList<>();
  private final Map<String, String> places = new TreeMap<>();
  private final Set<Face> faces = EnumSet.noneOf(Face.class);
  private final Map<String, Integer> images = new TreeMap<>();
  private Content content = new Content(faces);
  private Tags.Marks marks = new Tags.Marks();
  private final StringBuilder notes = new StringBuilder();
  private int sheet;
  private double y;

  Sheets(PdfFile file, Tags tags, String foot) {
    this.file = file;
    this.tags = tags;
    this.foot = foot;
    this.tree = file.reserve();
    this.resources = file.reserve();
    this.total = file.reserve();
  }

  /** A new sheet. */
  void turn() throws IOException {
    end();
    sheet = file.reserve();
    sheets.add(sheet);
    y = TOP;
  }

  /** Turns to a new sheet unless there is so much room on this one. */
  boolean need(double height) throws IOException {
    if (y - height >= BOTTOM || y == TOP) {
      return false;
    }
    turn();
    return true;
  }

  /** Turns to a new sheet unless this one is. */
  void fresh() throws IOException {
    if (y < TOP) {
      turn();
    }
  }

  int count() {
    return sheets.size();
  }

  double room() {
    return y - BOTTOM;
  }

  /** Goes down, unless it is at the top of the sheet. */
  void space(double height) {
    if (y < TOP) {
      y -= height;
    }
  }

  void down(double height) {
    y -= height;
  }

  double y() {
    return y;
  }

  /** A place here that links can lead to. */
  void place(String name) {
    places.put(name, here());
  }

  /** Here, as a destination. */
  String here() {
    return "[" + sheet + " 0 R/XYZ null " + Math.round(Math.min(TOP, y) + 12) + " null]";
  }

  /** What is drawn next says nothing. */
  Content beside() {
    return content.op("/Artifact BMC");
  }

  /** What is drawn next belongs to the part. */
  Content marked(Tag tag) {
    return content.op("/" + tag.role() + " <</MCID " + marks.next(tag, sheet) + ">> BDC");
  }

  void unmarked() {
    content.op("EMC");
  }

  /** A line of words, whose base is so far below. */
  void line(
      Tag tag, Line line, double size, double x, double below, Map<String, Tag> links, Color color)
      throws IOException {
    boolean open = false;
    for (Piece piece : line.pieces()) {
      String link = piece.span().link();
      if (link != null) {
        if (open) {
          unmarked();
          open = false;
        }
        link(tag, piece, size, x, y - below, link, links);
      } else {
        if (!open) {
          marked(tag).fill(color);
          open = true;
        }
        content.letters(piece.text(), piece.span().face(), size, x + piece.x(), y - below);
      }
    }
    if (open) {
      unmarked();
    }
  }

  private void link(
      Tag within,
      Piece piece,
      double size,
      double x,
      double base,
      String to,
      Map<String, Tag> links)
      throws IOException {
    Tag link = links.get(to);
    if (link == null) {
      link = tags.open(within, "Link");
      links.put(to, link);
    }
    marked(link).fill(LINK).letters(piece.text(), piece.span().face(), size, x + piece.x(), base);
    unmarked();
    int note = file.reserve();
    notes.append(note).append(" 0 R ");
    double left = x + piece.x();
    file.put(
        note,
        "<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect["
            + rounded(left)
            + rounded(base - size / 4)
            + rounded(left + piece.span().face().width(piece.text(), size))
            + rounded(base + size)
            + "]/Dest("
            + to
            + ")/Contents "
            + PdfFile.text(piece.text().strip())
            + "/StructParent "
            + tags.ofNote(link, note, sheet)
            + ">>");
  }

  static String rounded(double length) {
    return Math.round(length * 100) / 100.0 + " ";
  }

  /** The name of a picture in the formats that pages know; each is in the file once. */
  String image(String hash, byte[] jpeg, int width, int height) throws IOException {
    Integer known = images.get(hash);
    if (known == null) {
      known = file.reserve();
      images.put(hash, known);
      file.raw(
          known,
          "/Type /XObject /Subtype /Image /Width "
              + width
              + " /Height "
              + height
              + " /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode",
          jpeg);
    }
    return "/I" + known;
  }

  /** Draws a picture into the matrix that stands, which it ends. */
  void drawn(String image) {
    content.op(image + " Do").restore();
  }

  private void end() throws IOException {
    if (sheet == 0) {
      return;
    }
    content.op("/Artifact <</Type/Pagination/Subtype/Footer>> BDC").fill(SOFT);
    content.letters(Directions.seen(foot), Face.SANS, FOOT, LEFT, 30);
    String number = sheets.size() + " / ";
    content.letters(number, Face.SANS, FOOT, LEFT + ROOM - 24 - Face.SANS.width(number, FOOT), 30);
    content.op("/Total Do").op("EMC");
    int body = file.reserve();
    file.stream(body, "", content.bytes());
    int key = tags.key();
    tags.ofPage(key, marks.all());
    file.put(
        sheet,
        "<</Type/Page/Parent "
            + tree
            + " 0 R/MediaBox[0 0 595.28 841.89]/Resources "
            + resources
            + " 0 R/Contents "
            + body
            + " 0 R/StructParents "
            + key
            + "/Tabs/S"
            + (notes.isEmpty() ? "" : "/Annots[" + notes + "]")
            + ">>");
    content = new Content(faces);
    marks = new Tags.Marks();
    notes.setLength(0);
    sheet = 0;
  }

  /** Ends the last sheet and all that sheets share. */
  void finish() throws IOException {
    end();
    Content number = new Content(faces);
    number.fill(SOFT).letters(String.valueOf(sheets.size()), Face.SANS, FOOT, 0, 0);
    file.stream(
        total,
        "/Type /XObject /Subtype /Form /BBox [0 -5 60 20] /Matrix [1 0 0 1 "
            + rounded(LEFT + ROOM - 24)
            + "30] /Resources "
            + resources
            + " 0 R",
        number.bytes());
    StringBuilder fonts = new StringBuilder();
    for (Face face : faces) {
      fonts.append("/F").append(face.ordinal()).append(' ');
      fonts.append(PdfFonts.write(file, face)).append(" 0 R");
    }
    StringBuilder shared = new StringBuilder("/Total " + total + " 0 R");
    images
        .values()
        .forEach(id -> shared.append("/I").append(id).append(' ').append(id).append(" 0 R"));
    file.put(resources, "<</Font<<" + fonts + ">>/XObject<<" + shared + ">>>>");
    StringBuilder kids = new StringBuilder();
    sheets.forEach(id -> kids.append(id).append(" 0 R "));
    file.put(tree, "<</Type/Pages/Count " + sheets.size() + "/Kids[" + kids + "]>>");
  }

  int tree() {
    return tree;
  }

  /** The places by their names, as a tree of names. */
  String places() {
    StringBuilder names = new StringBuilder("<</Names[");
    places.forEach((name, place) -> names.append('(').append(name).append(')').append(place));
    return names.append("]>>").toString();
  }

  /** A line from left to right, drawn so far below. */
  void rule(double x, double width, double below, double thick) {
    beside().stroke(RULE).op("w", thick);
    content.op("m", x, y - below).op("l", x + width, y - below).op("S");
    unmarked();
  }
}
