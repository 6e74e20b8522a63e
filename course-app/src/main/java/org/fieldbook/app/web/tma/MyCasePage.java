package org.fieldbook.app.web.tma;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.conduct.CaseFile;
import org.fieldbook.assessment.conduct.ConductCase;
import org.fieldbook.assessment.conduct.CopiedPassage;
import org.fieldbook.assessment.conduct.MyCases;
import org.jspecify.annotations.Nullable;

/** A case of academic conduct before its student: {@code /tma/case}. */
@Named("myCase")
@RequestScoped
public class MyCasePage {

  private static final ZoneId UK = ZoneId.of("Europe/London");

  @Inject Asked asked;
  @Inject MyCases myCases;
  @Inject Clock clock;

  private MyCases.@Nullable Mine mine;

  private MyCases.Mine mine() {
    if (mine == null) {
      mine = myCases.conductCase(asked.number("id"));
    }
    return mine;
  }

  private ConductCase of() {
    return mine().conductCase();
  }

  public long getId() {
    return of().id();
  }

  public String getCode() {
    return of().presentation().value();
  }

  public String getLabel() {
    return Wording.assignment(of().assignment());
  }

  public String getOpened() {
    return of().openedAt().map(at -> Wording.moment(at.atZone(UK))).orElse("");
  }

  public String getAllegation() {
    return of().allegation();
  }

  public List<CopiedPassage> getPassages() {
    return of().passages();
  }

  public List<AppealView.FileView> getEvidence() {
    return files(CaseFile.Purpose.EVIDENCE);
  }

  public List<AppealView.FileView> getFiles() {
    return files(CaseFile.Purpose.ANSWER);
  }

  private List<AppealView.FileView> files(CaseFile.Purpose purpose) {
    return mine().files().stream()
        .filter(f -> f.purpose() == purpose)
        .map(AppealView.FileView::of)
        .toList();
  }

  /** The last day on which the student can answer. */
  public String getUntil() {
    return of().answerUntil().map(AppealView::lastDay).orElse("");
  }

  public boolean isAnswerable() {
    return of().state() == ConductCase.State.OPEN
        && of().answerUntil().filter(u -> clock.instant().isBefore(u)).isPresent();
  }

  /** Whether the time to answer is over and nothing was sent. */
  public boolean isLate() {
    return of().state() == ConductCase.State.OPEN && !isAnswerable();
  }

  public String getAnswer() {
    return of().answer();
  }

  public int getNumber() {
    return of().answerNumber();
  }

  /** When the answer was sent; empty before. */
  public String getAnswered() {
    return of().answeredAt().map(at -> Wording.exactMoment(at.atZone(UK))).orElse("");
  }

  public boolean isDecided() {
    return of().decidedAt().isPresent();
  }

  public String getDecidedOn() {
    return of().decidedAt().map(at -> Wording.moment(at.atZone(UK))).orElse("");
  }

  public String getOutcome() {
    return of().outcome();
  }

  /** What it does to the mark, in words. */
  public String getEffect() {
    return switch (of().effect()) {
      case NONE -> "Your mark stays as your tutor gave it.";
      case REDUCE -> "Your mark for " + getLabel() + " counts for at most " + of().most() + ".";
      case ZERO -> "Your mark for " + getLabel() + " counts as 0.";
      case RESUBMIT -> "Your mark for " + getLabel() + " counts as 0.";
    };
  }

  /** What the decision asks the student to send again; null when it asks for nothing. */
  public @Nullable SecondTryView getAgain() {
    return mine()
        .again()
        .filter(t -> !t.isWithdrawn())
        .map(t -> SecondTryView.open(t, UK))
        .orElse(null);
  }

  public String getReasons() {
    return of().reasons();
  }

  public AppealView getAppeal() {
    return AppealView.of(
        mine().appeal(), mine().appealFiles(), of().appealUntil().orElseThrow(), clock.instant());
  }

  /** What has happened so far, the oldest first. */
  public List<Line> getSteps() {
    return mine().steps().stream()
        .map(s -> new Line(s.said(), Wording.exactMoment(s.takenAt().atZone(UK))))
        .toList();
  }

  /** A step and when it was taken. */
  public record Line(String said, String at) {}
}
