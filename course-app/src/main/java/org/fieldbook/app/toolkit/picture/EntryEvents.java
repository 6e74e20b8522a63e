package org.fieldbook.app.toolkit.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.picture.Timeline.Event;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolPicture;

/**
 * A tool's entries on a line of time: with the actions that are still open in each, or with the
 * means of a matrix by the groups of its rows.
 */
final class EntryEvents {

  private final ToolPicture spec;
  private final Material material;
  private final List<Sets> sets;

  private EntryEvents(ToolPicture spec, Material material) {
    this.spec = spec;
    this.material = material;
    this.sets = Sets.of(spec, material);
  }

  static Timeline of(ToolPicture spec, Material material) {
    EntryEvents entries = new EntryEvents(spec, material);
    return spec.find("matrix").isPresent() ? entries.withMeans() : entries.withActions();
  }

  /** A row that is not closed. */
  private record Open(String action, Optional<LocalDate> due) {

    boolean isLate(LocalDate today) {
      return due.isPresent() && due.get().isBefore(today);
    }
  }

  private List<Open> open(Answers answers) {
    String table = spec.find("openActions").orElse("");
    String done = spec.find("done").orElse("");
    String closed = spec.find("doneIs").orElse("");
    return answers.rows(table).stream()
        .filter(row -> !row.text(spec.find("label").orElse("")).isBlank())
        .filter(row -> closed.isEmpty() || !row.text(done).equals(closed))
        .map(
            row ->
                new Open(
                    row.text(spec.find("label").orElse("")).strip(),
                    Days.read(row.text(spec.find("when").orElse("")))))
        .toList();
  }

  private Timeline withActions() {
    List<Event> events = new ArrayList<>();
    List<Open> all = new ArrayList<>();
    int having = 0;
    for (Sets set : sets) {
      List<Open> open = open(set.answers());
      all.addAll(open);
      having += open.isEmpty() ? 0 : 1;
      List<String> said = open.stream().map(this::said).toList();
      events.add(
          event(
              set,
              said.isEmpty() ? List.of() : List.of("Open: " + String.join("; ", said)),
              open.isEmpty() ? Glyph.PLAIN : new Glyph(Glyph.Shape.DIAMOND, Glyph.Fill.SOLID),
              List.of(
                  set.title(),
                  Days.said(set.date()),
                  Integer.toString(open.size()),
                  String.join("; ", said))));
    }
    List<Open> late = all.stream().filter(o -> o.isLate(material.today())).toList();
    String sentence =
        entries()
            + " "
            + (all.isEmpty()
                ? "No action is open."
                : Said.sentence(Said.count(all.size(), "action is", "actions are"))
                    + " open, in "
                    + Said.count(having, "entry", "entries")
                    + ".")
            + late(late);
    return new Timeline(
        events,
        sentence,
        List.of(),
        List.of("Entry", "Date", "Open actions", "What is open"),
        material.today());
  }

  private String said(Open open) {
    return Said.shortly(open.action())
        + open.due()
            .map(
                d ->
                    open.isLate(material.today())
                        ? " (was due " + Days.said(d) + ")"
                        : " (by " + Days.said(d) + ")")
            .orElse("");
  }

  private static String late(List<Open> late) {
    return late.isEmpty()
        ? ""
        : " "
            + Said.sentence(Said.count(late.size(), "was", "were"))
            + " due before today, first “"
            + Said.shortly(late.get(0).action())
            + "”.";
  }

  private String entries() {
    String first = Days.said(sets.get(0).date());
    String last = Days.said(sets.get(sets.size() - 1).date());
    return sets.size() == 1
        ? "One entry, of " + first + "."
        : Said.sentence(Said.number(sets.size())) + " entries from " + first + " to " + last + ".";
  }

  private static Event event(Sets set, List<String> details, Glyph glyph, List<String> cells) {
    String name = set.title().isBlank() ? "Not named yet" : set.title();
    return new Event(null, name, set.date(), Days.said(set.date()), "", details, "", glyph, cells);
  }

  private Timeline withMeans() {
    ToolField matrix = material.field(spec.must("matrix"));
    Map<String, List<String>> groups =
        matrix.rows().stream()
            .collect(
                Collectors.groupingBy(
                    r -> r.group() == null ? r.label() : r.group(),
                    LinkedHashMap::new,
                    Collectors.mapping(ToolField.Option::key, Collectors.toList())));
    List<Event> events = new ArrayList<>();
    List<Map<String, BigDecimal>> means = new ArrayList<>();
    for (Sets set : sets) {
      Map<String, BigDecimal> of = new LinkedHashMap<>();
      groups.forEach((g, keys) -> mean(matrix, set.answers(), keys).ifPresent(m -> of.put(g, m)));
      means.add(of);
      List<String> cells = new ArrayList<>(List.of(set.title(), Days.said(set.date()), stage(set)));
      groups.keySet().forEach(g -> cells.add(of.containsKey(g) ? "" + of.get(g) : ""));
      String said =
          of.entrySet().stream()
              .map(e -> e.getKey() + " " + e.getValue())
              .collect(Collectors.joining("; "));
      List<String> details = List.of(said.isEmpty() ? "No rating yet" : said);
      Event event =
          event(
              set,
              details,
              set.here() ? new Glyph(Glyph.Shape.CIRCLE, Glyph.Fill.SOLID) : Glyph.PLAIN,
              cells);
      events.add(named(event, stage(set)));
    }
    List<String> heads =
        new ArrayList<>(List.of("Entry", "Date", material.field(spec.must("says")).label()));
    groups.keySet().forEach(g -> heads.add("Mean: " + g));
    return new Timeline(events, entries() + change(means), List.of(), heads, null);
  }

  private static Event named(Event event, String stage) {
    String name = stage.isEmpty() ? event.name() : stage + ": " + event.name();
    return new Event(
        null,
        name,
        event.day(),
        event.when(),
        "",
        event.details(),
        "",
        event.glyph(),
        event.cells());
  }

  private String stage(Sets set) {
    ToolField field = material.field(spec.must("says"));
    String key = set.answers().text(field.id());
    return key.isEmpty() ? "" : material.options().label(field, key);
  }

  /** To one decimal place; blanks are left out. */
  private Optional<BigDecimal> mean(ToolField matrix, Answers answers, List<String> keys) {
    List<Integer> values = new ArrayList<>();
    for (String key : keys) {
      for (String column : spec.all("columns")) {
        OptionalInt value = answers.row(matrix.id(), key).whole(column);
        value.ifPresent(values::add);
      }
    }
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(values.stream().mapToLong(Integer::longValue).sum())
                .divide(BigDecimal.valueOf(values.size()), 1, RoundingMode.HALF_UP));
  }

  /** What rose and fell most from the first entry with means to the last. */
  private static String change(List<Map<String, BigDecimal>> all) {
    List<Map<String, BigDecimal>> rated = all.stream().filter(m -> !m.isEmpty()).toList();
    if (rated.isEmpty()) {
      return " Nothing is rated yet.";
    }
    Map<String, BigDecimal> last = rated.get(rated.size() - 1);
    String lowest =
        last.entrySet().stream()
            .min(Map.Entry.comparingByValue())
            .map(e -> " The lowest mean now is " + e.getKey() + " at " + e.getValue() + ".")
            .orElse("");
    if (rated.size() == 1) {
      return lowest;
    }
    Map<String, BigDecimal> first = rated.get(0);
    Map<String, BigDecimal> changes = new LinkedHashMap<>();
    last.forEach(
        (g, m) -> {
          if (first.containsKey(g)) {
            changes.put(g, m.subtract(first.get(g)));
          }
        });
    String rise =
        changes.entrySet().stream()
            .filter(e -> e.getValue().signum() > 0)
            .max(Map.Entry.comparingByValue())
            .map(e -> " " + e.getKey() + " has risen most, by " + e.getValue() + ".")
            .orElse(" No mean has risen.");
    String fall =
        changes.entrySet().stream()
            .filter(e -> e.getValue().signum() < 0)
            .min(Map.Entry.comparingByValue())
            .map(e -> " " + e.getKey() + " has fallen by " + e.getValue().abs() + ".")
            .orElse("");
    return rise + fall + lowest;
  }
}
