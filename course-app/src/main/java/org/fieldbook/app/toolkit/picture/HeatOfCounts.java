package org.fieldbook.app.toolkit.picture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.picture.HeatData.Cell;
import org.fieldbook.app.toolkit.picture.HeatData.Row;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolPicture;

/** How many rows of a table there are for each of what two columns say; nought is a finding. */
final class HeatOfCounts {

  private final ToolPicture spec;
  private final ToolField table;
  private final ToolField down;
  private final ToolField across;
  private final Map<String, Line> lines = new LinkedHashMap<>();
  private int lacking;

  private HeatOfCounts(ToolPicture spec, Material material) {
    this.spec = spec;
    this.table = material.field(spec.must("table"));
    this.down = material.column(table.id(), spec.must("row"));
    this.across = material.column(table.id(), spec.must("column"));
    List<Answers> rows = material.now().rows(table.id());
    for (int i = 0; i < rows.size(); i++) {
      String name = material.said(down, rows.get(i)).strip();
      String column = material.said(across, rows.get(i));
      if (name.isEmpty() || column.isEmpty()) {
        lacking += rows.get(i).isEmpty() ? 0 : 1;
      } else {
        int at = i;
        lines
            .computeIfAbsent(
                name.toLowerCase(Locale.UK), key -> new Line(name, at, new LinkedHashMap<>()))
            .counts()
            .merge(column, 1, Integer::sum);
      }
    }
  }

  /** What is written in one row of the picture, and where it was written first. */
  private record Line(String name, int row, Map<String, Integer> counts) {}

  static HeatData of(ToolPicture spec, Material material) {
    return new HeatOfCounts(spec, material).data();
  }

  private HeatData data() {
    List<String> columns = columns();
    List<Row> rows = new ArrayList<>();
    List<DataTable.Row> said = new ArrayList<>();
    for (Line line : lines.values()) {
      List<Cell> cells =
          columns.stream()
              .map(
                  c ->
                      new Cell(
                          Optional.of(BigDecimal.valueOf(line.counts().getOrDefault(c, 0))),
                          line.name() + ", " + c))
              .toList();
      rows.add(new Row(line.name(), cells, List.of()));
      said.add(
          new DataTable.Row(
              table.id() + "-" + line.row(),
              Stream.concat(Stream.of(line.name()), cells.stream().map(Cell::said)).toList()));
    }
    int most =
        lines.values().stream()
            .flatMap(l -> l.counts().values().stream())
            .mapToInt(Integer::intValue)
            .max()
            .orElse(1);
    List<String> heads = new ArrayList<>(List.of(down.label()));
    heads.addAll(columns);
    return new HeatData(
        columns,
        List.of(),
        rows,
        0,
        most,
        sentence(columns),
        Lacking.fill(table, List.of(down, across)),
        new DataTable(spec.title(), heads, said));
  }

  private List<String> columns() {
    List<String> options = across.options().stream().map(ToolField.Option::label).toList();
    return Stream.concat(
            options.stream(), lines.values().stream().flatMap(l -> l.counts().keySet().stream()))
        .distinct()
        .toList();
  }

  private String sentence(List<String> columns) {
    String rest = Lacking.rows(lacking, "“" + down.label() + "” or “" + across.label() + "”");
    if (lines.isEmpty()) {
      return "Nothing to count yet." + rest;
    }
    List<String> gaps = new ArrayList<>();
    for (Line line : lines.values()) {
      List<String> none = columns.stream().filter(c -> !line.counts().containsKey(c)).toList();
      if (!none.isEmpty()) {
        gaps.add("“" + Said.shortly(line.name()) + "” at " + Said.list(none));
      }
    }
    String finding =
        gaps.isEmpty()
            ? " Nothing is missing: each has at least one in every column."
            : " There is nothing yet for "
                + Said.list(gaps.subList(0, Math.min(gaps.size(), 5)))
                + (gaps.size() > 5 ? ", nor in " + (gaps.size() - 5) + " more rows." : ".");
    int counted =
        lines.values().stream()
            .flatMap(l -> l.counts().values().stream())
            .mapToInt(Integer::intValue)
            .sum();
    return Said.sentence(Said.count(counted, "row", "rows"))
        + " for "
        + Said.number(lines.size())
        + " under “"
        + down.label()
        + "”."
        + finding
        + rest;
  }
}
