package org.fieldbook.app.toolkit.takeaway;

import java.util.List;
import org.fieldbook.app.toolkit.picture.Markup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A table of Word: a heading row that is repeated on every page, and a name. */
final class WordTable {

  /** Width of the text on A4, in twentieths of a point. */
  private static final int WIDTH = 9638;

  private final WordBody body;

  WordTable(WordBody body) {
    this.body = body;
  }

  void write(Markup out, Element table) {
    List<Element> rows = table.select("tr");
    int columns = rows.stream().mapToInt(r -> r.children().size()).max().orElse(0);
    if (columns == 0) {
      return;
    }
    Element caption = table.selectFirst("caption");
    if (caption != null && !caption.hasClass("visually-hidden")) {
      body.paragraph(out, "Caption", caption);
    }
    out.open("w:tbl").open("w:tblPr").empty("w:tblStyle", "w:val", "TableGrid");
    out.empty("w:tblW", "w:w", "5000", "w:type", "pct");
    out.empty("w:tblLook", "w:val", "04A0", "w:firstRow", "1", "w:firstColumn", "1");
    if (caption != null) {
      out.empty("w:tblCaption", "w:val", caption.text());
    }
    out.close().open("w:tblGrid");
    for (int i = 0; i < columns; i++) {
      out.empty("w:gridCol", "w:w", "" + WIDTH / columns);
    }
    out.close();
    for (Element row : rows) {
      row(out, row, columns);
    }
    out.close();
    // Two tables that touch would be one.
    out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "AfterTable").close().close();
  }

  private void row(Markup out, Element row, int columns) {
    Element parent = row.parent();
    boolean isHead = parent != null && parent.tagName().equals("thead");
    out.open("w:tr").open("w:trPr").empty("w:cantSplit");
    if (isHead) {
      out.empty("w:tblHeader");
    } else if (row.text().isBlank()) {
      out.empty("w:trHeight", "w:val", "510", "w:hRule", "atLeast");
    }
    out.close();
    for (int i = 0; i < columns; i++) {
      cell(out, i < row.children().size() ? row.child(i) : null, columns);
    }
    out.close();
  }

  private void cell(Markup out, @Nullable Element cell, int columns) {
    out.open("w:tc").open("w:tcPr");
    out.empty("w:tcW", "w:w", "" + WIDTH / columns, "w:type", "dxa").close();
    out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Cell");
    boolean rightToLeft = cell != null && WordBody.isRightToLeft(cell.text());
    if (rightToLeft) {
      out.empty("w:bidi");
    }
    out.close();
    if (cell != null) {
      body.inline(out, cell, rightToLeft, cell.tagName().equals("th"));
    }
    out.close().close();
  }
}
