package org.fieldbook.app.web.marking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.app.web.tma.DeclarationInWords;
import org.fieldbook.app.web.tma.GuideView;
import org.fieldbook.app.web.tma.SubmissionView;
import org.fieldbook.app.web.tma.WordsInWords;
import org.fieldbook.assessment.hold.Hold;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.ReadScript;
import org.fieldbook.assessment.marking.Reopened;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.submission.KeptFiles;
import org.fieldbook.assessment.submission.ReceivedFile;
import org.fieldbook.content.kernel.Caller;
import org.jspecify.annotations.Nullable;

/** One script on its marker's desk. */
@Named("deskPage")
@RequestScoped
public class DeskPage {

  @Inject Asked asked;
  @Inject ReadScript readScript;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject Assignments assignments;
  @Inject KeptFiles keptFiles;

  private ReadScript.@Nullable OnDesk desk;

  /** The script with all that marking needs. */
  ReadScript.OnDesk desk() {
    if (desk == null) {
      desk = readScript.onDesk(asked.number("id"));
    }
    return desk;
  }

  private Script script() {
    return desk().script();
  }

  private ZoneId zone() {
    return desk().due().set().zone();
  }

  public long getId() {
    return script().id();
  }

  public String getStudent() {
    return desk().learner().name();
  }

  /** The name to write to the student with. */
  public String getGivenName() {
    if (desk().anonymous()) {
      return "the student";
    }
    String name = desk().learner().name();
    int space = name.indexOf(' ');
    return space < 0 ? name : name.substring(0, space);
  }

  /** The same at the beginning of a sentence. */
  public String getGivenNameFirst() {
    return desk().anonymous() ? "The student" : getGivenName();
  }

  /** What stands for {@code {name}} in comments of the bank; empty when nothing may. */
  public String getNameInComments() {
    return desk().anonymous() ? "" : getGivenName();
  }

  /** Whether the marker must not learn whose script it is. */
  public boolean isAnonymous() {
    return desk().anonymous();
  }

  public String getIdentifier() {
    return desk().learner().identifier();
  }

  public String getLabel() {
    return Wording.assignment(script().assignment());
  }

  public String getTitle() {
    return desk().due().set().assignment().title();
  }

  public String getPresentation() {
    return script().presentation().value();
  }

  public String getAssignmentId() {
    return script().assignment();
  }

  public String getReceived() {
    return "Received "
        + Wording.moment(script().arrivedAt().atZone(zone()))
        + ", "
        + desk().lateness().inWords()
        + ".";
  }

  public String getReturnBy() {
    LocalDate today = clock.instant().atZone(zone()).toLocalDate();
    int left = desk().due().set().workingDays().between(today, desk().returnBy());
    String by = "Return by " + Wording.day(desk().returnBy());
    return left < 0
        ? by + ", overdue by " + Wording.count(-left, "working day", "working days")
        : by + ", " + Wording.count(left, "working day", "working days") + " left";
  }

  /** Id of the submission that counts. */
  public long getSubmission() {
    return desk().submission().id();
  }

  /** Whether the work came on paper: then there is no file to read. */
  public boolean isOnPaper() {
    return desk().submission().isOnPaper();
  }

  /** The files of the submission in their order. */
  public List<SubmissionView.FileLine> getFiles() {
    return SubmissionView.lines(desk().submission(), desk().fileNames());
  }

  /** What is to be known before a file is opened; empty as a rule. */
  public String getWarning() {
    return keptFiles.warning(desk().submission());
  }

  /** Which submission it is, and its words against what is asked for. */
  public String getFileFacts() {
    return "Submission " + desk().submission().number();
  }

  /** Its words against what is asked for. */
  public WordsInWords getWords() {
    return WordsInWords.of(
        desk().submission().files().stream().map(ReceivedFile::words).toList(),
        desk().due().set().assignment().words(),
        readBeyond());
  }

  private int readBeyond() {
    return assignments.strategy(script().presentation()).rules().readBeyondLimitPercent();
  }

  /** What the student declared about tools that write or answer. */
  public String getAi() {
    return DeclarationInWords.of(desk().submission().declaration());
  }

  public String getReceiptCode() {
    return desk().submission().receiptCode().value();
  }

  /** When the student replaced the file after marking had begun; empty when they did not. */
  public String getReplaced() {
    return script().fileReplacedAt().map(at -> Wording.moment(at.atZone(zone()))).orElse("");
  }

  public String getQuestionHtml() {
    return desk().due().set().assignment().questionHtml();
  }

  public String getGuidanceHtml() {
    return desk().due().set().assignment().guidanceHtml();
  }

  public List<Part> getParts() {
    MarkSheet sheet = script().sheet();
    return GuideView.of(desk().due().set().assignment().guide()).criteria().stream()
        .map(c -> new Part(c, sheet.part(c.id()).mark(), sheet.part(c.id()).feedback()))
        .toList();
  }

  public int getTotal() {
    return script().sheet().total();
  }

  public int getMost() {
    return desk().due().set().assignment().guide().total();
  }

  public String getSummary() {
    return script().sheet().summary();
  }

  public int getSheetNumber() {
    return script().sheetNumber();
  }

  public String getSavedAt() {
    return script()
        .sheetSavedAt()
        .map(at -> "Saved " + Wording.shortMoment(at.atZone(zone())))
        .orElse("Nothing saved yet");
  }

  /** Whose browser this is, so that words kept in it go to nobody else's sheet. */
  public long getMarker() {
    return caller.id().value();
  }

  public boolean isReturned() {
    return script().isReturned();
  }

  /** Whether marks and words do not change now: the script is finished or returned. */
  public boolean isFixed() {
    return !script().isOpen();
  }

  /** Whether it is finished, and held back from the student. */
  public boolean isHeld() {
    return script().state() == Script.State.HELD;
  }

  public String getFinishedOn() {
    return script().finishedAt().map(at -> Wording.moment(at.atZone(zone()))).orElse("");
  }

  /** What a finished script waits for. */
  public List<String> getHeldBy() {
    return desk().outlook().heldBy().stream().map(Hold.Kind::inWords).toList();
  }

  /** Why it is marked again; empty when it is not. */
  public String getAgain() {
    return script().reopened().map(Reopened::why).orElse("");
  }

  /** What its student goes on seeing while it is marked again. */
  public String getEarlier() {
    return script()
        .returned()
        .map(
            r ->
                "Returned "
                    + Wording.moment(r.at().atZone(zone()))
                    + " with "
                    + (r.score().counted() == null
                        ? "“not submitted”"
                        : "the mark " + r.score().counted()))
        .orElse("");
  }

  public String getReturnedOn() {
    return script().returnedAt().map(at -> Wording.moment(at.atZone(zone()))).orElse("");
  }

  public String getScore() {
    return script()
        .score()
        .map(
            s ->
                s.counted() == null
                    ? "It counts as not submitted. " + s.why()
                    : "Mark " + s.counted() + ". " + s.why())
        .orElse("");
  }

  public @Nullable String getAnnotatedName() {
    return script().annotated().map(a -> a.name()).orElse(null);
  }

  public String getAnnotatedSize() {
    return script().annotated().map(a -> Wording.size(a.size())).orElse("");
  }

  public boolean isAwaitingExtension() {
    return desk().due().answerAwaited();
  }

  /** A criterion with what was given for it so far. */
  public record Part(GuideView.Row criterion, @Nullable Integer mark, String feedback) {

    /** The mark on a ruler, 0 while there is none. */
    public int getAt() {
      return mark == null ? 0 : mark;
    }
  }
}
