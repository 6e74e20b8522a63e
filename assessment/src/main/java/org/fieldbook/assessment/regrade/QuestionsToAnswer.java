package org.fieldbook.assessment.regrade;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.marking.MarkerRights;
import org.fieldbook.assessment.marking.MarkingQueue;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.marking.Scripts;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/** Read model: what students ask their tutor about marks, and what became of it. */
@Stateless
@RolesAllowed(Roles.TUTOR)
public class QuestionsToAnswer {

  @Inject MarkerRights rights;
  @Inject Scripts scripts;
  @Inject Regrades regrades;
  @Inject Cohort cohort;
  @Inject Assignments assignments;
  @Inject MarkingQueue markingQueue;

  /**
   * The tutor's queue with the questions that wait in it, the oldest first. One SQL statement more
   * than the queue.
   */
  public Desk queue(PresentationCode presentation) {
    MarkingQueue.Queue queue = markingQueue.of(presentation);
    // Of all the tutor's students, so that the page costs the same for every tutor.
    List<PersonId> students =
        Stream.concat(
                queue.scripts().stream().map(q -> new PersonId(q.line().student())),
                queue.missing().stream().map(m -> m.learner().id()))
            .distinct()
            .toList();
    return new Desk(queue, regrades.waiting(students, presentation));
  }

  /**
   * All that was asked about a script and became of it. Four SQL statements.
   *
   * @throws NotFound when there is no such script by a student of this tutor
   */
  public Told about(long scriptId) {
    Script script = rights.require(scripts.find(scriptId));
    List<Question> questions = regrades.questions(scriptId);
    List<Regrade> all = regrades.of(scriptId);
    List<PersonId> people =
        Stream.of(
                Stream.of(script.student()),
                questions.stream().flatMap(q -> q.answeredBy().stream()),
                all.stream().map(Regrade::openedBy),
                all.stream().flatMap(r -> r.endedBy().stream()))
            .flatMap(s -> s)
            .distinct()
            .toList();
    return new Told(
        script,
        assignments.get(script.presentation(), script.assignment()),
        questions,
        all,
        cohort.learners(people));
  }

  /** A tutor's queue, and what is asked about scripts that are in it. */
  public record Desk(MarkingQueue.Queue queue, List<Waiting> waiting) {

    public Desk {
      waiting = List.copyOf(waiting);
    }
  }

  /** A script after its return; {@code people} by id, those who asked, answered and opened. */
  public record Told(
      Script script,
      SetAssignment set,
      List<Question> questions,
      List<Regrade> regrades,
      Map<PersonId, Learner> people) {

    public Told {
      questions = List.copyOf(questions);
      regrades = List.copyOf(regrades);
      people = Map.copyOf(people);
    }

    /** Name of somebody. */
    public String name(PersonId person) {
      Learner learner = people.get(person);
      return learner == null ? "Somebody" : learner.name();
    }
  }
}
