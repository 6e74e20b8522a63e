package org.fieldbook.app.toolkit.picture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
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
 * A bar for each option of a choice in a table: its rows counted, or a value of theirs summed; two
 * values are multiplied first. An option without rows is a finding and keeps its place.
 */
final class BarsOfCategories {

  private final ToolPicture spec;
  private final Material material;
  private final ToolField table;
  private final ToolField category;
  private final List<ToolField> values;
  private final Optional<ToolField> mean;

  private BarsOfCategories(ToolPicture spec, Material material) {
    this.spec = spec;
    this.material = material;
    String id = spec.must("table");
    this.table = material.field(id);
    this.category = material.column(id, spec.must("category"));
    this.values = spec.all("value").stream().map(v -> material.column(id, v)).toList();
    this.mean = spec.find("mean").map(m -> material.column(id, m));
  }

  static Bars of(ToolPicture spec, Material material) {
    return new BarsOfCategories(spec, material).bars();
  }

  /** What came together under an option. */
  private record Share(String label, int row, List<BigDecimal> values, List<BigDecimal> means) {

    Bar bar(String note) {
      BigDecimal sum = Figures.sum(values);
      return new Bar(
          label,
          values.isEmpty() ? null : sum,
          values.isEmpty() ? "none" : Figures.plain(sum),
          note);
    }
  }

  private Bars bars() {
    Map<String, Share> shares = new LinkedHashMap<>();
    material.options().of(category).stream()
        .flatMap(List::stream)
        .forEach(o -> shares.put(o.key(), share(o.label(), -1)));
    List<Answers> rows = material.now().rows(table.id());
    int counted = 0;
    int lacking = 0;
    for (int i = 0; i < rows.size(); i++) {
      Answers row = rows.get(i);
      String key = row.text(category.id());
      Optional<BigDecimal> value = value(row);
      if (key.isEmpty() || value.isEmpty()) {
        lacking += row.isEmpty() ? 0 : 1;
        continue;
      }
      counted++;
      Share share = shares.getOrDefault(key, share(material.said(category, row), i));
      Share placed =
          share.row() < 0 ? new Share(share.label(), i, share.values(), share.means()) : share;
      shares.put(key, placed);
      placed.values().add(value.get());
      mean.flatMap(m -> Figures.rated(m, row)).ifPresent(placed.means()::add);
    }
    List<Share> all = List.copyOf(shares.values());
    List<Group> groups =
        counted == 0
            ? List.of()
            : List.of(new Group("", all.stream().map(s -> s.bar(note(s))).toList()));
    List<ToolField> needed = new ArrayList<>(List.of(category));
    needed.addAll(values);
    return new Bars(
        groups,
        signs(),
        sentence(all, counted, lacking, needed),
        Lacking.fill(table, needed),
        table(counted == 0 ? List.of() : all));
  }

  private static Share share(String label, int row) {
    return new Share(label, row, new ArrayList<>(), new ArrayList<>());
  }

  private Optional<BigDecimal> value(Answers row) {
    Optional<BigDecimal> product = Optional.of(BigDecimal.ONE);
    for (ToolField column : values) {
      Optional<BigDecimal> factor = Figures.rated(column, row);
      product = product.flatMap(p -> factor.map(p::multiply));
    }
    return product;
  }

  private String note(Share share) {
    return Figures.mean(share.means())
        .flatMap(m -> mean.map(column -> column.label() + " Mean " + outOf(column, m)))
        .orElse("");
  }

  private static String outOf(ToolField column, BigDecimal mean) {
    return Figures.fixed(mean, 1) + (column.max() == null ? "" : " of " + column.max());
  }

  private List<String> signs() {
    return spec.all("signs");
  }

  private String sentence(List<Share> all, int counted, int lacking, List<ToolField> needed) {
    String what = Said.list(needed.stream().map(c -> "“" + c.label() + "”").toList());
    String rest = Lacking.rows(lacking, needed.size() == 1 ? what : "one of " + what);
    List<String> noun = spec.all("noun");
    if (counted == 0) {
      return "No " + (noun.isEmpty() ? "row" : noun.get(0)) + " to count yet." + rest;
    }
    String count = Said.sentence(Said.count(counted, noun)) + ".";
    List<String> none = all.stream().filter(s -> s.values().isEmpty()).map(Share::label).toList();
    String never = none.isEmpty() ? "" : " None yet: " + Said.list(none) + ".";
    if (!values.isEmpty()) {
      return count
          + Bars.furthest(signs(), all.stream().map(s -> s.bar("")).toList())
          + never
          + rest;
    }
    return count + most(all) + never + best(all) + rest;
  }

  private static String most(List<Share> all) {
    int most = all.stream().mapToInt(s -> s.values().size()).max().orElse(0);
    List<String> names =
        all.stream().filter(s -> s.values().size() == most).map(Share::label).toList();
    return " Most often: "
        + Said.list(names)
        + " ("
        + Said.number(most)
        + (names.size() > 1 ? " each)." : ").");
  }

  private String best(List<Share> all) {
    Optional<BigDecimal> best =
        all.stream().flatMap(s -> Figures.mean(s.means()).stream()).max(Comparator.naturalOrder());
    if (best.isEmpty() || mean.isEmpty()) {
      return "";
    }
    List<String> names =
        all.stream().filter(s -> Figures.mean(s.means()).equals(best)).map(Share::label).toList();
    return " Highest mean of “%s”: %s (%s)."
        .formatted(mean.get().label(), Said.list(names), outOf(mean.get(), best.get()));
  }

  private DataTable table(List<Share> all) {
    List<String> heads = new ArrayList<>(List.of(category.label(), "Number"));
    if (!values.isEmpty()) {
      heads.add(
          Said.sentence(
              Said.list(
                      values.stream().map(v -> v.label().toLowerCase(java.util.Locale.UK)).toList())
                  .replace(" and ", " times ")));
    }
    mean.ifPresent(m -> heads.add("Mean of “" + m.label() + "”"));
    return new DataTable(
        spec.title(),
        heads,
        all.stream()
            .map(s -> new DataTable.Row(s.row() < 0 ? null : table.id() + "-" + s.row(), cells(s)))
            .toList());
  }

  private List<String> cells(Share share) {
    List<String> cells =
        new ArrayList<>(List.of(share.label(), Integer.toString(share.values().size())));
    if (!values.isEmpty()) {
      cells.add(share.values().isEmpty() ? "" : Figures.plain(Figures.sum(share.values())));
    }
    if (mean.isPresent()) {
      cells.add(Figures.mean(share.means()).map(m -> Figures.fixed(m, 1)).orElse(""));
    }
    return cells;
  }
}
