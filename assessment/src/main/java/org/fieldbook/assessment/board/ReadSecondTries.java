package org.fieldbook.assessment.board;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.retry.SecondTries;
import org.fieldbook.assessment.retry.SecondTryStep;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/** Read model of the office: who may send what again, until when, and what came of it. */
@Stateless
@RolesAllowed(Roles.OFFICE)
public class ReadSecondTries {

  @Inject Assignments assignments;
  @Inject SecondTryLines lines;
  @Inject SecondTries tries;
  @Inject Cohort cohort;

  /**
   * All of a presentation, the newest first. Four SQL statements, however many.
   *
   * @throws NotFound when there is no such presentation
   */
  public Overview of(PresentationCode presentation) {
    assignments.of(presentation);
    List<SecondTryLine> all = lines.of(presentation);
    List<SecondTryStep> steps = all.isEmpty() ? List.of() : tries.steps(presentation);
    Set<PersonId> people = new HashSet<>();
    all.forEach(l -> people.add(l.tried().student()));
    steps.forEach(s -> s.takenBy().ifPresent(people::add));
    return new Overview(
        all,
        steps.stream().collect(Collectors.groupingBy(SecondTryStep::secondTry)),
        people.isEmpty() ? Map.of() : cohort.learners(people));
  }

  /**
   * What there is.
   *
   * @param steps what became of each, by its id, the oldest first
   */
  public record Overview(
      List<SecondTryLine> lines,
      Map<Long, List<SecondTryStep>> steps,
      Map<PersonId, Learner> people) {

    /** A name; somebody who is known no more has none. */
    public String name(PersonId person) {
      Learner known = people.get(person);
      return known == null ? "Somebody" : known.name();
    }
  }
}
