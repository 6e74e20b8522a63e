package org.fieldbook.assessment.board;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;
import org.jspecify.annotations.Nullable;

/**
 * Works results out by the rules in force, from the scores that were returned. A result that comes
 * out the same stays where it is on its way; one that comes out different begins it again.
 */
@Stateless
@RolesAllowed({Roles.OFFICE, Roles.SYSTEM})
public class WorkOutResults {

  @Inject Cohort cohort;
  @Inject Reckoning reckoning;
  @Inject Results results;
  @Inject Minutes minutes;

  /** Who has a result in the presentation, by name: for a job that takes one after the other. */
  public List<PersonId> students(PresentationCode presentation) {
    return cohort.enrolled(presentation).stream().map(Learner::id).toList();
  }

  /**
   * Works one student's result out. Doing it again changes nothing unless a score or a rule has.
   *
   * @return whether anything changed
   * @throws NotFound when the student does not study in the presentation
   */
  public boolean workOut(PresentationCode presentation, PersonId student) {
    if (!cohort.isEnrolled(student, presentation)) {
      throw new NotFound("Not enrolled in " + presentation);
    }
    results.holdFor(presentation);
    return workOut(
            presentation,
            List.of(student),
            results.hold(student, presentation).map(List::of).orElse(List.of()))
        > 0;
  }

  /**
   * Works everybody's result out, in a few SQL statements and two for each that changed.
   *
   * @return how many changed
   * @throws NotFound when there is no such presentation
   */
  public int workOutAll(PresentationCode presentation) {
    results.holdFor(presentation);
    return workOut(presentation, students(presentation), results.hold(presentation));
  }

  private int workOut(
      PresentationCode presentation, Collection<PersonId> students, List<Result> held) {
    Map<PersonId, Result> before = new HashMap<>();
    held.forEach(r -> before.put(r.student(), r));
    Instant now = minutes.now();
    Map<PersonId, KeptResult> reckoned =
        reckoning.of(presentation, students, s -> isDeferred(before.get(s)), now);
    List<Result> made = new ArrayList<>();
    Map<Result, String> changed = new LinkedHashMap<>();
    for (Map.Entry<PersonId, KeptResult> entry : reckoned.entrySet()) {
      Result known = before.get(entry.getKey());
      KeptResult worked = entry.getValue();
      if (known == null) {
        made.add(new Result(entry.getKey(), presentation, worked, now));
      } else {
        String said = said(known, worked);
        if (known.workOut(worked, now)) {
          changed.put(known, said);
        }
      }
    }
    results.addAll(made);
    made.forEach(r -> minutes.record(r, "Worked out.", now));
    changed.forEach((r, said) -> minutes.record(r, said, now));
    return made.size() + changed.size();
  }

  private static boolean isDeferred(@Nullable Result known) {
    return known != null && known.deferred().isPresent();
  }

  /** What is written down of another outcome: it is never changed silently after a decision. */
  private static String said(Result before, KeptResult worked) {
    String when =
        switch (before.state()) {
          case CONFIRMED -> "Worked out again after it was confirmed";
          case RELEASED -> "Worked out again after it was released";
          default -> "Worked out again";
        };
    List<String> scores = new ArrayList<>();
    for (KeptResult.Item item : worked.items()) {
      before.worked().items().stream()
          .filter(i -> i.id().equals(item.id()) && !i.said().equals(item.said()))
          .forEach(i -> scores.add(item.id() + " was " + i.said() + ", is " + item.said()));
    }
    return scores.isEmpty()
        ? when + ", with another outcome."
        : when + ": " + String.join("; ", scores) + ".";
  }
}
