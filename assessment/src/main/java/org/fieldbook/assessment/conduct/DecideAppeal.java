package org.fieldbook.assessment.conduct;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** Somebody of the office who did not decide before decides an appeal. */
@Stateless
@RolesAllowed(Roles.OFFICE)
public class DecideAppeal {

  @Inject Appeals appeals;
  @Inject ConductCases cases;
  @Inject CaseBook book;
  @Inject SendAgain sendAgain;
  @Inject Assignments assignments;

  /**
   * Refuses it: what was decided stands.
   *
   * @throws NotFound when there is no such appeal
   * @throws Refused when no reason is given, it is decided, or the caller decided before
   */
  public void refuse(long id, String reasons) {
    Appeal appeal = held(id);
    String why = Words.of(reasons, "Give the reasons, for the student to read.");
    decide(appeal, false, why);
  }

  /**
   * Upholds an appeal against a case: something else is decided in its place.
   *
   * @throws NotFound when there is no such appeal against a case
   * @throws Refused when something is missing, it is decided, or the caller decided before
   */
  public void uphold(long id, Decision.Typed typed) {
    Appeal appeal = held(id);
    ConductCase of =
        appeal
            .conductCase()
            .flatMap(cases::hold)
            .orElseThrow(() -> new NotFound("The appeal is against no case"));
    Decision decision =
        Decision.of(
            assignments.strategy(of.presentation()).rules().conduct(),
            typed,
            book.now().atZone(assignments.zone(of.presentation())).toLocalDate());
    Instant again = sendAgain.until(of, decision);
    decide(appeal, true, decision.reasons());
    of.changeByAppeal(decision);
    book.step(of, "Changed by an appeal: " + decision.outcome().title() + ".");
    book.settle(of);
    sendAgain.settle(of, decision, again);
  }

  /**
   * Upholds an appeal against a result. What follows from it the office does where marks and
   * results are changed.
   *
   * @throws NotFound when there is no such appeal against a result
   * @throws Refused when no reason is given, it is decided, or the caller decided before
   */
  public void upholdOnResult(long id, String reasons) {
    Appeal appeal = held(id);
    if (appeal.conductCase().isPresent()) {
      throw new NotFound("The appeal is against no result");
    }
    decide(appeal, true, Words.of(reasons, "Give the reasons, for the student to read."));
  }

  private void decide(Appeal appeal, boolean upheld, String why) {
    appeal.decide(upheld, why, book.caller(), book.now());
    book.step(
        CaseFile.About.appeal(appeal.id()),
        upheld ? "The appeal is upheld." : "The appeal is refused.");
    book.tell(ConductNews.Kind.APPEAL_DECIDED, appeal);
  }

  private Appeal held(long id) {
    return appeals
        .hold(id)
        .filter(a -> a.state() != Appeal.State.DRAFT)
        .orElseThrow(() -> new NotFound("appeal " + id));
  }
}
