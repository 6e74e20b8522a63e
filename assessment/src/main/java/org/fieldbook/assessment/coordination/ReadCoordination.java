package org.fieldbook.assessment.coordination;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.cohort.Place;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/** Read model: how far co-ordination is, for the office and the monitors. */
@Stateless
@RolesAllowed({Roles.OFFICE, Roles.MONITOR})
public class ReadCoordination {

  private static final int MOST_CANDIDATES = 12;

  @Inject PanelRights rights;
  @Inject Coordinations coordinations;
  @Inject Assignments assignments;
  @Inject CourseScripts courseScripts;
  @Inject Cohort cohort;

  /**
   * The assignments of a presentation.
   *
   * @throws NotFound when the presentation is none of the caller's
   */
  public List<SetAssignment> assignments(PresentationCode presentation) {
    rights.require(presentation);
    return assignments.of(presentation);
  }

  /**
   * The samples of an assignment, and who has not marked all that are open. Five SQL statements,
   * however many tutors.
   *
   * @throws NotFound when there is no such assignment, or it is none of the caller's
   */
  public Overview of(PresentationCode presentation, String assignment) {
    rights.require(presentation);
    SetAssignment set = assignments.get(presentation, assignment);
    List<SampleScript> samples =
        coordinations.of(presentation).stream()
            .filter(s -> s.assignment().equals(assignment))
            .toList();
    List<Trial> trials =
        coordinations.trials(samples.stream().map(SampleScript::id).toList()).stream()
            .filter(Trial::isHandedIn)
            .toList();
    Map<Long, List<Trial>> bySample = trials.stream().collect(Collectors.groupingBy(Trial::sample));
    Set<Long> open =
        samples.stream()
            .filter(s -> s.state() == SampleScript.State.OPEN)
            .map(SampleScript::id)
            .collect(Collectors.toSet());
    Set<PersonId> tutors =
        cohort.placesIn(presentation).stream()
            .map(Place::tutor)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(HashSet::new));
    Set<PersonId> behind =
        tutors.stream()
            .filter(
                t ->
                    trials.stream()
                            .filter(r -> r.tutor().equals(t) && open.contains(r.sample()))
                            .count()
                        < open.size())
            .collect(Collectors.toSet());
    return new Overview(
        set,
        samples.stream()
            .map(s -> new Line(s, totals(bySample.getOrDefault(s.id(), List.of()))))
            .toList(),
        tutors.size(),
        cohort.learners(behind).values().stream()
            .sorted(Comparator.comparing(Learner::name))
            .toList(),
        coordinations.candidates(presentation, assignment, MOST_CANDIDATES).stream()
            .map(Script::id)
            .toList());
  }

  private static List<Integer> totals(List<Trial> trials) {
    return trials.stream().map(t -> t.sheet().total()).sorted().toList();
  }

  /**
   * One sample with its assignment.
   *
   * @throws NotFound when there is no such sample, or it is none of the caller's
   */
  public Sample sample(long id) {
    SampleScript sample = rights.require(coordinations.find(id));
    return new Sample(sample, assignments.get(sample.presentation(), sample.assignment()));
  }

  /**
   * The scripts that come with the course for an assignment.
   *
   * @throws NotFound when there is no such assignment, or it is none of the caller's
   */
  public List<CourseScript> fromCourse(PresentationCode presentation, String assignment) {
    rights.require(presentation);
    return courseScripts.of(presentation, assignment);
  }

  /** A sample with its assignment. */
  public record Sample(SampleScript script, SetAssignment set) {}

  /**
   * How far an assignment is.
   *
   * @param tutors how many tutors there are
   * @param behind who has not handed in all that are open, by name
   * @param candidates scripts that could be copied, by their numbers
   */
  public record Overview(
      SetAssignment set,
      List<Line> samples,
      int tutors,
      List<Learner> behind,
      List<Long> candidates) {

    public Overview {
      samples = List.copyOf(samples);
      behind = List.copyOf(behind);
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * A sample, with the totals that were handed in.
   *
   * @param totals smallest first
   */
  public record Line(SampleScript sample, List<Integer> totals) {

    public Line {
      totals = List.copyOf(totals);
    }
  }
}
