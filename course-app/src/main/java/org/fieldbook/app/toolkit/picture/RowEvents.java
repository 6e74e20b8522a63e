package org.fieldbook.app.toolkit.picture;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.picture.Timeline.Event;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolPicture;

/**
 * Rows of a table on a line of time: by their dates, of all entries or this one, with what became
 * of them; or by a number where only their order is known.
 */
final class RowEvents {

  private final ToolPicture spec;
  private final Material material;
  private final String table;

  private RowEvents(ToolPicture spec, Material material) {
    this.spec = spec;
    this.material = material;
    this.table = spec.must("table");
  }

  static Timeline of(ToolPicture spec, Material material) {
    RowEvents rows = new RowEvents(spec, material);
    return spec.find("order").isPresent() ? rows.inOrder() : rows.byDate();
  }

  private List<ToolField> columns() {
    return material.field(table).columns();
  }

  private String named(Answers row) {
    String name =
        String.join(
            ", ",
            spec.all("label").stream()
                .map(c -> material.said(material.column(table, c), row))
                .filter(n -> !n.isBlank())
                .toList());
    return name.isEmpty() ? "Not named yet" : name;
  }

  private Timeline byDate() {
    List<Event> events = new ArrayList<>();
    int answered = 0;
    List<String> late = new ArrayList<>();
    List<Sets> sets =
        spec.find("over").isPresent()
            ? Sets.of(spec, material)
            : List.of(new Sets(Sets.THIS, material.date(), material.now(), true));
    for (Sets set : sets) {
      List<Answers> rows = set.answers().rows(table);
      for (int i = 0; i < rows.size(); i++) {
        Answers row = rows.get(i);
        if (!row.isEmpty()) {
          Optional<LocalDate> day = Days.read(row.text(spec.find("when").orElse("")));
          String became = spec.find("answer").map(c -> row.text(c).strip()).orElse("");
          answered += became.isEmpty() ? 0 : 1;
          if (became.isEmpty() && day.isPresent() && day.get().isBefore(material.today())) {
            late.add(named(row));
          }
          events.add(dated(set, row, i, day, became));
        }
      }
    }
    List<Event> sorted = Timeline.sorted(events);
    int undated = (int) events.stream().filter(e -> e.day() == null).count();
    String answer = spec.find("answer").map(c -> material.column(table, c).label()).orElse("");
    String sentence =
        events.isEmpty()
            ? "Nothing is written in “" + material.field(table).label() + "” yet."
            : Said.sentence(Said.count(events.size(), "row", "rows"))
                + " of “"
                + material.field(table).label()
                + "” in "
                + Said.count(sets.size(), "entry", "entries")
                + "; “"
                + answer
                + "” is filled in for "
                + Said.number(answered)
                + "."
                + late(late)
                + Timeline.withoutDay(undated);
    return new Timeline(
        sorted,
        sentence,
        List.of(),
        List.of(columns(spec.must("label")), columns(spec.must("when")), answer, "Entry"),
        material.today());
  }

  private String columns(String id) {
    return material.column(table, id).label();
  }

  private Event dated(Sets set, Answers row, int i, Optional<LocalDate> day, String became) {
    String when = day.map(Days::said).orElse("");
    Glyph glyph = became.isEmpty() ? Glyph.PLAIN : new Glyph(Glyph.Shape.SQUARE, Glyph.Fill.SOLID);
    String answer = spec.find("answer").map(this::columns).orElse("");
    return new Event(
        set.here() ? table + "-" + i : null,
        named(row),
        day.orElse(null),
        when,
        "",
        List.of(became.isEmpty() ? answer + ": nothing yet" : answer + ": " + became),
        "",
        glyph,
        List.of(named(row), when, became, set.title()));
  }

  private static String late(List<String> late) {
    return late.isEmpty()
        ? ""
        : " Past "
            + (late.size() == 1 ? "its day" : "their day")
            + " with nothing said: "
            + some(late)
            + ".";
  }

  private static String some(List<String> names) {
    List<String> quoted = names.stream().map(n -> "“" + Said.shortly(n) + "”").toList();
    return quoted.size() <= 3
        ? Said.list(quoted)
        : String.join(", ", quoted.subList(0, 2)) + " and " + (quoted.size() - 2) + " more";
  }

  /** A row with its number, which sorts it. */
  private record Placed(int row, Answers answers, Optional<BigDecimal> order) {}

  private Timeline inOrder() {
    List<Placed> rows = new ArrayList<>();
    List<Answers> all = material.now().rows(table);
    for (int i = 0; i < all.size(); i++) {
      if (!all.get(i).isEmpty()) {
        rows.add(new Placed(i, all.get(i), all.get(i).number(spec.must("order"))));
      }
    }
    rows.sort(
        Comparator.comparing(
            Placed::order,
            Comparator.comparing(
                o -> o.orElse(null), Comparator.nullsLast(Comparator.naturalOrder()))));
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      events.add(ordered(rows.get(i), i + 1));
    }
    return new Timeline(
        events,
        sentence(rows, events),
        List.of(),
        columns().stream()
            .map(ToolField::label)
            .collect(
                java.util.stream.Collectors.collectingAndThen(
                    java.util.stream.Collectors.toList(), this::nameFirst)),
        null);
  }

  /** The label leads the table. */
  private <T> List<T> nameFirst(List<T> cells) {
    List<T> sorted = new ArrayList<>(cells);
    int name = columns().stream().map(ToolField::id).toList().indexOf(spec.must("label"));
    sorted.add(0, sorted.remove(name));
    return sorted;
  }

  private Event ordered(Placed placed, int number) {
    Answers row = placed.answers();
    List<String> cells =
        columns().stream()
            .map(
                c ->
                    c.id().equals(spec.must("label"))
                        ? number + " " + named(row)
                        : material.said(c, row))
            .toList();
    return new Event(
        table + "-" + placed.row(),
        named(row),
        null,
        spec.find("when").map(c -> row.text(c).strip()).orElse(""),
        Integer.toString(number),
        List.of(),
        "",
        placed.order().isPresent() ? Glyph.PLAIN : Glyph.UNKNOWN,
        nameFirst(cells));
  }

  private static String sentence(List<Placed> rows, List<Event> events) {
    if (events.isEmpty()) {
      return "No event is written yet.";
    }
    Event first = events.get(0);
    Event last = events.get(events.size() - 1);
    int without = (int) rows.stream().filter(r -> r.order().isEmpty()).count();
    long shared =
        rows.stream().flatMap(r -> r.order().stream()).map(BigDecimal::stripTrailingZeros).count()
            - rows.stream()
                .flatMap(r -> r.order().stream())
                .map(BigDecimal::stripTrailingZeros)
                .distinct()
                .count();
    return Said.sentence(Said.count(events.size(), "event", "events"))
        + (events.size() == 1
            ? ": " + quoted(first)
            : ", from " + quoted(first) + " to " + quoted(last))
        + ". They stand in order; the line is not to scale."
        + (without == 0
            ? ""
            : " "
                + Said.sentence(Said.count(without, "row has", "rows have"))
                + " no number and "
                + (without == 1 ? "comes" : "come")
                + " last.")
        + (shared == 0
            ? ""
            : " Some have the same number: what came first among them is not said.");
  }

  private static String quoted(Event event) {
    return "“"
        + Said.shortly(event.name())
        + "”"
        + (event.when().isEmpty() ? "" : " (" + Said.shortly(event.when()) + ")");
  }
}
