package org.fieldbook.app.toolkit.picture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.picture.Bars.Bar;
import org.fieldbook.app.toolkit.picture.Bars.Group;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolPicture;

/**
 * A bar for each row of a table. With {@code order}, a choice such as a priority, bars stand under
 * its options in their order, the largest first; otherwise as they were written.
 */
final class BarsOfRows {

  private final ToolPicture spec;
  private final Material material;
  private final ToolField table;
  private final ToolField label;
  private final ToolField value;
  private final List<String> signs;
  private final String unit;

  private BarsOfRows(ToolPicture spec, Material material) {
    this.spec = spec;
    this.material = material;
    String id = spec.must("table");
    this.table = material.field(id);
    this.label = material.column(id, spec.must("label"));
    this.value = material.column(id, spec.must("value"));
    this.signs = spec.all("signs");
    this.unit = spec.find("unit").orElse("");
  }

  static Bars of(ToolPicture spec, Material material) {
    return new BarsOfRows(spec, material).bars();
  }

  /** A row with a number in it. */
  private record Line(int row, String label, BigDecimal value, String under) {}

  private Bars bars() {
    List<Answers> rows = material.now().rows(table.id());
    List<Line> lines = new ArrayList<>();
    int lacking = 0;
    for (int i = 0; i < rows.size(); i++) {
      Answers row = rows.get(i);
      int at = i;
      var number = Figures.rated(value, row);
      lacking += row.isEmpty() || number.isPresent() ? 0 : 1;
      number
          .filter(v -> spec.find("only").isEmpty() || v.signum() > 0)
          .ifPresent(v -> lines.add(new Line(at, name(row), v, under(row))));
    }
    List<Group> groups = spec.find("order").isEmpty() ? one(lines) : ordered(lines);
    return new Bars(
        groups,
        signs,
        sentence(groups, lacking),
        Lacking.fill(table, List.of(label, value)),
        table(lines));
  }

  private String name(Answers row) {
    String name = material.said(label, row);
    return name.isBlank() ? "Not named yet" : name;
  }

  private String under(Answers row) {
    return spec.find("order").map(o -> material.said(order(o), row)).orElse("");
  }

  private ToolField order(String column) {
    return material.column(table.id(), column);
  }

  private List<Group> one(List<Line> lines) {
    return lines.isEmpty()
        ? List.of()
        : List.of(new Group("", lines.stream().map(this::bar).toList()));
  }

  private List<Group> ordered(List<Line> lines) {
    ToolField order = order(spec.must("order"));
    Map<String, List<Line>> under = new LinkedHashMap<>();
    order.options().forEach(o -> under.put(o.label(), new ArrayList<>()));
    for (Line line : lines) {
      under.computeIfAbsent(line.under(), key -> new ArrayList<>()).add(line);
    }
    List<Group> groups = new ArrayList<>();
    under.forEach(
        (name, of) -> {
          of.sort(Comparator.comparing(Line::value).reversed());
          if (!of.isEmpty()) {
            String said = name.isEmpty() ? "not chosen yet" : name;
            groups.add(new Group(order.label() + ": " + said, of.stream().map(this::bar).toList()));
          }
        });
    return groups;
  }

  private Bar bar(Line line) {
    return new Bar(line.label(), line.value(), Figures.with(line.value(), unit), "");
  }

  private String sentence(List<Group> groups, int lacking) {
    List<Bar> all = groups.stream().flatMap(g -> g.bars().stream()).toList();
    String rest = Lacking.rows(lacking, "a value");
    List<String> noun = spec.all("noun");
    if (all.isEmpty()) {
      return "No " + (noun.isEmpty() ? "row" : noun.get(0)) + " to draw yet." + rest;
    }
    String count = Said.sentence(Said.count(all.size(), noun));
    if (spec.find("order").isEmpty()) {
      return count + "." + Bars.furthest(signs, all) + rest;
    }
    List<String> parts =
        groups.stream()
            .map(g -> Said.number(g.bars().size()) + " under “" + g.name() + "”")
            .toList();
    Bar first = all.get(0);
    return "%s. %s. First comes “%s” (%s).%s"
        .formatted(
            count,
            Said.sentence(Said.list(parts)),
            Said.shortly(first.label()),
            first.said(),
            rest);
  }

  private DataTable table(List<Line> lines) {
    boolean ordered = spec.find("order").isPresent();
    List<String> heads = new ArrayList<>(List.of(label.label(), value.label()));
    if (ordered) {
      heads.add(order(spec.must("order")).label());
    }
    if (!signs.isEmpty()) {
      heads.add(Said.sentence(String.join(" or ", signs)));
    }
    List<String> options =
        ordered
            ? order(spec.must("order")).options().stream().map(ToolField.Option::label).toList()
            : List.of();
    Comparator<Line> order =
        Comparator.comparingInt(
            l -> options.contains(l.under()) ? options.indexOf(l.under()) : options.size());
    List<Line> sorted = new ArrayList<>(lines);
    if (ordered) {
      sorted.sort(order.thenComparing(Line::value, Comparator.reverseOrder()));
    }
    List<DataTable.Row> rows =
        sorted.stream()
            .map(line -> new DataTable.Row(table.id() + "-" + line.row(), cells(line, ordered)))
            .toList();
    return new DataTable(spec.title(), heads, rows);
  }

  private List<String> cells(Line line, boolean ordered) {
    List<String> cells = new ArrayList<>(List.of(line.label(), Figures.with(line.value(), unit)));
    if (ordered) {
      cells.add(line.under());
    }
    if (!signs.isEmpty()) {
      cells.add(Said.sentence(Bars.sign(signs, line.value())));
    }
    return cells;
  }
}
