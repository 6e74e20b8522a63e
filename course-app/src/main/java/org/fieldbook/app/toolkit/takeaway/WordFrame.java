package org.fieldbook.app.toolkit.takeaway;

import org.fieldbook.app.toolkit.picture.Markup;

/**
 * A picture in a line of Word, with what it shows as its alternative text.
 *
 * @param points of a row
 */
record WordFrame(int number, int points, int rows, String says, boolean isDrawing) {

  private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";

  /** English metric units of a CSS pixel, and of the width of the text on A4. */
  private static final long PIXEL = 9525;

  private static final long WIDEST = 6_120_000;

  /**
   * Writes it.
   *
   * @param turned whether it begins a page
   */
  void write(Markup out, boolean turned) {
    long width = points * PIXEL;
    long height = rows * PIXEL;
    if (width > WIDEST) {
      height = height * WIDEST / width;
      width = WIDEST;
    }
    String cx = Long.toString(width);
    String cy = Long.toString(height);
    String name = "Picture " + number;
    out.open("w:p").open("w:pPr").empty("w:keepNext");
    if (turned) {
      out.empty("w:pageBreakBefore");
    }
    out.close().open("w:r").open("w:drawing");
    out.open("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0");
    out.empty("wp:extent", "cx", cx, "cy", cy);
    out.empty("wp:docPr", "id", "" + number, "name", name, "descr", says);
    out.open("a:graphic", "xmlns:a", DRAWING + "main");
    out.open("a:graphicData", "uri", DRAWING + "picture");
    out.open("pic:pic", "xmlns:pic", DRAWING + "picture").open("pic:nvPicPr");
    out.empty("pic:cNvPr", "id", "" + number, "name", name).empty("pic:cNvPicPr").close();
    out.open("pic:blipFill");
    out.open("a:blip", "r:embed", (isDrawing ? "png" : "jpg") + number);
    if (isDrawing) {
      drawing(out);
    }
    out.close();
    out.open("a:stretch").empty("a:fillRect").close().close();
    out.open("pic:spPr").open("a:xfrm").empty("a:off", "x", "0", "y", "0");
    out.empty("a:ext", "cx", cx, "cy", cy).close();
    out.open("a:prstGeom", "prst", "rect").empty("a:avLst").close().close();
    out.close().close().close().close().close().close().close();
  }

  /** For programs that know drawings: the drawing itself. */
  private void drawing(Markup out) {
    out.open("a:extLst").open("a:ext", "uri", "{96DAC541-7B7A-43D3-8B79-37D633B846F1}");
    out.empty(
        "asvg:svgBlip",
        "xmlns:asvg",
        "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
        "r:embed",
        "svg" + number);
    out.close().close();
  }
}
