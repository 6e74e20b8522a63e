package org.fieldbook.app.toolkit.takeaway.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldbook.app.toolkit.takeaway.pdf.Paragraph.Line;
import org.fieldbook.app.toolkit.takeaway.pdf.Tags.Tag;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Lays a table out: columns as wide as their words ask for, the row of heads again on each sheet,
 * and a row that is higher than the rest of the sheet goes on overleaf.
 */
final class Tables {

  private static final double ROOM_IN_CELLS = 4;
  private static final double BLANK_ROW = 25.5;
  private static final double LONGEST_WORD = 120;

  private final Sheets sheets;
  private final Tags tags;
  private final Blocks blocks;
  private final double pad;

  Tables(Sheets sheets, Tags tags, Blocks blocks) {
    this.sheets = sheets;
    this.tags = tags;
    this.blocks = blocks;
    this.pad = ROOM_IN_CELLS * blocks.letters(Look.CELL).fit();
  }

  void set(Element table, Tag within, double x) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (Element row : table.select("tr")) {
      rows.add(new Row(row.parent() != null && row.parent().tagName().equals("thead"), cells(row)));
    }
    if (rows.isEmpty()) {
      return;
    }
    Tag tag = tags.open(within, "Table");
    Element caption = table.selectFirst("caption");
    if (caption != null && !caption.hasClass("visually-hidden")) {
      caption(caption, tag, x);
    }
    double[] columns = columns(rows, Sheets.ROOM + Sheets.LEFT - x);
    boolean blank = table.hasClass("blank-table");
    Row head = rows.get(0).head() ? rows.get(0) : null;
    sheets.space(3);
    for (int i = 0; i < rows.size(); i++) {
      row(rows.get(i), i == 0 ? null : head, tag, columns, x, blank);
    }
    tags.close(tag);
    sheets.down(10);
  }

  private void caption(Element caption, Tag table, double x) throws IOException {
    Paragraph words = blocks.words(caption, blocks.letters(Look.SOFT));
    if (!words.isEmpty()) {
      // Never alone at the foot of a sheet.
      sheets.need(5 * blocks.letters(Look.SOFT).leading());
      Tag tag = tags.open(table, "Caption");
      blocks.set(words, tag, Look.SOFT, x);
      tags.close(tag);
    }
  }

  private List<Cell> cells(Element row) {
    List<Cell> cells = new ArrayList<>();
    for (Element cell : row.children()) {
      boolean head = cell.tagName().equals("th");
      Look look = head ? Look.HEAD : Look.CELL;
      cells.add(new Cell(head, cell.attr("scope"), look, blocks.words(cell, blocks.letters(look))));
    }
    return cells;
  }

  private double[] columns(List<Row> rows, double room) {
    int count = rows.stream().mapToInt(r -> r.cells().size()).max().orElse(1);
    double[] least = new double[count];
    double[] most = new double[count];
    for (Row row : rows) {
      for (int i = 0; i < row.cells().size(); i++) {
        Paragraph words = row.cells().get(i).words();
        least[i] = Math.max(least[i], Math.min(LONGEST_WORD, words.widest()) + 2 * pad + 1);
        most[i] = Math.max(most[i], Math.min(3 * room, words.natural()) + 2 * pad + 1);
      }
    }
    double all = Arrays.stream(least).sum();
    double[] columns = new double[count];
    if (all >= room) {
      for (int i = 0; i < count; i++) {
        columns[i] = least[i] * room / all;
      }
      return columns;
    }
    double wish = Arrays.stream(most).sum() - all;
    for (int i = 0; i < count; i++) {
      double share = wish <= 0 ? 1.0 / count : (most[i] - least[i]) / wish;
      columns[i] = least[i] + share * (room - all);
    }
    return columns;
  }

  private void row(
      Row row, @Nullable Row head, Tag table, double[] columns, double x, boolean blank)
      throws IOException {
    List<List<Line>> lines = new ArrayList<>();
    int most = 1;
    for (int i = 0; i < row.cells().size(); i++) {
      List<Line> cell = row.cells().get(i).words().lines(columns[i] - 2 * pad);
      lines.add(cell);
      most = Math.max(most, cell.size());
    }
    double leading = blocks.letters(Look.CELL).leading();
    double least = blank && !row.head() ? BLANK_ROW : 0;
    double whole = Math.max(least, most * leading + 2 * pad);
    if (whole <= Sheets.HIGHEST / 3) {
      turned(sheets.need(whole), head, columns, x);
    } else {
      turned(sheets.need(4 * leading), head, columns, x);
    }
    Tag tr = tags.open(table, "TR");
    List<Tag> cells = new ArrayList<>();
    row.cells().forEach(cell -> cells.add(tags.open(tr, cell.role(), cell.more())));
    int from = 0;
    do {
      int fit = Math.max(1, (int) ((sheets.room() - 2 * pad) / leading));
      int to = Math.min(most, from + fit);
      chunk(
          row,
          lines,
          cells,
          columns,
          x,
          from,
          to,
          Math.max(least, (to - from) * leading + 2 * pad));
      from = to;
      if (from < most) {
        sheets.turn();
        turned(true, head, columns, x);
      }
    } while (from < most);
    for (Tag cell : cells) {
      tags.close(cell);
    }
    tags.close(tr);
  }

  /** The heads again on a new sheet, for those who see it alone. */
  private void turned(boolean turned, @Nullable Row head, double[] columns, double x) {
    if (!turned || head == null) {
      return;
    }
    int most = 1;
    List<List<Line>> lines = new ArrayList<>();
    for (int i = 0; i < head.cells().size(); i++) {
      lines.add(head.cells().get(i).words().lines(columns[i] - 2 * pad));
      most = Math.max(most, lines.get(i).size());
    }
    Letters look = blocks.letters(Look.HEAD);
    double height = most * look.leading() + 2 * pad;
    frame(columns, x, height);
    Content content = sheets.beside().fill(Sheets.INK);
    double left = x;
    for (int i = 0; i < lines.size(); i++) {
      for (int n = 0; n < lines.get(i).size(); n++) {
        double base = sheets.y() - pad - n * look.leading() - look.size();
        for (Paragraph.Piece piece : lines.get(i).get(n).pieces()) {
          content.letters(
              piece.text(), piece.span().face(), look.size(), left + pad + piece.x(), base);
        }
      }
      left += columns[i];
    }
    sheets.unmarked();
    sheets.down(height);
  }

  private void chunk(
      Row row,
      List<List<Line>> lines,
      List<Tag> cells,
      double[] columns,
      double x,
      int from,
      int to,
      double height)
      throws IOException {
    frame(Arrays.copyOf(columns, row.cells().size()), x, height);
    double left = x;
    for (int i = 0; i < cells.size(); i++) {
      Letters look = blocks.letters(row.cells().get(i).look());
      Map<String, Tag> links = new HashMap<>();
      for (int n = from; n < Math.min(to, lines.get(i).size()); n++) {
        Line line = lines.get(i).get(n);
        double at = left + pad + (line.fromRight() ? columns[i] - 2 * pad - line.width() : 0);
        double below = pad + (n - from) * look.leading() + look.size();
        sheets.line(cells.get(i), line, look.size(), at, below, links, Sheets.INK);
      }
      for (Tag link : links.values()) {
        tags.close(link);
      }
      left += columns[i];
    }
    sheets.down(height);
  }

  private void frame(double[] columns, double x, double height) {
    Content content = sheets.beside().stroke(Sheets.RULE).op("w", 0.5);
    double left = x;
    for (double column : columns) {
      content.op("re", left, sheets.y() - height, column, height);
      left += column;
    }
    content.op("S");
    sheets.unmarked();
  }

  private record Row(boolean head, List<Cell> cells) {}

  private record Cell(boolean head, String scope, Look look, Paragraph words) {

    String role() {
      return head ? "TH" : "TD";
    }

    String more() {
      return head ? "/A<</O/Table/Scope/" + (scope.equals("row") ? "Row" : "Column") + ">>" : "";
    }
  }
}
