package org.fieldbook.app.web.monitoring;

import java.util.List;
import java.util.stream.Stream;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.monitoring.MonitorSheet;
import org.fieldbook.assessment.monitoring.MonitorSheet.OnFeedback;
import org.fieldbook.assessment.monitoring.MonitorSheet.OnMark;
import org.jspecify.annotations.Nullable;

/** A monitor's judgements in words. */
public final class Judgements {

  private Judgements() {}

  /**
   * A choice.
   *
   * @param key its name in the API
   */
  public record Choice(String key, String label, boolean chosen) {}

  /** What the mark can be. */
  static List<Choice> marks(@Nullable OnMark chosen) {
    return Stream.of(OnMark.values()).map(m -> new Choice(m.name(), of(m), m == chosen)).toList();
  }

  /** What the feedback can be, the best first. */
  static List<Choice> feedback(@Nullable OnFeedback chosen) {
    return Stream.of(OnFeedback.values())
        .map(f -> new Choice(f.name(), of(f), f == chosen))
        .toList();
  }

  private static String of(OnMark mark) {
    return switch (mark) {
      case TOO_SEVERE -> "Too severe";
      case RIGHT -> "Right";
      case TOO_GENEROUS -> "Too generous";
    };
  }

  private static String of(OnFeedback feedback) {
    return switch (feedback) {
      case EXEMPLARY -> "Exemplary: other tutors could learn from it";
      case HELPFUL -> "Helpful: the student knows what was good and what to do next";
      case THIN -> "Thin: right, but it leaves the student to guess";
      case UNHELPFUL -> "Unhelpful: it misleads, discourages or is missing";
    };
  }

  /** What is said of the mark; empty when nothing is. */
  public static String onMark(MonitorSheet sheet) {
    OnMark mark = sheet.mark();
    if (mark == null) {
      return "";
    }
    Integer would = sheet.would();
    return of(mark) + (would == null ? "" : ", " + would + " instead");
  }

  /** What is said of the feedback; empty when nothing is. */
  public static String onFeedback(MonitorSheet sheet) {
    OnFeedback feedback = sheet.feedback();
    return feedback == null ? "" : of(feedback);
  }

  /** How many, of what. */
  static String scripts(long n) {
    return Wording.count(n, "script", "scripts");
  }
}
