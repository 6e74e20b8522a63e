package org.fieldbook.app.toolkit.picture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolField.Option;
import org.fieldbook.content.tool.ToolPicture;

/**
 * Terms in bands, each term a line with a mark for every rating, each band with its means. Blanks
 * are left out of the means; a gap is the second rating less the first.
 */
final class ContinuumBarPicture {

  private static final double ROW = 22;

  private final ToolField matrix;
  private final List<ToolField> columns;
  private final Material material;

  private ContinuumBarPicture(ToolPicture spec, Material material) {
    this.material = material;
    this.matrix = material.field(spec.must("matrix"));
    this.columns = spec.all("columns").stream().map(c -> material.column(matrix.id(), c)).toList();
  }

  static Picture of(ToolPicture spec, Material material) {
    ContinuumBarPicture picture = new ContinuumBarPicture(spec, material);
    return new Picture(
        "continuum-bar",
        spec.title(),
        picture.sentence(),
        List.of(),
        picture.isEmpty()
            ? Lacking.drawing(Lacking.fill(picture.matrix, picture.columns))
            : List.of(
                picture.drawing(Drawing.Size.NARROW, 320), picture.drawing(Drawing.Size.WIDE, 640)),
        picture.table(spec.title()));
  }

  private Optional<BigDecimal> rating(int column, Option row) {
    return Ratings.of(matrix, columns.get(column), material.now(), row.key());
  }

  private Optional<BigDecimal> mean(int column, List<Option> rows) {
    return Ratings.mean(matrix, columns.get(column), material.now(), rows);
  }

  private Optional<BigDecimal> gap(Option row) {
    return columns.size() < 2
        ? Optional.empty()
        : rating(0, row).flatMap(a -> rating(1, row).map(b -> b.subtract(a)));
  }

  private boolean isEmpty() {
    return IntStream.range(0, columns.size()).allMatch(c -> mean(c, matrix.rows()).isEmpty());
  }

  private double least() {
    return Optional.ofNullable(columns.get(0).min()).orElse(0);
  }

  private double most() {
    return Optional.ofNullable(columns.get(0).max()).orElse(10);
  }

  private Drawing drawing(Drawing.Size size, double width) {
    Canvas canvas = new Canvas();
    double left = width > 400 ? 250 : 178;
    double y = 14;
    for (int c = 0; c < columns.size(); c++) {
      Patterns.mark(canvas, mark(c), 8, y - 5, 5.5);
      y = canvas.text("key-name", columns.get(c).label(), 22, y, width - 22, 2) + 3;
    }
    for (Map.Entry<String, List<Option>> band : Ratings.groups(matrix).entrySet()) {
      y = band(canvas, band.getKey(), band.getValue(), left, width, y);
    }
    return new Drawing(size, width, y + 4, canvas.markup());
  }

  /** A filled circle, then an open diamond. */
  private static int mark(int column) {
    return column == 0 ? 0 : column + 2;
  }

  private double band(
      Canvas canvas, String name, List<Option> rows, double left, double width, double top) {
    double y = top + 10;
    canvas.line("foot-line", 0, y, width, y);
    y += 22;
    canvas.open("band", Said.sentence(name) + ", " + means(rows));
    canvas.text("group-name", Said.sentence(name), 0, y, "start");
    double numbers = y + 20;
    canvas.soft(Said.sentence(meansShortly(rows)), 0, numbers, width, 1);
    for (int c = 0; c < columns.size(); c++) {
      int column = c;
      double at = y;
      mean(c, rows)
          .ifPresent(m -> Patterns.mark(canvas, mark(column), x(m, left, width), at - 5, 8));
    }
    canvas.close();
    y = numbers + 8;
    for (double value = least(); value <= most(); value++) {
      double x = x(BigDecimal.valueOf(value), left, width);
      canvas.line("web", x, y, x, y + rows.size() * ROW);
      canvas.text("label-soft", Figures.plain(value), x, y + rows.size() * ROW + 14, "middle");
    }
    for (Option row : rows) {
      term(canvas, row, left, width, y + ROW / 2);
      y += ROW;
    }
    return y + 18;
  }

  private void term(Canvas canvas, Option row, double left, double width, double y) {
    Optional<BigDecimal> now = rating(0, row);
    canvas.open("term", row.label() + ", " + said(row));
    String name = Lettering.lines(row.label(), left - 14, Canvas.LETTERS, 1).get(0);
    canvas.text("key-name", name, 0, y + 5, "start");
    if (columns.size() > 1 && now.isPresent()) {
      rating(1, row)
          .ifPresent(
              need ->
                  canvas.line("term-gap", x(now.get(), left, width), y, x(need, left, width), y));
    }
    // The open mark stands round the filled one where both are the same.
    for (int c = columns.size() - 1; c >= 0; c--) {
      int column = c;
      rating(c, row)
          .ifPresent(
              v ->
                  Patterns.mark(
                      canvas, mark(column), x(v, left, width), y, column == 0 ? 4.5 : 6.5));
    }
    canvas.close();
  }

  private double x(BigDecimal value, double left, double width) {
    return left + 6 + (value.doubleValue() - least()) / (most() - least()) * (width - left - 16);
  }

  private String said(Option row) {
    return Said.list(
        IntStream.range(0, columns.size())
            .mapToObj(
                c ->
                    columns.get(c).label()
                        + " "
                        + rating(c, row).map(Figures::plain).orElse("not rated"))
            .toList());
  }

  private String means(List<Option> rows) {
    return "mean of "
        + Said.list(
            IntStream.range(0, columns.size())
                .mapToObj(
                    c ->
                        "“"
                            + columns.get(c).label()
                            + "” "
                            + mean(c, rows).map(m -> Figures.fixed(m, 1)).orElse("none yet"))
                .toList());
  }

  private String meansShortly(List<Option> rows) {
    return "mean "
        + String.join(
            " against ",
            IntStream.range(0, columns.size())
                .mapToObj(c -> mean(c, rows).map(m -> Figures.fixed(m, 1)).orElse("none yet"))
                .toList());
  }

  private String sentence() {
    if (isEmpty()) {
      return "No ratings yet.";
    }
    List<String> bands = new ArrayList<>();
    Ratings.groups(matrix)
        .forEach(
            (name, rows) ->
                bands.add(
                    Said.sentence(name)
                        + " "
                        + String.join(
                            " against ",
                            IntStream.range(0, columns.size())
                                .mapToObj(
                                    c -> mean(c, rows).map(m -> Figures.fixed(m, 1)).orElse("none"))
                                .toList())));
    long blank =
        matrix.rows().stream()
            .filter(r -> IntStream.range(0, columns.size()).anyMatch(c -> rating(c, r).isEmpty()))
            .count();
    return "Means of "
        + String.join(" against ", columns.stream().map(c -> "“" + c.label() + "”").toList())
        + ": "
        + String.join("; ", bands)
        + "."
        + widest()
        + (blank == 0
            ? ""
            : " "
                + Said.sentence(Said.count((int) blank, "term is", "terms are"))
                + " not rated in full.");
  }

  private List<Option> byGap() {
    return matrix.rows().stream()
        .filter(r -> gap(r).isPresent())
        .sorted(Comparator.comparing((Option r) -> gap(r).orElseThrow()).reversed())
        .toList();
  }

  private String widest() {
    List<Option> sorted = byGap();
    if (sorted.isEmpty() || gap(sorted.get(0)).filter(g -> g.signum() > 0).isEmpty()) {
      return sorted.isEmpty() ? "" : " No term has a gap.";
    }
    BigDecimal widest = gap(sorted.get(0)).orElseThrow();
    List<String> names =
        sorted.stream()
            .filter(r -> gap(r).filter(g -> g.compareTo(widest) == 0).isPresent())
            .map(r -> "“" + r.label() + "”")
            .toList();
    List<String> shown = names.subList(0, Math.min(4, names.size()));
    return " The largest gap is %s: %s%s."
        .formatted(
            Figures.plain(widest),
            names.size() > shown.size() ? String.join(", ", shown) : Said.list(shown),
            names.size() > shown.size() ? " and " + (names.size() - shown.size()) + " more" : "");
  }

  /** The means of the bands, then the terms, the largest gap first. */
  private DataTable table(String title) {
    List<String> heads = new ArrayList<>(List.of("Term", "Side"));
    columns.forEach(c -> heads.add(c.label()));
    heads.add("Gap");
    List<DataTable.Row> rows = new ArrayList<>();
    Ratings.groups(matrix)
        .forEach(
            (name, of) -> {
              List<String> cells =
                  new ArrayList<>(List.of("Mean of " + of.size() + " terms", Said.sentence(name)));
              IntStream.range(0, columns.size())
                  .forEach(c -> cells.add(mean(c, of).map(m -> Figures.fixed(m, 1)).orElse("")));
              cells.add("");
              rows.add(new DataTable.Row(null, cells));
            });
    List<Option> terms = new ArrayList<>(byGap());
    matrix.rows().stream().filter(r -> gap(r).isEmpty()).forEach(terms::add);
    terms.forEach(row -> rows.add(row(row)));
    return new DataTable(title, heads, isEmpty() ? List.of() : rows);
  }

  private DataTable.Row row(Option row) {
    String side = row.group();
    List<String> cells =
        new ArrayList<>(List.of(row.label(), side == null ? "" : Said.sentence(side)));
    IntStream.range(0, columns.size())
        .forEach(c -> cells.add(rating(c, row).map(Figures::plain).orElse("")));
    cells.add(gap(row).map(Figures::plain).orElse(""));
    return new DataTable.Row(matrix.id() + "/" + row.key(), cells);
  }
}
