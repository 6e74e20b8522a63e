package org.fieldbook.app.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.conduct.Appeal;
import org.fieldbook.assessment.conduct.ReadCases;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** One appeal, for the course office: {@code /office/appeal}. */
@Named("appealPage")
@RequestScoped
public class AppealPage {

  private static final ZoneId UK = ZoneId.of("Europe/London");

  @Inject Asked asked;
  @Inject ReadCases readCases;
  @Inject Caller caller;

  private ReadCases.@Nullable WholeAppeal whole;

  private ReadCases.WholeAppeal whole() {
    if (whole == null) {
      whole = readCases.appeal(asked.number("id"));
    }
    return whole;
  }

  private Appeal of() {
    return whole().appeal();
  }

  public long getId() {
    return of().id();
  }

  public String getCode() {
    return of().presentation().value();
  }

  public String getStudent() {
    return name(of().student());
  }

  public String getStudentId() {
    return of().student().toString();
  }

  /** The case that it is against; null for a result. */
  public @Nullable Long getConductCase() {
    return of().conductCase().orElse(null);
  }

  /** What was decided that it is against. */
  public String getAgainst() {
    return whole()
        .conductCase()
        .map(c -> "the decision “" + c.outcome() + "”, " + Wording.assignment(c.assignment()))
        .orElse("the result that was released " + Wording.moment(of().against().atZone(UK)));
  }

  public String getSent() {
    return of().sentAt().map(at -> Wording.moment(at.atZone(UK))).orElse("");
  }

  public String getWords() {
    return of().words();
  }

  public List<CasePage.FileLine> getFiles() {
    return whole().files().stream().map(CasePage.FileLine::of).toList();
  }

  public String getStanding() {
    return CasesPage.said(of().state());
  }

  public boolean isToDecide() {
    return of().state() == Appeal.State.SENT && !isDecidedByMe();
  }

  /** Whether the reader decided what it is against, so that somebody else has to decide. */
  public boolean isDecidedByMe() {
    return of().state() == Appeal.State.SENT
        && of().decidedFirstBy().filter(caller.id()::equals).isPresent();
  }

  public String getReasons() {
    return of().reasons();
  }

  public List<CasePage.Choice> getOutcomes() {
    return whole().rule().outcomes().stream().map(CasePage.Choice::of).toList();
  }

  public List<CasePage.StepLine> getSteps() {
    return whole().steps().stream()
        .map(
            s ->
                new CasePage.StepLine(
                    s.said(),
                    name(s.takenBy()) + ", " + Wording.exactMoment(s.takenAt().atZone(UK))))
        .toList();
  }

  private String name(PersonId person) {
    Learner learner = whole().people().get(person);
    return learner == null ? "Somebody who is not here any more" : learner.name();
  }
}
