package org.fieldbook.app.toolkit.picture;

import static org.fieldbook.app.toolkit.picture.Canvas.LINE;
import static org.fieldbook.app.toolkit.picture.Canvas.SOFT;
import static org.fieldbook.app.toolkit.picture.Markup.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolField.Option;
import org.fieldbook.content.tool.ToolPicture;

/**
 * Three corners, each with a bar for every rating and the words that argue for it. The weakest by
 * the first rating is ringed and named.
 */
final class TrianglePicture {

  private static final int CORNERS = 3;
  private static final double HIGH = 14;

  private final Material material;
  private final ToolField matrix;
  private final List<ToolField> columns;
  private final List<String> statements;
  private final List<Option> corners;

  private TrianglePicture(ToolPicture spec, Material material) {
    this.material = material;
    this.matrix = material.field(spec.must("matrix"));
    this.columns = spec.all("columns").stream().map(c -> material.column(matrix.id(), c)).toList();
    this.statements = spec.all("statements");
    this.corners = matrix.rows().subList(0, Math.min(CORNERS, matrix.rows().size()));
  }

  static Optional<Picture> of(ToolPicture spec, Material material) {
    TrianglePicture picture = new TrianglePicture(spec, material);
    return picture.corners.size() < CORNERS
        ? Optional.empty()
        : Optional.of(
            new Picture(
                "triangle",
                spec.title(),
                picture.sentence(),
                List.of(),
                List.of(
                    picture.drawing(Drawing.Size.NARROW, 320),
                    picture.drawing(Drawing.Size.WIDE, 640)),
                picture.table(spec.title())));
  }

  private Optional<BigDecimal> rating(int column, Option corner) {
    return Ratings.of(matrix, columns.get(column), material.now(), corner.key());
  }

  private double most() {
    return Math.max(1, Optional.ofNullable(columns.get(0).max()).orElse(10));
  }

  /** Corners with the lowest first rating, once all three have one. */
  private List<Option> weakest() {
    List<BigDecimal> values =
        corners.stream().flatMap(c -> rating(0, c).stream()).sorted().toList();
    return values.size() < CORNERS
        ? List.of()
        : corners.stream()
            .filter(c -> rating(0, c).filter(v -> v.compareTo(values.get(0)) == 0).isPresent())
            .toList();
  }

  private Drawing drawing(Drawing.Size size, double width) {
    Canvas canvas = new Canvas();
    double column = (width - 24) / 2;
    double side = width > 400 ? 260 : 190;
    double top = corner(canvas, 0, (width - side) / 2, 18, side);
    double apex = top + 4;
    double base = apex + (width > 400 ? 84 : 58);
    canvas.path(
        "triangle-edge",
        "M"
            + number(width / 2)
            + " "
            + number(apex)
            + "L"
            + number(width - column / 2)
            + " "
            + number(base)
            + "H"
            + number(column / 2)
            + "Z");
    double left = corner(canvas, 1, 0, base + 24, column);
    double right = corner(canvas, 2, column + 24, base + 24, column);
    double y = Math.max(left, right) + 14;
    double x = 0;
    for (int c = 0; c < columns.size(); c++) {
      String name = columns.get(c).label();
      Patterns.fill(canvas, c, x + 1, y - 12, 24, HIGH);
      canvas.text("label-soft", name, x + 32, y, "start");
      x += 32 + Lettering.width(name, SOFT) + 14;
    }
    return new Drawing(size, width, y + 8, canvas.markup());
  }

  private double corner(Canvas canvas, int n, double x, double top, double width) {
    Option corner = corners.get(n);
    boolean weakest = weakest().contains(corner) && weakest().size() < CORNERS;
    canvas.open(weakest ? "corner is-weakest" : "corner", corner.label() + ": " + said(corner));
    double y =
        canvas.text(
            "corner-name",
            corner.label() + (weakest ? " (weakest)" : ""),
            x + 4,
            top,
            width - 8,
            3);
    double full = width - 34;
    for (int c = 0; c < columns.size(); c++) {
      Optional<BigDecimal> value = rating(c, corner);
      canvas.rect("bar-room", x + 4, y - 10, full, HIGH);
      double length = value.map(v -> v.doubleValue() / most() * full).orElse(0.0);
      if (length > 0) {
        Patterns.fill(canvas, c, x + 4, y - 10, length, HIGH);
      }
      canvas.text(
          "bar-value", value.map(Figures::plain).orElse("–"), x + full + 12, y + 2, "start");
      y += HIGH + 6;
    }
    double edge = y - 4;
    if (weakest) {
      canvas.rect("ring", x - 2, top - 17, width + 2, edge - top + 19);
    }
    canvas.close();
    String statement = n < statements.size() ? material.now().text(statements.get(n)).strip() : "";
    return statement.isEmpty()
        ? y + LINE
        : canvas.soft(statement, x + 4, y + LINE, width - 8, width > 200 ? 4 : 6);
  }

  private String said(Option corner) {
    return Said.list(
        IntStream.range(0, columns.size())
            .mapToObj(
                c ->
                    columns.get(c).label()
                        + " "
                        + rating(c, corner).map(Figures::plain).orElse("not rated"))
            .toList());
  }

  private String sentence() {
    List<Option> weakest = weakest();
    int given = (int) corners.stream().filter(c -> rating(0, c).isPresent()).count();
    if (given == 0) {
      return "No ratings of the three corners yet.";
    }
    if (weakest.isEmpty()) {
      return Said.sentence(Said.count(CORNERS - given, "corner is", "corners are"))
          + " not rated yet, so none can be called the weakest.";
    }
    if (weakest.size() == CORNERS) {
      return "The three corners are equally strong: %s %s."
          .formatted(
              columns.get(0).label(), rating(0, corners.get(0)).map(Figures::plain).orElse(""));
    }
    return (weakest.size() == 1 ? "The weakest corner is " : "The weakest corners are ")
        + Said.list(
            weakest.stream()
                .map(c -> "“%s” (%s, of %s)".formatted(c.label(), said(c), Figures.plain(most())))
                .toList())
        + ".";
  }

  private DataTable table(String title) {
    List<String> heads = new ArrayList<>(List.of("Corner"));
    columns.forEach(c -> heads.add(c.label()));
    heads.add("Statement");
    List<Option> weakest = weakest();
    List<DataTable.Row> rows = new ArrayList<>();
    for (int n = 0; n < CORNERS; n++) {
      Option corner = corners.get(n);
      boolean isWeakest = weakest.contains(corner) && weakest.size() < CORNERS;
      List<String> cells =
          new ArrayList<>(List.of(corner.label() + (isWeakest ? " (weakest)" : "")));
      IntStream.range(0, columns.size())
          .forEach(c -> cells.add(rating(c, corner).map(Figures::plain).orElse("")));
      cells.add(n < statements.size() ? material.now().text(statements.get(n)).strip() : "");
      rows.add(new DataTable.Row(matrix.id() + "/" + corner.key(), cells));
    }
    return new DataTable(title, heads, rows);
  }
}
