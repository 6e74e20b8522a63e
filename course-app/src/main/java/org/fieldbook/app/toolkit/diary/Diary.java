package org.fieldbook.app.toolkit.diary;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.content.tool.DiaryDate;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolTemplate;
import org.jspecify.annotations.Nullable;

/** Finds the dates in entries of tools. */
public final class Diary {

  private Diary() {}

  /**
   * The days in these entries, in their order. What a later entry of a tool says again in the same
   * words stands once, as the later one has it: a plan that is carried on is one plan.
   *
   * @param templates the template that shaped an entry; empty when it is no longer known
   */
  public static List<DiaryLine> of(
      Collection<EntryView> entries, Function<EntryView, Optional<ToolTemplate>> templates) {
    Map<String, DiaryLine> lines = new LinkedHashMap<>();
    entries.stream()
        .sorted(Comparator.comparing(EntryView::date).thenComparing(EntryView::savedAt))
        .forEach(
            entry ->
                templates
                    .apply(entry)
                    .ifPresent(tool -> lines(entry, tool).forEach(l -> lines.put(sameAs(l), l))));
    return lines.values().stream().sorted(Comparator.comparing(DiaryLine::day)).toList();
  }

  private static String sameAs(DiaryLine line) {
    return line.words().isEmpty()
        ? line.slot() + " " + line.key()
        : line.tool() + " " + line.says() + " " + line.words().toLowerCase(Locale.ROOT);
  }

  private static List<DiaryLine> lines(EntryView entry, ToolTemplate tool) {
    List<DiaryLine> lines = new ArrayList<>();
    for (Dated dated : dated(tool, entry.body())) {
      LocalDate day = dated.day();
      if (day != null && !(dated.isOfTable() && dated.words().isEmpty())) {
        lines.add(
            new DiaryLine(
                entry.slot(),
                tool.id(),
                entry.title(),
                dated.key(),
                day,
                dated.from().says(),
                dated.words(),
                dated.settled()));
      }
    }
    return lines;
  }

  /** All that stands beside the dates of a tool, in the order of its {@code diary}. */
  static List<Dated> dated(ToolTemplate tool, JsonObject body) {
    Answers answers = Answers.of(body);
    List<Dated> found = new ArrayList<>();
    for (DiaryDate date : tool.diary()) {
      if (date.table() == null) {
        found.add(new Dated(date, date.date(), day(answers.text(date.date())), "", false));
      } else {
        int row = 0;
        for (Answers cells : answers.rows(date.table())) {
          found.add(row(tool, date, date.table() + " " + row++, cells));
        }
      }
    }
    return found;
  }

  private static Dated row(ToolTemplate tool, DiaryDate date, String key, Answers cells) {
    String what = date.what();
    return new Dated(
        date,
        key,
        day(cells.text(date.date())),
        what == null ? "" : cells.text(what).strip(),
        isSettled(tool, date, cells));
  }

  private static boolean isSettled(ToolTemplate tool, DiaryDate date, Answers cells) {
    String outcome = date.outcome();
    if (outcome == null) {
      return false;
    }
    boolean choice =
        tool.field(String.valueOf(date.table())).stream()
            .flatMap(f -> f.columns().stream())
            .anyMatch(c -> c.id().equals(outcome) && c.type() == ToolField.Type.CHOICE);
    String value = cells.text(outcome);
    return choice ? date.settled().contains(value) : !value.isBlank();
  }

  private static @Nullable LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** What stands beside a date, whether or not the date is filled in. */
  record Dated(DiaryDate from, String key, @Nullable LocalDate day, String words, boolean settled) {

    boolean isOfTable() {
      return from.table() != null;
    }
  }
}
