package org.fieldbook.app.web.tma;

import java.time.ZoneId;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.submission.Submission;

/** A submission, in words. */
public record SubmissionView(
    String code, String fileName, String facts, String received, boolean counts) {

  static SubmissionView of(Submission s, ZoneId zone) {
    return new SubmissionView(
        s.receiptCode().value(),
        s.fileName(),
        s.fileType().words() + ", " + Wording.size(s.size()),
        Wording.moment(s.arrivedAt().atZone(zone)),
        s.counts());
  }
}
