package org.fieldbook.assessment.coordination;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/** Read model: the sample scripts of a tutor. What was agreed is seen once theirs is handed in. */
@Stateless
@RolesAllowed(Roles.TUTOR)
public class MyCoordination {

  @Inject TrialRights rights;
  @Inject Coordinations coordinations;
  @Inject OpenSamples openSamples;
  @Inject Assignments assignments;

  /** The samples that are open to the tutor, by assignment. Two SQL statements at most. */
  public List<Line> of(PresentationCode presentation) {
    List<SampleScript> open =
        coordinations.of(presentation).stream()
            .filter(s -> s.state() == SampleScript.State.OPEN)
            .toList();
    if (open.isEmpty()) {
      return List.of();
    }
    Map<Long, Trial> trials =
        coordinations.trials(presentation, rights.tutor()).stream()
            .collect(Collectors.toMap(Trial::sample, Function.identity()));
    return open.stream().map(s -> new Line(s, Optional.ofNullable(trials.get(s.id())))).toList();
  }

  /**
   * Assignments whose rules ask for co-ordination, and which the tutor has not done: samples are
   * open that are not handed in. What others change is known some seconds later. As a rule no SQL
   * statement.
   */
  public List<String> outstanding(PresentationCode presentation) {
    List<String> asked =
        assignments.of(presentation).stream()
            .filter(SetAssignment::coordinated)
            .map(SetAssignment::id)
            .toList();
    if (asked.isEmpty()) {
      return List.of();
    }
    Set<String> notDone = openSamples.notDone(presentation, rights.tutor());
    return asked.stream().filter(notDone::contains).toList();
  }

  /**
   * One sample before the tutor.
   *
   * @throws NotFound when there is no such sample for this tutor
   */
  public Desk desk(long sampleId) {
    SampleScript sample = rights.require(sampleId);
    Optional<Trial> trial = coordinations.trial(sampleId, rights.tutor());
    boolean done = trial.filter(Trial::isHandedIn).isPresent();
    return new Desk(
        sample.id(),
        sample.title(),
        assignments.get(sample.presentation(), sample.assignment()),
        trial,
        done
            ? Optional.of(
                new Compared(
                    sample.agreed(),
                    coordinations.trials(List.of(sampleId)).stream()
                        .filter(Trial::isHandedIn)
                        .filter(t -> !t.tutor().equals(rights.tutor()))
                        .map(Trial::sheet)
                        .toList()))
            : Optional.empty());
  }

  /** Every version of the tutor's own marks, the newest first. */
  public List<TrialVersion> history(long sampleId) {
    rights.require(sampleId);
    return coordinations
        .trial(sampleId, rights.tutor())
        .map(coordinations::versions)
        .orElse(List.of());
  }

  /** A sample and what the tutor has given it so far. */
  public record Line(SampleScript sample, Optional<Trial> trial) {

    public boolean isDone() {
      return trial.filter(Trial::isHandedIn).isPresent();
    }
  }

  /**
   * A sample on the tutor's desk.
   *
   * @param compared what was agreed and what others gave; empty before the tutor has handed in
   */
  public record Desk(
      long id,
      String title,
      SetAssignment set,
      Optional<Trial> trial,
      Optional<Compared> compared) {}

  /**
   * What is seen after handing in.
   *
   * @param others what the other tutors gave, in no order and without names
   */
  public record Compared(MarkSheet agreed, List<MarkSheet> others) {

    public Compared {
      others = List.copyOf(others);
    }
  }
}
