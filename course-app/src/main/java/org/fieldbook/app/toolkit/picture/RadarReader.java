package org.fieldbook.app.toolkit.picture;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.picture.RadarData.Series;
import org.fieldbook.app.toolkit.picture.RadarData.Spoke;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolPicture;

/** Finds the series of a radar where the settings of the picture say that they are. */
record RadarReader(ToolPicture spec, Material material) {

  Optional<RadarData> read() {
    if (spec.find("results").isPresent()) {
      return Optional.of(RadarResults.of(material.now(), spec.must("results")));
    }
    if (spec.find("matrix").isEmpty()) {
      return spec.find("table").map(this::table);
    }
    ToolField matrix = material.field(spec.must("matrix"));
    List<ToolField> columns =
        spec.all("columns").stream().map(c -> material.column(matrix.id(), c)).toList();
    ToolField first = columns.get(0);
    boolean byGroup = spec.find("by").isPresent();
    String over = spec.find("over").orElse("");
    List<Series> series =
        switch (over) {
          case "entries" -> entries(matrix, first);
          case "months" -> months(matrix, first);
          default -> views(matrix, columns);
        };
    return over.equals("entries") && series.size() < 2
        ? Optional.empty()
        : Optional.of(
            new RadarData(
                axes(matrix),
                series,
                first,
                byGroup || over.equals("months") ? 1 : 0,
                0,
                0,
                over.equals("months") ? material.period().said().strip() : ""));
  }

  private List<Spoke> axes(ToolField matrix) {
    if (spec.find("by").isEmpty()) {
      return matrix.rows().stream()
          .map(r -> new Spoke(r.label(), matrix.id() + "/" + r.key()))
          .toList();
    }
    List<Spoke> axes = new ArrayList<>();
    Ratings.groups(matrix)
        .forEach(
            (name, rows) ->
                axes.add(new Spoke(Said.sentence(name), matrix.id() + "/" + rows.get(0).key())));
    return axes;
  }

  private List<Optional<BigDecimal>> values(ToolField matrix, ToolField column, Answers of) {
    return spec.find("by").isEmpty()
        ? matrix.rows().stream().map(r -> Ratings.of(matrix, column, of, r.key())).toList()
        : Ratings.groups(matrix).values().stream()
            .map(rows -> Ratings.mean(matrix, column, of, rows))
            .toList();
  }

  private List<Series> views(ToolField matrix, List<ToolField> columns) {
    List<Series> series = new ArrayList<>();
    before()
        .ifPresent(
            earlier ->
                columns.forEach(
                    c ->
                        series.add(
                            new Series(
                                c.label() + ", earlier", values(matrix, c, earlier), true))));
    columns.forEach(
        c -> series.add(new Series(c.label(), values(matrix, c, material.now()), false)));
    return series;
  }

  /** What is to stand faint behind: what is compared, else the latest entry before this one. */
  private Optional<Answers> before() {
    if (spec.find("earlier").isEmpty()) {
      return Optional.empty();
    }
    return Optional.ofNullable(material.earlier())
        .or(
            () ->
                material.others().stream()
                    .filter(o -> o.date().isBefore(material.date()))
                    .max(Comparator.comparing(Material.Other::date))
                    .map(Material.Other::answers));
  }

  private List<Series> entries(ToolField matrix, ToolField column) {
    return Dated.of(spec, material).stream()
        .map(e -> new Series(e.day(), values(matrix, column, e.answers()), false))
        .filter(s -> !s.isEmpty())
        .toList();
  }

  private List<Series> months(ToolField matrix, ToolField column) {
    TreeMap<YearMonth, List<List<Optional<BigDecimal>>>> months = new TreeMap<>();
    for (Dated entry : Dated.of(spec, material)) {
      if (!material.period().has(entry.date())) {
        continue;
      }
      List<Optional<BigDecimal>> values = values(matrix, column, entry.answers());
      if (values.stream().anyMatch(Optional::isPresent)) {
        months.computeIfAbsent(YearMonth.from(entry.date()), key -> new ArrayList<>()).add(values);
      }
    }
    if (months.isEmpty()) {
      return List.of();
    }
    return Stream.of(months.firstEntry(), months.lastEntry()).distinct().map(this::month).toList();
  }

  private Series month(Map.Entry<YearMonth, List<List<Optional<BigDecimal>>>> month) {
    List<List<Optional<BigDecimal>>> entries = month.getValue();
    List<Optional<BigDecimal>> means =
        IntStream.range(0, entries.get(0).size())
            .mapToObj(
                i ->
                    Figures.mean(
                        entries.stream().flatMap(values -> values.get(i).stream()).toList()))
            .toList();
    List<String> noun = spec.all("noun");
    String count =
        noun.size() == 2 ? ", " + Said.count(entries.size(), noun.get(0), noun.get(1)) : "";
    return new Series(Figures.month(month.getKey().atDay(1)) + count, means, false);
  }

  /** The rows of a table, the widest difference first. */
  private RadarData table(String table) {
    ToolField label = material.column(table, spec.must("label"));
    List<ToolField> columns =
        spec.all("columns").stream().map(c -> material.column(table, c)).toList();
    List<Answers> rows = material.now().rows(table);
    List<Integer> rated =
        IntStream.range(0, rows.size())
            .filter(i -> columns.stream().allMatch(c -> rated(c, rows.get(i)).isPresent()))
            .boxed()
            .sorted(Comparator.comparing(i -> gap(columns, rows.get(i)).negate()))
            .toList();
    int begun = (int) rows.stream().filter(r -> !r.isEmpty()).count();
    List<Integer> drawn =
        rated.subList(0, Math.min(rated.size(), spec.number("most").orElse(rated.size())));
    List<Spoke> axes =
        drawn.stream().map(i -> new Spoke(name(label, rows.get(i)), table + "-" + i)).toList();
    List<Series> series =
        columns.stream()
            .map(
                c ->
                    new Series(
                        c.label(), drawn.stream().map(i -> rated(c, rows.get(i))).toList(), false))
            .toList();
    return new RadarData(
        axes,
        drawn.isEmpty() ? List.of() : series,
        widest(columns),
        0,
        rated.size() - drawn.size(),
        begun - rated.size(),
        "");
  }

  private String name(ToolField label, Answers row) {
    String name = material.said(label, row);
    return name.isBlank() ? "Not named yet" : name;
  }

  private static Optional<BigDecimal> rated(ToolField column, Answers row) {
    return Figures.rated(column, row);
  }

  private static BigDecimal gap(List<ToolField> columns, Answers row) {
    List<BigDecimal> values = columns.stream().flatMap(c -> rated(c, row).stream()).toList();
    return values.stream()
        .max(Comparator.naturalOrder())
        .map(most -> most.subtract(values.stream().min(Comparator.naturalOrder()).orElse(most)))
        .orElse(BigDecimal.ZERO);
  }

  /** The column with the longer scale holds the values of the other too. */
  private static ToolField widest(List<ToolField> columns) {
    return columns.stream()
        .max(Comparator.comparingInt(c -> RadarData.most(c) - RadarData.least(c)))
        .orElseThrow();
  }
}
