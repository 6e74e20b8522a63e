package org.fieldbook.app.toolkit;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The line beneath a response that says when it was saved and who can see it. */
public final class SavedLine {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.UK);

  private SavedLine() {}

  /** Such as {@code Saved Saturday 28 November, 21:52. Only you can see this.} */
  public static String of(EntryView entry, ZoneId zone) {
    return "Saved "
        + moment(entry.savedAt(), zone)
        + (entry.shared() ? ". You have shared this." : ". Only you can see this.");
  }

  /** Such as {@code Saturday 28 November, 21:52}. */
  public static String moment(Instant instant, ZoneId zone) {
    return MOMENT.format(instant.atZone(zone));
  }
}
