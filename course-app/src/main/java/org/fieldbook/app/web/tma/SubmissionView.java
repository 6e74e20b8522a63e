package org.fieldbook.app.web.tma;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.submission.ReceivedFile;
import org.fieldbook.assessment.submission.Submission;

/** A submission, in words. */
public record SubmissionView(
    String code, String fileName, List<FileLine> files, String received, boolean counts) {

  public SubmissionView {
    files = List.copyOf(files);
  }

  /**
   * One of its files.
   *
   * @param place 1 for the first
   */
  public record FileLine(int place, String name, String facts) {}

  static SubmissionView of(Submission s, ZoneId zone) {
    return new SubmissionView(
        s.receiptCode().value(),
        s.isOnPaper() ? "your work on paper" : s.receipt().receipt().fileNames(),
        lines(s),
        received(s, zone),
        s.counts());
  }

  private static String received(Submission s, ZoneId zone) {
    String counted = Wording.moment(s.arrivedAt().atZone(zone));
    return s.receipt().receipt().corrected() == null
        ? counted
        : Wording.moment(s.cameAt().atZone(zone)) + ", counted as received " + counted;
  }

  /** Its files in words. */
  public static List<FileLine> lines(Submission s) {
    return lines(s, s.files().stream().map(ReceivedFile::name).toList());
  }

  /** The same under other names, in the same order. */
  public static List<FileLine> lines(Submission s, List<String> names) {
    List<ReceivedFile> files = s.files();
    return IntStream.range(0, files.size())
        .mapToObj(i -> new FileLine(i + 1, names.get(i), facts(files.get(i))))
        .toList();
  }

  private static String facts(ReceivedFile file) {
    Integer words = file.words();
    return file.type().words()
        + ", "
        + Wording.size(file.size())
        + (words == null ? "" : ", " + WordsInWords.counted(words));
  }
}
