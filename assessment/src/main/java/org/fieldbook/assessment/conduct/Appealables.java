package org.fieldbook.assessment.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.fieldbook.assessment.board.Releases;
import org.fieldbook.assessment.strategy.AssessmentRules;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;

/** What a student can appeal against, and until when. */
@ApplicationScoped
public class Appealables {

  @Inject ConductCases cases;
  @Inject Appeals appeals;
  @Inject Releases releases;
  @Inject Assignments assignments;

  /**
   * What the student appeals against.
   *
   * @throws NotFound when there is no such decision or result of theirs
   */
  Appeal.Appealable of(PersonId student, MakeAppeal.Against against) {
    Long id = against.conductCase();
    if (id == null) {
      return ofResult(student, against.presentation())
          .orElseThrow(() -> new NotFound("No released result"));
    }
    ConductCase decided =
        cases
            .find(id)
            .filter(c -> c.student().equals(student))
            .filter(c -> c.state() == ConductCase.State.DECIDED)
            .orElseThrow(() -> new NotFound("case " + id));
    return new Appeal.Appealable(
        decided.presentation(),
        id,
        decided.decidedAt().orElseThrow(),
        decided.decidedBy().orElseThrow(),
        decided.appealUntil().orElseThrow());
  }

  /** The student's released result; empty when there is none. */
  Optional<Appeal.Appealable> ofResult(PersonId student, PresentationCode presentation) {
    return releases
        .of(student, presentation)
        .map(
            r -> {
              AssessmentRules rules = assignments.strategy(presentation).rules();
              ZoneId zone = assignments.zone(presentation);
              Instant until =
                  Deadline.after(
                      r.at(), rules.conduct().appealWithinDays(), rules.workingDays(), zone);
              return new Appeal.Appealable(presentation, null, r.at(), r.by(), until);
            });
  }

  /** The appeal that the student has begun or sent. */
  Optional<Appeal> known(PersonId student, MakeAppeal.Against against) {
    Long id = against.conductCase();
    return id == null
        ? ofResult(student, against.presentation())
            .flatMap(a -> appeals.ofResult(student, against.presentation(), a.decidedAt()))
        : appeals.ofCase(id).filter(a -> a.student().equals(student));
  }

  /**
   * Whether there is time.
   *
   * @throws Refused when it is over
   */
  void mustBeInTime(Instant until, Instant now) {
    if (!now.isBefore(until)) {
      throw new Refused(
          "The time to appeal is over. If something kept you from appealing in time, write to the"
              + " course office and say what.");
    }
  }
}
