package org.fieldbook.app.toolkit.picture;

import static org.fieldbook.app.toolkit.picture.Canvas.LINE;
import static org.fieldbook.app.toolkit.picture.Canvas.SOFT;

import java.util.List;
import java.util.Optional;
import org.fieldbook.app.toolkit.picture.HeatData.Cell;
import org.fieldbook.app.toolkit.picture.HeatData.Row;
import org.fieldbook.content.tool.ToolPicture;

/**
 * Cells with the number printed in each; the shade repeats the number. Heads that are too long for
 * their column are letters, explained beneath.
 */
final class HeatPicture {

  private static final int SHADES = 5;
  private static final double HIGH = 32;
  private static final int MOST = 40;

  private final HeatData data;
  private final Drawing.Size size;
  private final double width;
  private final double names;
  private final double cell;
  private final double beside;
  private final boolean lettered;

  private HeatPicture(HeatData data, Drawing.Size size, double width) {
    this.data = data;
    this.size = size;
    this.width = width;
    this.beside =
        data.beside().isEmpty()
            ? 0
            : Math.max(38, Lettering.width(longest(data.beside()), SOFT) + 6);
    double aside = beside * data.beside().size();
    int columns = Math.max(1, data.columns().size());
    double room = Math.max(width * 0.3, 96);
    this.cell = Math.min(width > 400 ? 96 : 60, (width - aside - room) / columns);
    this.names = width - aside - cell * columns;
    this.lettered =
        data.columns().stream().anyMatch(c -> Lettering.lines(c, cell - 4, SOFT, 9).size() > 3)
            || data.columns().stream()
                .flatMap(c -> List.of(c.split(" ")).stream())
                .anyMatch(word -> Lettering.width(word, SOFT) > cell - 4);
  }

  private static String longest(List<String> heads) {
    return heads.stream().reduce("", (a, b) -> a.length() >= b.length() ? a : b);
  }

  static Optional<Picture> of(ToolPicture spec, Material material) {
    if (spec.find("matrix").isEmpty() && spec.find("table").isEmpty()) {
      return Optional.empty();
    }
    HeatData data =
        spec.find("matrix").isPresent()
            ? HeatOfMatrix.of(spec, material)
            : HeatOfCounts.of(spec, material);
    int rows = data.rows().size();
    String cut = rows > MOST ? " The first " + MOST + " of " + rows + " rows are drawn." : "";
    return Optional.of(
        new Picture(
            "heatmap",
            spec.title(),
            data.sentence() + cut,
            List.of(),
            rows == 0
                ? Lacking.drawing(data.fill())
                : List.of(
                    new HeatPicture(data, Drawing.Size.NARROW, 320).drawing(),
                    new HeatPicture(data, Drawing.Size.WIDE, 640).drawing()),
            data.table()));
  }

  private static String letter(int column) {
    return String.valueOf((char) ('A' + column % 26));
  }

  private Drawing drawing() {
    Canvas canvas = new Canvas();
    double y = heads(canvas);
    for (Row row : data.rows().subList(0, Math.min(MOST, data.rows().size()))) {
      y = row(canvas, row, y);
    }
    y += 18;
    if (lettered) {
      for (int i = 0; i < data.columns().size(); i++) {
        canvas.text("key-number", letter(i), 14, y, "end");
        y = canvas.text("key-name", data.columns().get(i), 24, y, width - 24, 3) + 2;
      }
    }
    return new Drawing(size, width, y - 4, canvas.markup());
  }

  private double heads(Canvas canvas) {
    int most = 1;
    for (int i = 0; i < data.columns().size(); i++) {
      List<String> lines =
          lettered ? List.of(letter(i)) : Lettering.lines(data.columns().get(i), cell - 4, SOFT, 3);
      canvas.lines("label-soft", lines, names + cell * (i + 0.5), 14, "middle");
      most = Math.max(most, lines.size());
    }
    for (int i = 0; i < data.beside().size(); i++) {
      canvas.text(
          "label-soft",
          data.beside().get(i),
          width - beside * (data.beside().size() - i - 1),
          14,
          "end");
    }
    return most * LINE + 5;
  }

  private double row(Canvas canvas, Row row, double top) {
    List<String> lines = Lettering.lines(row.name(), names - 10, Canvas.LETTERS, 6);
    double high = Math.max(HIGH, lines.size() * LINE + 6);
    double middle = top + high / 2;
    canvas.lines("key-name", lines, 0, middle - (lines.size() - 1) * LINE / 2 + 5, "start");
    for (int i = 0; i < row.cells().size(); i++) {
      cell(canvas, row.cells().get(i), names + i * cell, top, high);
    }
    for (int i = 0; i < row.beside().size(); i++) {
      double x = width - beside * (row.beside().size() - i - 1);
      canvas.text("bar-value", row.beside().get(i), x, middle + 5, "end");
    }
    return top + high;
  }

  private void cell(Canvas canvas, Cell cell, double x, double y, double high) {
    String said = cell.value().isPresent() ? cell.said() : "not given";
    canvas.open(
        cell.value().map(v -> "heat heat-" + shade(v.doubleValue())).orElse("heat"),
        cell.says() + ": " + said);
    canvas.rect("heat-cell", x + 1, y + 1, this.cell - 2, high - 2);
    canvas.text(
        "heat-value",
        cell.value().isPresent() ? said : "–",
        x + this.cell / 2,
        y + high / 2 + 5,
        "middle");
    canvas.close();
  }

  private int shade(double value) {
    double span = Math.max(1, data.most() - data.least());
    return (int) Math.round((value - data.least()) / span * (SHADES - 1));
  }
}
