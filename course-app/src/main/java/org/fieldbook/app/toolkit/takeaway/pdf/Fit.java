package org.fieldbook.app.toolkit.takeaway.pdf;

import java.io.IOException;
import java.io.OutputStream;
import org.fieldbook.app.toolkit.takeaway.ink.DrawingRules;
import org.jsoup.nodes.Element;

/**
 * How large the words of a form may be so that it stays on its sheet: tried out on paper that
 * nobody sees. What fits at no size is set as it is and goes on overleaf.
 */
final class Fit {

  private static final double[] SIZES = {0.94, 0.88, 0.82};

  private static final double LEAST = 0.78;

  private final DrawingRules rules;
  private final Photos photos;

  Fit(DrawingRules rules, Photos photos) {
    this.rules = rules;
    this.photos = photos;
  }

  /**
   * The size for what begins here, as a part of the usual one.
   *
   * @param y how high on its sheet it begins
   */
  double of(Element form, double y, double x) throws IOException {
    int asItIs = sheets(form, y, x, 1);
    if (asItIs != 2 || sheets(form, y, x, LEAST) > 1) {
      return 1;
    }
    for (double size : SIZES) {
      if (sheets(form, y, x, size) == 1) {
        return size;
      }
    }
    return LEAST;
  }

  private int sheets(Element form, double y, double x, double size) throws IOException {
    PdfFile file = new PdfFile(OutputStream.nullOutputStream());
    Tags tags = new Tags(file);
    Sheets sheets = new Sheets(file, tags, "");
    sheets.turn();
    sheets.down(sheets.y() - y);
    new Blocks(sheets, tags, rules, photos, size)
        .children(form, tags.open(tags.document(), "Sect"), x);
    return sheets.count();
  }
}
