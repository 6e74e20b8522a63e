package org.fieldbook.app.toolkit.picture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.picture.HeatData.Cell;
import org.fieldbook.app.toolkit.picture.HeatData.Row;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolField.Option;
import org.fieldbook.content.tool.ToolPicture;

/**
 * Ratings of a matrix as cells. {@code by: group} puts the ratings of one column in a row for each
 * group, with its mean and how many are {@code enough}; otherwise rows and columns are those of the
 * matrix, with the spread of each row. Rows are never summed.
 */
final class HeatOfMatrix {

  private final ToolPicture spec;
  private final Material material;
  private final ToolField matrix;
  private final List<ToolField> columns;

  private HeatOfMatrix(ToolPicture spec, Material material) {
    this.spec = spec;
    this.material = material;
    this.matrix = material.field(spec.must("matrix"));
    List<String> chosen = spec.all("columns");
    this.columns =
        matrix.columns().stream().filter(c -> chosen.isEmpty() || chosen.contains(c.id())).toList();
  }

  static HeatData of(ToolPicture spec, Material material) {
    HeatOfMatrix heat = new HeatOfMatrix(spec, material);
    return spec.find("by").isPresent() ? heat.byGroup() : heat.byRow();
  }

  private String fill() {
    return Lacking.fill(matrix, columns);
  }

  private Optional<BigDecimal> rating(ToolField column, String row) {
    return Ratings.of(matrix, column, material.now(), row);
  }

  // By group: areas with their means.

  private HeatData byGroup() {
    ToolField column = columns.get(0);
    Map<String, List<Option>> groups = Ratings.groups(matrix);
    int enough = spec.number("enough").orElse(Integer.MAX_VALUE);
    List<Row> rows = new ArrayList<>();
    List<DataTable.Row> table = new ArrayList<>();
    groups.forEach(
        (name, of) -> {
          List<Cell> cells =
              of.stream().map(r -> new Cell(rating(column, r.key()), r.label())).toList();
          List<String> beside =
              List.of(mean(column, of).orElse(""), atLeast(column, of, enough) + "");
          rows.add(new Row(Said.sentence(name), cells, beside));
          for (int i = 0; i < of.size(); i++) {
            table.add(
                new DataTable.Row(
                    matrix.id() + "/" + of.get(i).key(),
                    List.of(
                        of.get(i).label(),
                        Said.sentence(name),
                        cells.get(i).said(),
                        beside.get(0),
                        beside.get(1) + " of " + of.size())));
          }
        });
    int widest = groups.values().stream().mapToInt(List::size).max().orElse(0);
    boolean isEmpty = rows.stream().allMatch(r -> r.beside().get(0).isEmpty());
    return new HeatData(
        IntStream.rangeClosed(1, widest).mapToObj(Integer::toString).toList(),
        List.of("Mean", enough + "+"),
        isEmpty ? List.of() : rows,
        least(column),
        most(column),
        isEmpty ? "No ratings yet." : areas(column, groups, enough),
        fill(),
        new DataTable(
            spec.title(),
            List.of(
                matrix.label(),
                "Area",
                column.label(),
                "Mean of the area",
                "At " + enough + " or more in the area"),
            table));
  }

  private Optional<String> mean(ToolField column, List<Option> rows) {
    return Ratings.mean(matrix, column, material.now(), rows).map(m -> Figures.fixed(m, 1));
  }

  private long atLeast(ToolField column, List<Option> rows, int enough) {
    return Ratings.of(matrix, column, material.now(), rows).stream()
        .filter(v -> v.doubleValue() >= enough)
        .count();
  }

  private String areas(ToolField column, Map<String, List<Option>> groups, int enough) {
    List<BigDecimal> given = Ratings.of(matrix, column, material.now(), matrix.rows());
    List<Map.Entry<String, BigDecimal>> means = new ArrayList<>();
    groups.forEach(
        (name, rows) ->
            Ratings.mean(matrix, column, material.now(), rows)
                .ifPresent(m -> means.add(Map.entry(name, m))));
    means.sort(Map.Entry.comparingByValue());
    Map.Entry<String, BigDecimal> lowest = means.get(0);
    Map.Entry<String, BigDecimal> highest = means.get(means.size() - 1);
    String finding =
        lowest.getValue().compareTo(highest.getValue()) == 0
            ? " All areas have a mean of " + Figures.fixed(lowest.getValue(), 1) + "."
            : " Furthest on is “%s” (mean %s), furthest to go “%s” (%s)."
                .formatted(
                    highest.getKey(),
                    Figures.fixed(highest.getValue(), 1),
                    lowest.getKey(),
                    Figures.fixed(lowest.getValue(), 1));
    int blank = matrix.rows().size() - given.size();
    return "%d of %d are at %d or more.%s%s"
        .formatted(
            atLeast(column, matrix.rows(), enough),
            matrix.rows().size(),
            enough,
            finding,
            blank == 0 ? "" : " " + Said.sentence(Said.count(blank, "is", "are")) + " not rated.");
  }

  // By row: with the spread of each.

  private HeatData byRow() {
    List<Row> rows = new ArrayList<>();
    List<DataTable.Row> table = new ArrayList<>();
    for (Line line : lines()) {
      List<Cell> cells =
          columns.stream()
              .map(c -> new Cell(rating(c, line.key()), line.name() + ", " + c.label()))
              .toList();
      if (cells.stream().anyMatch(c -> c.value().isPresent())) {
        String spread = spread(cells).map(Figures::plain).orElse("");
        rows.add(new Row(line.name(), cells, List.of(spread)));
        table.add(
            new DataTable.Row(
                line.field(),
                Stream.of(Stream.of(line.name()), cells.stream().map(Cell::said), Stream.of(spread))
                    .flatMap(s -> s)
                    .toList()));
      }
    }
    ToolField first = columns.get(0);
    List<String> heads = new ArrayList<>(List.of(matrix.label()));
    columns.forEach(c -> heads.add(c.label()));
    heads.add("Spread");
    return new HeatData(
        columns.stream().map(ToolField::label).toList(),
        List.of("Spread"),
        rows,
        least(first),
        most(first),
        rows.isEmpty() ? "No ratings yet." : widest(rows),
        fill(),
        new DataTable(spec.title(), heads, table));
  }

  private record Line(String key, String name, String field) {}

  /**
   * Rows of the matrix itself, or those of a table, numbered from 0, that it takes its rows from.
   */
  private List<Line> lines() {
    if (spec.find("table").isEmpty()) {
      return matrix.rows().stream()
          .map(r -> new Line(r.key(), r.label(), matrix.id() + "/" + r.key()))
          .toList();
    }
    String table = spec.must("table");
    ToolField label = material.column(table, spec.must("label"));
    List<Answers> rows = material.now().rows(table);
    return IntStream.range(0, rows.size())
        .mapToObj(
            i -> {
              String name = material.said(label, rows.get(i));
              String said = name.isBlank() ? "Row " + (i + 1) : name;
              return new Line(Integer.toString(i), said, table + "-" + i);
            })
        .toList();
  }

  private static Optional<BigDecimal> spread(List<Cell> cells) {
    List<BigDecimal> values =
        cells.stream().flatMap(c -> c.value().stream()).sorted(Comparator.naturalOrder()).toList();
    return values.size() < 2
        ? Optional.empty()
        : Optional.of(values.get(values.size() - 1).subtract(values.get(0)));
  }

  private String widest(List<Row> rows) {
    Row row =
        rows.stream()
            .max(Comparator.comparing(r -> spread(r.cells()).orElse(BigDecimal.ZERO)))
            .orElseThrow();
    if (spread(row.cells()).filter(s -> s.signum() > 0).isEmpty()) {
      return "In no row do the ratings differ.";
    }
    return "The ratings pull apart most in “%s”: lowest for %s, highest for %s."
        .formatted(Said.shortly(row.name()), end(row, -1), end(row, 1));
  }

  /** The columns with the least or greatest value of a row, and that value. */
  private String end(Row row, int sign) {
    Comparator<BigDecimal> order = sign > 0 ? Comparator.naturalOrder() : Comparator.reverseOrder();
    BigDecimal value =
        row.cells().stream().flatMap(c -> c.value().stream()).max(order).orElse(BigDecimal.ZERO);
    List<String> names =
        IntStream.range(0, columns.size())
            .filter(
                i -> row.cells().get(i).value().filter(v -> v.compareTo(value) == 0).isPresent())
            .mapToObj(i -> "“" + columns.get(i).label() + "”")
            .toList();
    return Said.list(names) + " (" + Figures.plain(value) + ")";
  }

  private static double least(ToolField column) {
    return Optional.ofNullable(column.min()).orElse(0);
  }

  private static double most(ToolField column) {
    return Optional.ofNullable(column.max()).orElse(10);
  }
}
