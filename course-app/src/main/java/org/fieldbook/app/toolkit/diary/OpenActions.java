package org.fieldbook.app.toolkit.diary;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import org.fieldbook.app.toolkit.diary.Diary.Dated;
import org.fieldbook.content.tool.ToolTemplate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody meant to do when they filled in a tool, and has not said to be done: rows with a
 * place for what came of them, and rows without one whose date has passed. Rests on toolkit T01
 * ("You will be asked about these later").
 */
public final class OpenActions {

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
    return Diary.dated(template, body).stream()
        .filter(d -> !d.words().isEmpty() && !d.settled())
        .filter(d -> d.from().outcome() != null || isPast(d, today))
        .map(d -> new Open(d.words(), d.day()))
        .toList();
  }

  private static boolean isPast(Dated dated, LocalDate today) {
    LocalDate day = dated.day();
    return day != null && day.isBefore(today);
  }
}
