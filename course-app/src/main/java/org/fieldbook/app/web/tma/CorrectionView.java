package org.fieldbook.app.web.tma;

import java.time.Instant;
import java.time.ZoneId;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.submission.Correction;

/**
 * Work that was returned unmarked, as its student is told of it.
 *
 * @param why what the tutor wrote
 * @param open whether a corrected file is still taken
 */
public record CorrectionView(String title, String words, String why, boolean open) {

  static CorrectionView of(Correction asked, ZoneId zone, Instant now) {
    String until = Wording.moment(asked.until().atZone(zone));
    return asked.takes(now)
        ? new CorrectionView(
            "Returned unmarked: send a corrected file until " + until,
            "Your tutor could recognise a real person in it. Take out what gives the person away,"
                + " then send the file again, once. It counts as received when your first one was,"
                + " so it costs nothing more. If you send nothing, what you sent first is marked.",
            asked.why(),
            true)
        : new CorrectionView(
            "The time to correct it is over",
            "It ended " + until + ", and nothing came. Your tutor marks what you sent first.",
            asked.why(),
            false);
  }
}
