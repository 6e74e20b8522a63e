package org.fieldbook.assessment.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fieldbook.assessment.result.Resubmission;
import org.fieldbook.assessment.result.WorkedOut;
import org.fieldbook.assessment.retry.KeepSecondTries;
import org.fieldbook.assessment.retry.Opening;
import org.fieldbook.assessment.retry.SecondTries;
import org.fieldbook.assessment.retry.SecondTry;
import org.fieldbook.assessment.strategy.AnotherTry;
import org.fieldbook.assessment.strategy.Assignment;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.PresentationCode;

/**
 * What a released result opens: where it is a fail with another try, the item may be sent again
 * from now on, once. A newer result that needs no other try takes an unused one back.
 */
@ApplicationScoped
class AfterRelease {

  @Inject Engines engines;
  @Inject Assignments assignments;
  @Inject SecondTries tries;
  @Inject KeepSecondTries keep;

  /** Two SQL statements, and a few for each that is opened. */
  void of(PresentationCode presentation, List<Result> released, Instant now) {
    Resubmission rule = engines.of(presentation).engine().rules().resubmission();
    if (rule == null || released.isEmpty()) {
      return;
    }
    SetAssignment set = assignments.get(presentation, rule.item());
    String second = Assignment.secondOf(rule.item());
    List<SecondTry> known =
        tries.of(presentation).stream().filter(t -> t.assignment().equals(second)).toList();
    for (Result result : released) {
      Optional<SecondTry> theirs =
          known.stream().filter(t -> t.student().equals(result.student())).findFirst();
      boolean allowed = result.worked().kind() == WorkedOut.Kind.MAY_RESUBMIT;
      if (allowed && theirs.isEmpty()) {
        open(result, rule, set, now);
      } else if (!allowed) {
        theirs
            .filter(t -> t.why() == AnotherTry.Why.RESULT && !result.worked().knows(second))
            .ifPresent(t -> keep.end(t, "A newer result is released that does not need it."));
      }
    }
  }

  private String reach(PresentationCode presentation, Resubmission rule) {
    return engines.of(presentation).engine().rules().bands().stream()
        .filter(b -> b.id().equals(rule.capBand()))
        .findFirst()
        .map(
            b ->
                "With it the result is at most "
                    + b.label()
                    + ", with a score of at most "
                    + rule.capOverall()
                    + ".")
        .orElseThrow();
  }

  private void open(Result result, Resubmission rule, SetAssignment set, Instant now) {
    keep.open(
        new Opening(
            result.student(),
            result.presentation(),
            rule.item(),
            AnotherTry.Why.RESULT,
            set.lastMoment(now, rule.withinDays()),
            null,
            reach(result.presentation(), rule),
            null),
        "Opened with the release of the result, for " + rule.withinDays() + " days.");
  }
}
