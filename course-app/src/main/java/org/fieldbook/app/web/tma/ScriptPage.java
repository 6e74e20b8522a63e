package org.fieldbook.app.web.tma;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.overview.MyTma;
import org.fieldbook.assessment.strategy.Assignment;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.submission.PartialUpload;
import org.fieldbook.assessment.submission.ReceivedFile;
import org.fieldbook.assessment.submission.Upload;

/** The files of an assignment that are no submission yet, and what submitting them would mean. */
@Named("scriptPage")
@RequestScoped
public class ScriptPage {

  @Inject AssignmentPage assignmentPage;
  @Inject Assignments assignments;

  private MyTma.Page page() {
    return assignmentPage.page();
  }

  private Assignment assignment() {
    return page().set().assignment();
  }

  private ZoneId zone() {
    return page().set().zone();
  }

  /** How many files a submission may have. */
  public int getMost() {
    return assignment().mostFiles();
  }

  public boolean isSeveral() {
    return getMost() > 1;
  }

  /** How many more files there is room for; where one is taken, it stands in place of another. */
  public int getRoom() {
    return isSeveral() ? getMost() - page().waiting().size() : 1;
  }

  /** Files that wait to be submitted, the oldest first. */
  public List<Waiting> getWaiting() {
    return page().waiting().stream().map(this::waiting).toList();
  }

  private Waiting waiting(Upload u) {
    Integer words = u.words().words();
    return new Waiting(
        u.id(),
        u.fileName(),
        u.fileType().words()
            + ", "
            + Wording.size(u.size())
            + (words == null || words == 0 ? "" : ", " + WordsInWords.counted(words))
            + ", uploaded "
            + Wording.moment(u.arrivedAt().atZone(zone())),
        u.words().note());
  }

  /** Until when they are kept. */
  public String getKeptUntil() {
    return page().waiting().stream()
        .map(Upload::expiresAt)
        .min(java.util.Comparator.naturalOrder())
        .map(at -> Wording.moment(at.atZone(zone())))
        .orElse("");
  }

  /** Their words against what is asked for. */
  public WordsInWords getWords() {
    return WordsInWords.of(
        page().waiting().stream().map(u -> u.words().words()).toList(),
        assignment().words(),
        assignments.strategy(page().set().presentation()).rules().readBeyondLimitPercent());
  }

  /** What is said when a waiting file is one that was submitted already; else empty. */
  public String getSameAsSubmitted() {
    return page().counting().stream()
        .flatMap(s -> s.files().stream())
        .flatMap(this::same)
        .findFirst()
        .orElse("");
  }

  private Stream<String> same(ReceivedFile submitted) {
    return page().waiting().stream()
        .filter(u -> u.sha256().equals(submitted.sha256()))
        .map(
            u ->
                u.fileName()
                    + " is the same file, byte for byte, as "
                    + submitted.name()
                    + ", which you have submitted.");
  }

  /** Files of which some has arrived. */
  public List<Unfinished> getUnfinished() {
    return page().unfinished().stream().map(this::unfinished).toList();
  }

  private Unfinished unfinished(PartialUpload p) {
    return new Unfinished(
        p.id(),
        p.fileName(),
        Wording.size(p.received())
            + " of "
            + Wording.size(p.size())
            + " have arrived. Choose the same file again and it goes on where it stopped. We keep"
            + " this much until "
            + Wording.moment(p.expiresAt().atZone(zone()))
            + ".");
  }

  /**
   * A file that waits.
   *
   * @param note what is to be said about its words; empty as a rule
   */
  public record Waiting(String id, String name, String facts, String note) {}

  /** A file of which some has arrived. */
  public record Unfinished(String id, String name, String said) {}
}
