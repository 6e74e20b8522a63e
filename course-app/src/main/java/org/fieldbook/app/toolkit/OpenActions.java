package org.fieldbook.app.toolkit;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolTemplate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody meant to do when they filled in a tool, and has not said to be done: rows of tables
 * with a column that says what came of them, and rows without one whose date has passed. Rests on
 * toolkit T01 ("You will be asked about these later").
 */
public final class OpenActions {

  private static final Set<String> OUTCOMES = Set.of("done", "result", "state");
  private static final Set<String> SETTLED =
      Set.of("yes", "done", "no-longer-needed", "not-needed-reason-given");
  private static final Set<String> DEADLINES = Set.of("by", "by_when");

  private OpenActions() {}

  /**
   * Something that is open.
   *
   * @param said as its owner wrote it
   * @param by the day it was meant for; null for none
   */
  public record Open(String said, @Nullable LocalDate by) {

    public boolean isOverdue(LocalDate today) {
      return by != null && by.isBefore(today);
    }
  }

  /** What is open in an entry, in the order of the form. */
  public static List<Open> of(ToolTemplate template, JsonObject body, LocalDate today) {
    Answers answers = Answers.of(body);
    List<Open> open = new ArrayList<>();
    for (ToolField field : template.fields()) {
      Optional<ToolField> deed =
          column(field, c -> c.type() == ToolField.Type.TEXT && !isOutcome(c));
      Optional<ToolField> by =
          column(field, c -> c.type() == ToolField.Type.DATE && DEADLINES.contains(c.id()));
      if (field.type() == ToolField.Type.TABLE && deed.isPresent() && by.isPresent()) {
        Optional<ToolField> outcome = column(field, OpenActions::isOutcome);
        for (Answers row : answers.rows(field.id())) {
          Open one = new Open(row.text(deed.get().id()).strip(), date(row.text(by.get().id())));
          if (!one.said().isEmpty()
              && outcome.map(o -> !isSettled(o, row)).orElseGet(() -> one.isOverdue(today))) {
            open.add(one);
          }
        }
      }
    }
    return open;
  }

  private static Optional<ToolField> column(ToolField field, Predicate<ToolField> wanted) {
    return field.columns().stream().filter(wanted).findFirst();
  }

  /** A choice, or a text that is empty as long as nothing came of it. */
  private static boolean isOutcome(ToolField column) {
    return OUTCOMES.contains(column.id())
        && (column.type() == ToolField.Type.CHOICE
            || (column.type() == ToolField.Type.TEXT && column.id().equals("result")));
  }

  private static boolean isSettled(ToolField outcome, Answers row) {
    String value = row.text(outcome.id());
    return outcome.type() == ToolField.Type.CHOICE ? SETTLED.contains(value) : !value.isBlank();
  }

  private static @Nullable LocalDate date(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
