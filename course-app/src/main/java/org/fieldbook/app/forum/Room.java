package org.fieldbook.app.forum;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.fieldbook.content.kernel.Refused;

/**
 * A thread that a member has come to change, held until the transaction ends.
 *
 * @param zone the presentation's, for dates in refusals
 */
record Room(ForumThread thread, Member member, DiscussionWindow window, ZoneId zone) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

  /**
   * Checks that the member can say something now. A tutor can after the end, to sum up.
   *
   * @throws Refused when the discussion has closed
   */
  void mustBeOpen(Instant now) {
    Instant closes = window.closes();
    if (closes != null && window.hasClosed(now) && !member.tutor()) {
      throw new Refused(
          "This discussion closed at the end of "
              + DAY.format(closes.minusSeconds(1).atZone(zone))
              + ". You can still read it. Your words are kept as a draft.");
    }
  }
}
