package org.fieldbook.app.web.tma;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.conduct.Appeal;
import org.fieldbook.assessment.conduct.CaseFile;

/**
 * A student's way to appeal, in words.
 *
 * @param writable whether it can be written, and is not sent
 * @param late whether the time is over and nothing was sent
 * @param until the last day
 * @param state where it stands once it is sent; empty before
 */
public record AppealView(
    boolean writable,
    boolean late,
    String until,
    String words,
    int number,
    String state,
    String sent,
    String reasons,
    List<FileView> files) {

  private static final ZoneId UK = ZoneId.of("Europe/London");

  /** A file that the student has added. */
  public record FileView(long id, String name, String size) {

    static FileView of(CaseFile file) {
      return new FileView(file.id(), file.name(), Wording.size(file.size()));
    }
  }

  static AppealView of(Optional<Appeal> appeal, List<CaseFile> files, Instant until, Instant now) {
    boolean draft = appeal.map(a -> a.state() == Appeal.State.DRAFT).orElse(true);
    boolean inTime = now.isBefore(until);
    return new AppealView(
        draft && inTime,
        draft && !inTime,
        lastDay(until),
        appeal.map(Appeal::words).orElse(""),
        appeal.map(Appeal::number).orElse(0),
        appeal.map(AppealView::said).orElse(""),
        appeal.flatMap(Appeal::sentAt).map(at -> Wording.moment(at.atZone(UK))).orElse(""),
        appeal.map(Appeal::reasons).orElse(""),
        files.stream().map(FileView::of).toList());
  }

  /** The day whose end is the deadline. */
  static String lastDay(Instant until) {
    return Wording.day(until.atZone(UK).minusNanos(1).toLocalDate());
  }

  private static String said(Appeal appeal) {
    return switch (appeal.state()) {
      case DRAFT -> "";
      case SENT ->
          "Your appeal has been received. Somebody who did not decide before decides it, and you"
              + " are written to.";
      case UPHELD -> "Your appeal is upheld.";
      case REFUSED -> "Your appeal is refused: what was decided stands.";
    };
  }
}
