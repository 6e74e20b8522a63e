package org.fieldbook.assessment.monitoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.hold.Hold;
import org.fieldbook.assessment.hold.Holds;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.retry.AllAssignments;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;
import org.jspecify.annotations.Nullable;

/** Read model: the marks of an assignment that wait for their release, for the course office. */
@Stateless
@RolesAllowed(Roles.OFFICE)
public class ReadHeldMarks {

  @Inject AllAssignments all;
  @Inject MonitoredScripts scripts;
  @Inject Samples samples;
  @Inject Reports reports;
  @Inject Holds holds;
  @Inject Cohort cohort;

  /** The assignments of a presentation, with second tries. One SQL statement. */
  public List<SetAssignment> assignments(PresentationCode presentation) {
    return all.of(presentation);
  }

  /**
   * What is held of an assignment, by tutor and student, 500 at most. Five SQL statements, however
   * many.
   *
   * @param tutor whose scripts; null for everybody's
   * @throws NotFound when there is no such assignment
   */
  public Held of(PresentationCode presentation, String assignment, @Nullable PersonId tutor) {
    SetAssignment set = all.get(presentation, assignment);
    List<MonitoredScripts.Line> finished = scripts.finished(presentation, assignment);
    List<MonitoredScripts.Line> held =
        finished.stream().filter(l -> l.state() == Script.State.HELD).toList();
    List<MonitoredScripts.Line> wanted =
        held.stream().filter(l -> tutor == null || l.tutor() == tutor.value()).toList();
    Set<PersonId> people = new HashSet<>();
    held.forEach(l -> people.add(new PersonId(l.tutor())));
    wanted.forEach(l -> people.add(new PersonId(l.student())));
    Map<PersonId, Learner> names = cohort.learners(people);
    return new Held(
        set,
        finished.stream().map(l -> new Score(l.marks(), l.state() == Script.State.HELD)).toList(),
        held.size(),
        wanted.size(),
        held.stream()
            .map(l -> new PersonId(l.tutor()))
            .distinct()
            .flatMap(id -> Optional.ofNullable(names.get(id)).stream())
            .sorted(Comparator.comparing(Learner::name))
            .toList(),
        lines(wanted, names));
  }

  /**
   * Those that are named and still held, for the office to look at before it releases them.
   *
   * @throws NotFound when there is no such assignment
   */
  public List<Line> named(PresentationCode presentation, String assignment, Collection<Long> ids) {
    all.get(presentation, assignment);
    Set<Long> named = Set.copyOf(ids);
    List<MonitoredScripts.Line> held =
        scripts.finished(presentation, assignment).stream()
            .filter(l -> l.state() == Script.State.HELD && named.contains(l.id()))
            .toList();
    Set<PersonId> people = new HashSet<>();
    held.forEach(
        l -> {
          people.add(new PersonId(l.tutor()));
          people.add(new PersonId(l.student()));
        });
    return lines(held, cohort.learners(people));
  }

  private List<Line> lines(List<MonitoredScripts.Line> wanted, Map<PersonId, Learner> names) {
    List<MonitoredScripts.Line> ordered = new ArrayList<>(wanted);
    ordered.sort(
        Comparator.comparing((MonitoredScripts.Line l) -> name(names, l.tutor()))
            .thenComparing(l -> name(names, l.student()))
            .thenComparing(MonitoredScripts.Line::id));
    List<MonitoredScripts.Line> shown =
        ordered.subList(0, Math.min(ordered.size(), ReleaseMarks.MOST));
    List<Long> ids = shown.stream().map(MonitoredScripts.Line::id).toList();
    Map<Long, List<Hold>> standing = holds.standing(ids);
    Map<Long, MonitorReport> judged = reports.finished(ids);
    Set<Long> sampled = samples.drawn(ids);
    return shown.stream()
        .map(
            l ->
                new Line(
                    l.id(),
                    name(names, l.student()),
                    name(names, l.tutor()),
                    l.marks(),
                    sampled.contains(l.id()),
                    Optional.ofNullable(judged.get(l.id())).map(MonitorReport::sheet),
                    standing.getOrDefault(l.id(), List.of()).stream().map(Hold::kind).toList()))
        .toList();
  }

  private static String name(Map<PersonId, Learner> names, long id) {
    Learner learner = names.get(new PersonId(id));
    return learner == null ? "?" : learner.name();
  }

  /**
   * The marks of an assignment before their release.
   *
   * @param scores all that are finished, released ones too
   * @param held how many are held
   * @param wanted how many of those were asked for
   * @param tutors who has marked what is held
   * @param lines those that were asked for, 500 at most
   */
  public record Held(
      SetAssignment set,
      List<Score> scores,
      int held,
      int wanted,
      List<Learner> tutors,
      List<Line> lines) {

    public Held {
      scores = List.copyOf(scores);
      tutors = List.copyOf(tutors);
      lines = List.copyOf(lines);
    }
  }

  /** A mark as it was given, and whether it is held. */
  public record Score(int marks, boolean held) {}

  /**
   * A held script.
   *
   * @param marks as given, before anything is taken off for lateness
   * @param sampled whether it is in a monitoring sample
   * @param judged what its monitor said; empty before it is finished
   * @param holds what keeps it back
   */
  public record Line(
      long script,
      String student,
      String tutor,
      int marks,
      boolean sampled,
      Optional<MonitorSheet> judged,
      List<Hold.Kind> holds) {

    public Line {
      holds = List.copyOf(holds);
    }

    /** Whether it goes to its student when it is released here. */
    public boolean goes() {
      return holds.equals(List.of(Hold.Kind.MODERATION));
    }

    /** Whether it waits for this release at all. */
    public boolean waitsForRelease() {
      return holds.contains(Hold.Kind.MODERATION);
    }
  }
}
