package org.fieldbook.assessment.conduct;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.fieldbook.assessment.strategy.AssessmentRules;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** The office decides a case, with reasons. The mark is held no more, and counts as decided. */
@Stateless
@RolesAllowed(Roles.OFFICE)
public class DecideCase {

  @Inject ConductCases cases;
  @Inject CaseBook book;
  @Inject SendAgain sendAgain;
  @Inject Assignments assignments;

  /**
   * Decides it.
   *
   * @throws NotFound when there is no such case
   * @throws Refused when something is missing, the student may still answer, it is decided, or the
   *     work cannot be submitted again
   */
  public void decide(long id, Decision.Typed typed) {
    ConductCase held = cases.hold(id).orElseThrow(() -> new NotFound("case " + id));
    AssessmentRules rules = assignments.strategy(held.presentation()).rules();
    SetAssignment set = assignments.get(held.presentation(), held.assignment());
    Instant now = book.now();
    Decision decision = Decision.of(rules.conduct(), typed, now.atZone(set.zone()).toLocalDate());
    if (held.state() == ConductCase.State.OPEN && now.isBefore(held.answerUntil().orElseThrow())) {
      throw new Refused(
          "The student has not answered and still has time to. Wait for the answer, or for the end"
              + " of that time.");
    }
    Instant until =
        Deadline.after(now, rules.conduct().appealWithinDays(), rules.workingDays(), set.zone());
    Instant again = sendAgain.until(held, decision);
    held.decide(decision, until, book.caller(), now);
    book.step(held, "Decided: " + decision.outcome().title() + ".");
    book.settle(held);
    sendAgain.settle(held, decision, again);
    book.tell(ConductNews.Kind.DECIDED, held, until);
  }
}
