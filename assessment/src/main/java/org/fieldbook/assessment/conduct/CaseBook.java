package org.fieldbook.assessment.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.fieldbook.assessment.hold.Hold;
import org.fieldbook.assessment.hold.Holds;
import org.fieldbook.assessment.marking.MarkLimits;
import org.fieldbook.assessment.strategy.ConductRule;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What every step of a case has: who and when, a line in its history, and what it does to marks.
 * Rights are settled before.
 */
@ApplicationScoped
public class CaseBook {

  @Inject ConductCases cases;
  @Inject Holds holds;
  @Inject MarkLimits limits;
  @Inject Event<ConductNews> news;
  @Inject Caller caller;
  @Inject Clock clock;

  PersonId caller() {
    return caller.id();
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Writes a step down. */
  void step(CaseFile.About about, String said) {
    cases.add(new CaseStep(about, said, caller.id(), now()));
  }

  void step(ConductCase of, String said) {
    step(CaseFile.About.conductCase(of.id()), said);
  }

  /** Begins a case, which holds the marks that it is about. */
  ConductCase begin(Report reported) {
    ConductCase begun = new ConductCase(reported, caller.id(), now());
    cases.add(begun);
    for (long script : reported.scripts()) {
      holds.place(
          script,
          Hold.Kind.CONDUCT,
          "A case of academic conduct was reported.",
          caller.id(),
          now());
    }
    step(begun, "Reported.");
    return begun;
  }

  /** What was decided has its effect on the marks, which are then held no more. */
  void settle(ConductCase of) {
    for (long script : of.scripts()) {
      Integer most = of.most();
      if (most == null) {
        limits.lift(script, "The course office has lifted what it decided.", caller.id(), now());
      } else {
        limits.set(
            script,
            most,
            of.effect() == ConductRule.Effect.RESUBMIT
                ? "By a decision of the course office it counts as 0, and may be submitted again."
                : most == 0
                    ? "By a decision of the course office it counts as 0."
                    : "By a decision of the course office it counts for " + most + " at most.",
            caller.id(),
            now());
      }
    }
    release(of);
  }

  /** The marks are not held any more, unless another case is about them. */
  void release(ConductCase of) {
    for (long script : of.scripts()) {
      if (cases.undecidedOn(script).filter(c -> c.id() != of.id()).isEmpty()) {
        holds.lift(script, Hold.Kind.CONDUCT, caller.id(), "The case is decided.", now());
      }
    }
  }

  /** Tells the student that there is something to read. */
  void tell(ConductNews.Kind kind, ConductCase of, @Nullable Instant until) {
    news.fire(new ConductNews(kind, of.student(), of.presentation(), of.id(), now(), until));
  }

  /** The same of an appeal. */
  void tell(ConductNews.Kind kind, Appeal of) {
    news.fire(
        new ConductNews(
            kind, of.student(), of.presentation(), of.conductCase().orElse(null), now(), null));
  }
}
