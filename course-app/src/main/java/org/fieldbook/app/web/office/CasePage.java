package org.fieldbook.app.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.conduct.CaseFile;
import org.fieldbook.assessment.conduct.ConductCase;
import org.fieldbook.assessment.conduct.CopiedPassage;
import org.fieldbook.assessment.conduct.ReadCases;
import org.fieldbook.assessment.strategy.ConductRule;
import org.fieldbook.content.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** One case with everything that belongs to it, for the course office: {@code /office/case}. */
@Named("casePage")
@RequestScoped
public class CasePage {

  private static final ZoneId UK = ZoneId.of("Europe/London");

  @Inject Asked asked;
  @Inject ReadCases readCases;
  @Inject Clock clock;

  private ReadCases.@Nullable Whole whole;

  private ReadCases.Whole whole() {
    if (whole == null) {
      whole = readCases.conductCase(asked.number("id"));
    }
    return whole;
  }

  private ConductCase of() {
    return whole().conductCase();
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

  public String getStudent() {
    return name(of().student());
  }

  public String getStudentId() {
    return of().student().toString();
  }

  public String getReporter() {
    return name(of().reportedBy());
  }

  public String getReported() {
    return Wording.moment(of().reportedAt().atZone(UK));
  }

  public String getReport() {
    return of().report();
  }

  public String getStanding() {
    return CasesPage.said(of());
  }

  public boolean isToOpen() {
    return of().state() == ConductCase.State.REPORTED;
  }

  /** Whether it can be decided now. */
  public boolean isToDecide() {
    return of().state() == ConductCase.State.ANSWERED
        || of().state() == ConductCase.State.OPEN
            && of().answerUntil().filter(u -> !clock.instant().isBefore(u)).isPresent();
  }

  public boolean isUndecided() {
    return of().decidedAt().isEmpty() && of().state() != ConductCase.State.DISMISSED;
  }

  public String getAllegation() {
    return of().allegation();
  }

  /** The flag that it comes from; null when it comes from none. */
  public @Nullable Long getFlag() {
    return of().flag().orElse(null);
  }

  public List<CopiedPassage> getPassages() {
    return of().passages();
  }

  public List<FileLine> getEvidence() {
    return files(CaseFile.Purpose.EVIDENCE);
  }

  public List<FileLine> getAnswerFiles() {
    return files(CaseFile.Purpose.ANSWER);
  }

  private List<FileLine> files(CaseFile.Purpose purpose) {
    return whole().files().stream().filter(f -> f.purpose() == purpose).map(FileLine::of).toList();
  }

  /** The student's answer; empty before it is sent. */
  public String getAnswer() {
    return of().answeredAt().isPresent() ? of().answer() : "";
  }

  public String getAnswered() {
    return of().answeredAt().map(at -> Wording.moment(at.atZone(UK))).orElse("");
  }

  public List<Choice> getOutcomes() {
    return whole().rule().outcomes().stream().map(Choice::of).toList();
  }

  public String getOutcome() {
    return of().outcome();
  }

  /** What it does to the mark, in words. */
  public String getEffect() {
    return switch (of().effect()) {
      case NONE -> "The mark stays as it is.";
      case REDUCE -> "The mark counts for at most " + of().most() + ".";
      case ZERO -> "The mark counts as 0.";
      case RESUBMIT ->
          whole()
              .again()
              .map(
                  t ->
                      t.isWithdrawn()
                          ? "The mark counts as 0. That the work may be sent again was taken back."
                          : "The work may be sent again until "
                              + Wording.moment(t.dueAt().atZone(UK))
                              + ". "
                              + t.reach())
              .orElse("");
    };
  }

  public String getReasons() {
    return of().reasons();
  }

  /** The appeal, once it is sent; null when there is none. */
  public @Nullable Long getAppeal() {
    return whole().appeal().map(a -> a.id()).orElse(null);
  }

  public String getAppealSaid() {
    return whole().appeal().map(a -> CasesPage.said(a.state())).orElse("");
  }

  public String getAppealUntil() {
    return of().appealUntil()
        .map(u -> Wording.day(u.atZone(UK).minusNanos(1).toLocalDate()))
        .orElse("");
  }

  public List<StepLine> getSteps() {
    return whole().steps().stream()
        .map(
            s ->
                new StepLine(
                    s.said(),
                    name(s.takenBy()) + ", " + Wording.exactMoment(s.takenAt().atZone(UK))))
        .toList();
  }

  private String name(PersonId person) {
    Learner learner = whole().people().get(person);
    return learner == null ? "Somebody who is not here any more" : learner.name();
  }

  /** A step: what, and by whom and when. */
  public record StepLine(String said, String by) {}

  /** A file of a case or an appeal. */
  public record FileLine(long id, String name, String size) {

    public static FileLine of(CaseFile file) {
      return new FileLine(file.id(), file.name(), Wording.size(file.size()));
    }
  }

  /** What can be decided, and what has to be typed for it. */
  public record Choice(String id, String title, String asks) {

    public static Choice of(ConductRule.Outcome outcome) {
      Integer cap = outcome.cap();
      return new Choice(
          outcome.id(),
          outcome.title(),
          switch (outcome.effect()) {
            case NONE, ZERO -> "";
            case REDUCE -> ", to the mark below";
            case RESUBMIT ->
                ", until the day below; usually in "
                    + Wording.count(outcome.withinDays(), "day", "days")
                    + (cap == null ? "" : ", and it counts for " + cap + " at most");
          });
    }
  }
}
