package org.fieldbook.app.web.forum;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Times as people say them: "Today 07:10", "Saturday 09:00", "3 October 21:15". */
final class Times {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
  private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.UK);
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
  private static final DateTimeFormatter YEAR =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private final ZoneId zone;
  private final LocalDate today;

  Times(ZoneId zone, Instant now) {
    this.zone = zone;
    this.today = now.atZone(zone).toLocalDate();
  }

  /** Day and time of day. */
  String at(Instant when) {
    return day(when) + " " + CLOCK.format(when.atZone(zone));
  }

  /** The day alone, as a sentence begins with it. */
  String day(Instant when) {
    ZonedDateTime there = when.atZone(zone);
    long ago = ChronoUnit.DAYS.between(there.toLocalDate(), today);
    if (ago == 0) {
      return "Today";
    }
    if (ago == 1) {
      return "Yesterday";
    }
    if (ago > 1 && ago < 7) {
      return WEEKDAY.format(there);
    }
    return (there.getYear() == today.getYear() ? DATE : YEAR).format(there);
  }

  /** What stands after "since": the day, or the time when it was today. */
  String since(Instant when) {
    String day = day(when);
    return switch (day) {
      case "Today" -> CLOCK.format(when.atZone(zone)) + " today";
      case "Yesterday" -> "yesterday";
      default -> day;
    };
  }

  /** The full date, for the last day on which something can be done. */
  String date(Instant when) {
    return WEEKDAY.format(when.atZone(zone)) + " " + DATE.format(when.atZone(zone));
  }
}
