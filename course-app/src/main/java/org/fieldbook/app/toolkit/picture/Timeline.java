package org.fieldbook.app.toolkit.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a line of time.
 *
 * @param events in their order, those without a day last
 * @param heads of the table whose rows are the events' cells
 * @param today absent where today says nothing
 */
record Timeline(
    List<Event> events,
    String sentence,
    List<String> warnings,
    List<String> heads,
    @Nullable LocalDate today) {

  Timeline {
    events = List.copyOf(events);
    warnings = List.copyOf(warnings);
    heads = List.copyOf(heads);
  }

  /**
   * Something that happened or will.
   *
   * @param field on the form, absent when it stands in another entry
   * @param day absent when only the order is known
   * @param when as it is written beside the line
   * @param number in its mark, empty for none
   * @param details below its name
   */
  record Event(
      @Nullable String field,
      String name,
      @Nullable LocalDate day,
      String when,
      String number,
      List<String> details,
      String lane,
      Glyph glyph,
      List<String> cells) {

    Event {
      details = List.copyOf(details);
      cells = List.copyOf(cells);
    }

    String title() {
      return name + ", " + when + (details.isEmpty() ? "" : ": " + String.join("; ", details));
    }
  }

  List<Event> dated() {
    return events.stream().filter(e -> e.day() != null).toList();
  }

  List<Event> undated() {
    return events.stream().filter(e -> e.day() == null).toList();
  }

  /** All days that the line must reach, each once, in order. */
  List<LocalDate> days() {
    List<LocalDate> days = new ArrayList<>();
    events.stream().map(Event::day).filter(Objects::nonNull).forEach(days::add);
    if (today != null && !days.isEmpty()) {
      days.add(today);
    }
    return days.stream().distinct().sorted().toList();
  }

  /** By day; events without one keep their order at the end. */
  static List<Event> sorted(List<Event> events) {
    return events.stream()
        .sorted(
            Comparator.comparing(
                Event::day, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())))
        .toList();
  }

  /** {@code One row has no date and stands apart.}, or nothing. */
  static String withoutDay(int rows) {
    return rows == 0
        ? ""
        : " "
            + Said.sentence(Said.count(rows, "row has", "rows have"))
            + " no date and "
            + (rows == 1 ? "stands" : "stand")
            + " apart.";
  }
}
