package org.fieldbook.app.toolkit.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.fieldbook.app.toolkit.picture.Bars.Bar;
import org.fieldbook.app.toolkit.picture.Bars.Group;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolPicture;

/**
 * The owner's entries of a tool by what was chosen in one field: counted, or with {@code amount}
 * summed, by month as well. {@code divide} turns what is stored, such as half hours, into the unit.
 */
final class BarsOfEntries {

  /** Months that the table shows one by one; those before stand together. */
  private static final int MONTHS = 12;

  private final ToolPicture spec;
  private final ToolField field;
  private final Optional<String> amount;
  private final BigDecimal divide;
  private final Period period;
  private final Map<String, Map<YearMonth, BigDecimal>> sums = new LinkedHashMap<>();
  private int entries;
  private int lacking;

  private BarsOfEntries(ToolPicture spec, Material material) {
    this.spec = spec;
    this.field = material.field(spec.must("field"));
    this.amount = spec.find("amount");
    this.divide = BigDecimal.valueOf(Math.max(1, spec.number("divide").orElse(1)));
    this.period = material.period();
    material.options().of(field).stream()
        .flatMap(List::stream)
        .forEach(o -> sums.put(o.label(), new TreeMap<>()));
    Dated.of(spec, material).stream()
        .filter(e -> period.has(e.date()))
        .forEach(e -> add(material, e));
  }

  static Bars of(ToolPicture spec, Material material) {
    BarsOfEntries bars = new BarsOfEntries(spec, material);
    List<ToolField> needed = new ArrayList<>(List.of(bars.field));
    bars.amount.ifPresent(a -> needed.add(material.field(a)));
    return new Bars(
        bars.groups(),
        List.of(),
        bars.sentence(),
        !bars.period.isAll()
            ? "Choose other days, and the picture appears here."
            : "Fill in "
                + Said.list(needed.stream().map(f -> "“" + f.label() + "”").toList())
                + ", and the picture appears here.",
        bars.table());
  }

  private void add(Material material, Dated entry) {
    String said = material.said(field, entry.answers());
    Optional<BigDecimal> value =
        amount.isEmpty()
            ? Optional.of(BigDecimal.ONE)
            : amount
                .flatMap(a -> Figures.of(entry.answers(), a))
                .map(v -> v.divide(divide, 2, RoundingMode.HALF_UP));
    if (said.isEmpty() || value.isEmpty()) {
      lacking++;
      return;
    }
    entries++;
    sums.computeIfAbsent(said, key -> new TreeMap<>())
        .merge(YearMonth.from(entry.date()), value.get(), BigDecimal::add);
  }

  /** What came together, largest first when it is a sum. */
  private List<Map.Entry<String, BigDecimal>> totals() {
    List<Map.Entry<String, BigDecimal>> totals = new ArrayList<>();
    sums.forEach((name, months) -> totals.add(Map.entry(name, Figures.sum(months.values()))));
    if (amount.isPresent()) {
      totals.removeIf(t -> t.getValue().signum() == 0);
      totals.sort(Map.Entry.<String, BigDecimal>comparingByValue().reversed());
    }
    return totals;
  }

  private BigDecimal total() {
    return Figures.sum(totals().stream().map(Map.Entry::getValue).toList());
  }

  private NavigableMap<YearMonth, BigDecimal> months() {
    NavigableMap<YearMonth, BigDecimal> months = new TreeMap<>();
    sums.values()
        .forEach(of -> of.forEach((month, value) -> months.merge(month, value, BigDecimal::add)));
    return months;
  }

  private String unit() {
    return spec.find("unit").orElse("");
  }

  private String said(BigDecimal value) {
    return Figures.with(value, unit());
  }

  private List<Group> groups() {
    if (entries == 0) {
      return List.of();
    }
    List<Bar> kinds = totals().stream().map(t -> bar(t.getKey(), t.getValue())).toList();
    if (amount.isEmpty()) {
      return List.of(new Group("", kinds));
    }
    NavigableMap<YearMonth, BigDecimal> months = months();
    List<Bar> last =
        months.tailMap(firstOf(months)).entrySet().stream()
            .map(m -> bar(Figures.month(m.getKey().atDay(1)), m.getValue()))
            .toList();
    return List.of(
        new Group(field.label() + ", " + said(total()) + " in all", kinds),
        new Group("Month", last));
  }

  private Bar bar(String name, BigDecimal value) {
    return new Bar(name, value, said(value), "");
  }

  private static YearMonth firstOf(NavigableMap<YearMonth, BigDecimal> months) {
    List<YearMonth> keys = List.copyOf(months.keySet());
    return keys.get(Math.max(0, keys.size() - MONTHS));
  }

  private String lackingSaid() {
    return lacking == 0
        ? ""
        : " "
            + Said.sentence(Said.count(lacking, "entry lacks", "entries lack"))
            + " what is needed and "
            + (lacking == 1 ? "is" : "are")
            + " not counted.";
  }

  private String sentence() {
    String rest = lackingSaid() + period.said();
    List<String> noun = spec.all("noun");
    if (entries == 0) {
      return "No " + (noun.isEmpty() ? "entry" : noun.get(0)) + " to count yet." + rest;
    }
    String count =
        noun.size() == 2
            ? Said.count(entries, noun.get(0), noun.get(1))
            : Said.count(entries, "entry", "entries");
    Comparator<Map.Entry<String, BigDecimal>> bySize = Map.Entry.comparingByValue();
    Map.Entry<String, BigDecimal> most = totals().stream().max(bySize).orElseThrow();
    if (amount.isPresent()) {
      Map.Entry<YearMonth, BigDecimal> month =
          months().entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
      return "%s in all from %s. Most went into %s (%s); the fullest month was %s (%s).%s"
          .formatted(
              said(total()),
              count,
              most.getKey(),
              said(most.getValue()),
              Figures.month(month.getKey().atDay(1)),
              said(month.getValue()),
              rest);
    }
    List<String> top = named(totals(), most.getValue());
    List<String> none = named(totals(), BigDecimal.ZERO);
    return "%s. Most often: %s (%s%s).%s%s"
        .formatted(
            Said.sentence(count),
            Said.list(top),
            Said.number(most.getValue().intValue()),
            top.size() > 1 ? " each" : "",
            none.isEmpty() ? "" : " None yet: " + Said.list(none) + ".",
            rest);
  }

  private static List<String> named(List<Map.Entry<String, BigDecimal>> totals, BigDecimal value) {
    return totals.stream()
        .filter(t -> t.getValue().compareTo(value) == 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  private DataTable table() {
    if (amount.isEmpty()) {
      return new DataTable(
          spec.title(),
          List.of(field.label(), "Number"),
          entries == 0
              ? List.of()
              : totals().stream().map(t -> row(t.getKey(), Figures.plain(t.getValue()))).toList());
    }
    NavigableMap<YearMonth, BigDecimal> all = months();
    List<String> heads = new ArrayList<>(List.of(field.label()));
    List<DataTable.Row> rows = new ArrayList<>();
    if (!all.isEmpty()) {
      YearMonth first = firstOf(all);
      boolean earlier = all.size() > MONTHS;
      if (earlier) {
        heads.add("Before");
      }
      List<YearMonth> shown = List.copyOf(all.tailMap(first).keySet());
      shown.forEach(m -> heads.add(Figures.month(m.atDay(1))));
      totals().forEach(t -> rows.add(across(t.getKey(), monthsOf(t.getKey()), shown, earlier)));
      rows.add(across("All", all, shown, earlier));
    }
    heads.add("Total");
    return new DataTable(spec.title(), heads, rows);
  }

  private NavigableMap<YearMonth, BigDecimal> monthsOf(String name) {
    return new TreeMap<>(sums.getOrDefault(name, Map.of()));
  }

  private static DataTable.Row across(
      String name, NavigableMap<YearMonth, BigDecimal> of, List<YearMonth> shown, boolean earlier) {
    List<String> cells = new ArrayList<>(List.of(name));
    if (earlier) {
      cells.add(Figures.plain(Figures.sum(of.headMap(shown.get(0)).values())));
    }
    shown.forEach(m -> cells.add(of.containsKey(m) ? Figures.plain(of.get(m)) : ""));
    cells.add(Figures.plain(Figures.sum(of.values())));
    return new DataTable.Row(null, cells);
  }

  private static DataTable.Row row(String... cells) {
    return new DataTable.Row(null, List.of(cells));
  }
}
