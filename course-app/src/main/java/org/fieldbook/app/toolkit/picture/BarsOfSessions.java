package org.fieldbook.app.toolkit.picture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.picture.Bars.Bar;
import org.fieldbook.app.toolkit.picture.Bars.Group;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolPicture;

/**
 * A value by category over the latest entries of a tool: under each category a bar for each date,
 * so that a long run of nought in one of them is seen.
 */
final class BarsOfSessions {

  /** From how many sessions in a row without anything it is worth saying. */
  private static final int LONG_RUN = 2;

  private final ToolPicture spec;
  private final List<Dated> entries;
  private final Map<String, List<Optional<BigDecimal>>> byCategory = new LinkedHashMap<>();
  private final ToolField table;
  private final ToolField category;
  private final ToolField value;

  private BarsOfSessions(ToolPicture spec, Material material) {
    this.spec = spec;
    String id = spec.must("table");
    this.table = material.field(id);
    this.category = material.column(id, spec.must("category"));
    this.value = material.column(id, spec.must("value"));
    this.entries =
        Dated.of(spec, material).stream()
            .filter(e -> e.answers().rows(id).stream().anyMatch(r -> counts(r)))
            .toList();
    for (ToolField.Option option : category.options()) {
      byCategory.put(option.label(), entries.stream().map(e -> sum(e, option.key())).toList());
    }
  }

  static Bars of(ToolPicture spec, Material material) {
    BarsOfSessions bars = new BarsOfSessions(spec, material);
    return new Bars(
        bars.groups(),
        List.of(),
        bars.sentence(),
        Lacking.fill(bars.table, List.of(bars.category, bars.value)),
        bars.table());
  }

  private boolean counts(Answers row) {
    return !row.text(category.id()).isEmpty() && Figures.rated(value, row).isPresent();
  }

  /** What an entry has for a category; absent when it says nothing, which is not zero. */
  private Optional<BigDecimal> sum(Dated entry, String key) {
    List<BigDecimal> values =
        entry.answers().rows(table.id()).stream()
            .filter(r -> r.text(category.id()).equals(key))
            .flatMap(r -> Figures.rated(value, r).stream())
            .toList();
    return values.isEmpty() ? Optional.empty() : Optional.of(Figures.sum(values));
  }

  private List<Group> groups() {
    if (entries.isEmpty()) {
      return List.of();
    }
    List<Group> groups = new ArrayList<>();
    byCategory.forEach(
        (name, values) -> {
          List<Bar> bars = new ArrayList<>();
          for (int i = 0; i < entries.size(); i++) {
            Optional<BigDecimal> of = values.get(i);
            bars.add(
                new Bar(
                    entries.get(i).day(),
                    of.orElse(null),
                    of.map(v -> Figures.with(v, unit())).orElse("not given"),
                    ""));
          }
          groups.add(new Group(name, bars));
        });
    return groups;
  }

  private String unit() {
    return spec.find("unit").orElse("");
  }

  private String sentence() {
    List<String> noun = spec.all("noun");
    String one = noun.size() == 2 ? noun.get(0) : "entry";
    String many = noun.size() == 2 ? noun.get(1) : "entries";
    if (entries.isEmpty()) {
      return "No " + one + " to compare yet.";
    }
    Map<String, BigDecimal> sums = new LinkedHashMap<>();
    byCategory.forEach((name, values) -> sums.put(name, sum(values)));
    BigDecimal total = Figures.sum(sums.values());
    if (total.signum() == 0) {
      return "%s, with nothing but nought."
          .formatted(Said.sentence(Said.count(entries.size(), one, many)));
    }
    Map.Entry<String, BigDecimal> most =
        sums.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    return "%s from %s to %s: most went into “%s” (%s of %s).%s"
        .formatted(
            Said.sentence(Said.count(entries.size(), one, many)),
            entries.get(0).day(),
            entries.get(entries.size() - 1).day(),
            most.getKey(),
            Figures.plain(most.getValue()),
            Figures.with(total, unit()),
            nought(many));
  }

  private static BigDecimal sum(List<Optional<BigDecimal>> values) {
    return Figures.sum(values.stream().flatMap(Optional::stream).toList());
  }

  /** Categories that had nothing in the latest sessions. */
  private String nought(String many) {
    StringBuilder said = new StringBuilder();
    byCategory.forEach(
        (name, values) -> {
          int run = 0;
          while (run < values.size()
              && values.get(values.size() - 1 - run).map(v -> v.signum() == 0).orElse(true)) {
            run++;
          }
          if (run >= LONG_RUN) {
            said.append(" “").append(name).append("” had nothing in the last ");
            said.append(Said.number(run)).append(' ').append(many).append('.');
          }
        });
    return said.toString();
  }

  private DataTable table() {
    List<String> heads = new ArrayList<>(List.of("Date"));
    heads.addAll(byCategory.keySet());
    heads.add("Total");
    List<DataTable.Row> rows = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      int at = i;
      List<Optional<BigDecimal>> values = byCategory.values().stream().map(v -> v.get(at)).toList();
      List<String> cells = new ArrayList<>(List.of(entries.get(i).day()));
      values.forEach(v -> cells.add(v.map(Figures::plain).orElse("")));
      cells.add(Figures.plain(sum(values)));
      rows.add(new DataTable.Row(entries.get(i).isThis() ? table.id() : null, cells));
    }
    return new DataTable(spec.title(), heads, rows);
  }
}
