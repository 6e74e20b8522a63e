package org.fieldbook.assessment.marking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.cohort.FormerLearner;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/**
 * Read model: what the caller returned to students whom somebody else tutors now, and may still
 * mark again. One SQL statement for whoever handed nobody over, else one more for each presentation
 * in which they did.
 */
@Stateless
@RolesAllowed(Roles.TUTOR)
public class FormerScripts {

  @Inject Caller caller;
  @Inject Cohort cohort;
  @Inject Scripts scripts;
  @Inject RegradeAccess access;
  @Inject Assignments assignments;

  /** Those scripts, what is open to be marked again first, then by the day on which it ends. */
  public List<Former> mine() {
    List<Former> found = new ArrayList<>();
    cohort.formerLearnersOf(caller.id(), access.earliest()).stream()
        .collect(Collectors.groupingBy(FormerLearner::presentation))
        .forEach((presentation, learners) -> found.addAll(of(presentation, learners)));
    found.sort(
        Comparator.comparing((Former f) -> !f.isOpen())
            .thenComparing(Former::lastDay)
            .thenComparing(f -> f.learner().name())
            .thenComparing(f -> f.line().assignment()));
    return found;
  }

  private List<Former> of(PresentationCode presentation, List<FormerLearner> all) {
    LocalDate today = access.today(presentation);
    Map<PersonId, FormerLearner> learners =
        all.stream()
            .filter(l -> lastDay(l).filter(last -> !today.isAfter(last)).isPresent())
            .collect(Collectors.toMap(l -> l.learner().id(), Function.identity()));
    List<Former> found = new ArrayList<>();
    for (ScriptLine line : scripts.returnedBy(caller.id(), learners.keySet(), presentation)) {
      FormerLearner former = learners.get(line.studentId());
      if (former != null) {
        SetAssignment set = assignments.get(presentation, line.assignment());
        boolean anonymous = Anonymity.holds(set, line.state());
        lastDay(former)
            .ifPresent(
                last ->
                    found.add(
                        new Former(
                            line,
                            anonymous
                                ? Anonymity.learner(former.learner(), line.id())
                                : former.learner(),
                            presentation,
                            last)));
      }
    }
    return found;
  }

  private Optional<LocalDate> lastDay(FormerLearner learner) {
    return access.lastDay(learner.presentation(), learner.until());
  }

  /**
   * A script of a student handed over.
   *
   * @param learner whose it is; in anonymous marking with the script's number for a name
   * @param lastDay on which the caller may mark it again
   */
  public record Former(
      ScriptLine line, Learner learner, PresentationCode presentation, LocalDate lastDay) {

    /** Whether it is open to be marked again. */
    public boolean isOpen() {
      return line.state() != Script.State.RETURNED;
    }
  }
}
