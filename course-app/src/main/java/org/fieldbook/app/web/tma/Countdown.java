package org.fieldbook.app.web.tma;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.fieldbook.app.web.frame.Wording;

/**
 * The ruler to a due date: the last 24 hours in hours, the last two weeks in days, and before that
 * the weeks since the start.
 *
 * @param of ticks on the ruler
 * @param at ticks that are past
 * @param from what the left end says
 * @param left what the right end says
 * @param past whether the due date is over: then there is no ruler
 */
public record Countdown(int of, double at, String from, String left, boolean past) {

  private static final int HOURS = 24;
  private static final int DAYS = 14;

  static Countdown to(Instant due, Instant start, Instant now, ZoneId zone) {
    if (now.isAfter(due)) {
      return new Countdown(
          1, 1, "", "passed " + Wording.span(Duration.between(due, now)) + " ago", true);
    }
    Duration left = Duration.between(now, due);
    String words = Wording.span(left) + " left";
    if (left.compareTo(Duration.ofHours(HOURS)) <= 0) {
      return scale(HOURS, Duration.ofHours(HOURS), due, now, words, zone);
    }
    if (left.compareTo(Duration.ofDays(DAYS)) <= 0) {
      return scale(DAYS, Duration.ofDays(DAYS), due, now, words, zone);
    }
    Duration whole = Duration.between(start, due);
    int weeks = Math.max(1, (int) ((whole.toHours() + 24 * 7 - 1) / (24 * 7)));
    return scale(weeks, whole, due, now, words, zone);
  }

  private static Countdown scale(
      int ticks, Duration whole, Instant due, Instant now, String words, ZoneId zone) {
    Instant from = due.minus(whole);
    double past = (double) Duration.between(from, now).toMinutes() / Math.max(1, whole.toMinutes());
    double at = Math.max(0, Math.round(past * ticks * 100) / 100.0);
    return new Countdown(ticks, at, Wording.shortMoment(from.atZone(zone)), words, false);
  }
}
