package org.fieldbook.app.toolkit.picture;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.picture.Timeline.Event;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolPicture;
import org.jspecify.annotations.Nullable;

/**
 * Entries as rising steps, such as the cycles of one project: number, days, and what they say. The
 * first field of {@code says} is the number; the next one's choices stand in order of size; the
 * last is what was decided.
 */
final class RampEvents {

  private final ToolPicture spec;
  private final Material material;
  private final ToolField number;
  private final ToolField size;
  private final ToolField decided;

  private RampEvents(ToolPicture spec, Material material) {
    List<String> says = spec.all("says");
    this.spec = spec;
    this.material = material;
    this.number = material.field(says.get(0));
    this.size = material.field(says.get(Math.min(1, says.size() - 1)));
    this.decided = material.field(says.get(says.size() - 1));
  }

  static Timeline of(ToolPicture spec, Material material) {
    return new RampEvents(spec, material).timeline();
  }

  private Timeline timeline() {
    List<Sets> steps =
        spec.find("same").map(f -> material.now().text(f).isBlank()).orElse(false)
            ? List.of()
            : Sets.of(spec, material).stream()
                .sorted(Comparator.comparingInt((Sets s) -> order(s)).thenComparing(this::day))
                .toList();
    List<Event> events = new ArrayList<>();
    LocalDate before = null;
    for (Sets step : steps) {
      events.add(event(step, before));
      before = day(step);
    }
    return new Timeline(
        events,
        sentence(steps),
        List.of(),
        List.of("Entry", number.label(), "Date", size.label(), decided.label()),
        null);
  }

  /** Steps without a number come last. */
  private int order(Sets step) {
    return step.answers().whole(number.id()).orElse(Integer.MAX_VALUE);
  }

  /** The day that it began, else the day of the entry. */
  private LocalDate day(Sets step) {
    return spec.find("date").flatMap(f -> Days.read(step.answers().text(f))).orElse(step.date());
  }

  private String said(ToolField field, Answers answers) {
    String key = answers.text(field.id());
    return key.isEmpty() ? "" : material.options().label(field, key);
  }

  private Event event(Sets step, @Nullable LocalDate before) {
    LocalDate day = day(step);
    String later =
        before == null || !day.isAfter(before)
            ? ""
            : ", " + Days.span(ChronoUnit.DAYS.between(before, day)) + " later";
    OptionalInt count = step.answers().whole(number.id());
    String no = count.isPresent() ? Integer.toString(count.getAsInt()) : "";
    String big = said(size, step.answers());
    String act = said(decided, step.answers());
    return new Event(
        null,
        act.isEmpty() ? "Not decided yet" : act,
        day,
        Days.said(day) + later,
        no.length() > 3 ? "" : no,
        big.isEmpty() ? List.of() : List.of(big),
        "",
        act.isEmpty() ? Glyph.PLAIN : new Glyph(Glyph.Shape.CIRCLE, Glyph.Fill.SOLID),
        List.of(step.title(), no, Days.said(day), big, act));
  }

  private String sentence(List<Sets> steps) {
    if (steps.isEmpty()) {
      return "No project is named yet, so no cycles can be set side by side.";
    }
    List<String> acts =
        steps.stream().map(s -> said(decided, s.answers())).filter(a -> !a.isEmpty()).toList();
    String project = spec.find("same").map(f -> material.now().text(f).strip()).orElse("");
    int open = steps.size() - acts.size();
    return Said.sentence(Said.count(steps.size(), "cycle", "cycles"))
        + (project.isEmpty() ? "" : " of “" + Said.shortly(project) + "”")
        + "."
        + growth(steps)
        + (acts.isEmpty() ? "" : " Decided in turn: " + String.join(", ", acts) + ".")
        + (open == 0
            ? ""
            : " " + Said.sentence(Said.count(open, "has", "have")) + " no decision yet.")
        + twice(steps);
  }

  /** How the size of the first and the last step with one compare. */
  private String growth(List<Sets> steps) {
    List<String> keys = size.options().stream().map(ToolField.Option::key).toList();
    List<Integer> sizes =
        steps.stream()
            .map(s -> keys.indexOf(s.answers().text(size.id())))
            .filter(i -> i >= 0)
            .toList();
    if (sizes.size() < 2) {
      return "";
    }
    int first = sizes.get(0);
    int last = sizes.get(sizes.size() - 1);
    String from = "“" + size.options().get(first).label() + "”";
    String to = "“" + size.options().get(last).label() + "”";
    return last == first
        ? " The first and the last have the same scale, " + from + "."
        : " The scale has "
            + (last > first ? "grown" : "shrunk")
            + " from "
            + from
            + " to "
            + to
            + ".";
  }

  private String twice(List<Sets> steps) {
    List<Integer> numbers =
        steps.stream().map(this::order).filter(n -> n != Integer.MAX_VALUE).toList();
    return numbers.stream().distinct().count() == numbers.size()
        ? ""
        : " Some cycles have the same number.";
  }
}
