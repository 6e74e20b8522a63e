package org.fieldbook.app.web.marking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.TutorContext;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.marking.MarkingQueue;
import org.fieldbook.assessment.regrade.Question;
import org.fieldbook.assessment.regrade.QuestionsToAnswer;
import org.fieldbook.assessment.regrade.Waiting;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/** The scripts of a tutor's students, of all assignments or of one. */
@Named("queuePage")
@RequestScoped
public class QueuePage {

  @Inject Asked asked;
  @Inject TutorContext tutoring;
  @Inject QuestionsToAnswer questions;
  @Inject Assignments assignments;

  private MarkingQueue.@Nullable Queue queue;
  private QuestionsToAnswer.@Nullable Desk desk;

  private MarkingQueue.Queue queue() {
    if (queue == null) {
      String wanted = asked.text("a");
      if (!wanted.isEmpty() && assignments.find(tutoring.code(), wanted).isEmpty()) {
        throw new NotFound("assignment " + wanted);
      }
      desk = questions.queue(tutoring.code());
      queue = desk.queue();
    }
    return queue;
  }

  private boolean isWanted(String assignment) {
    return asked.text("a").isEmpty() || asked.text("a").equals(assignment);
  }

  public String getHeading() {
    return asked.text("a").isEmpty() ? "Marking" : Wording.assignment(asked.text("a")) + " marking";
  }

  /** The assignments to choose from: all, then each that has scripts. */
  public List<Filter> getFilters() {
    Stream<Filter> each =
        queue().scripts().stream()
            .map(i -> i.due().set())
            .sorted(Comparator.comparing(SetAssignment::cutOff))
            .filter(distinct(new HashSet<>()))
            .map(
                a ->
                    new Filter(
                        Wording.assignment(a.id()),
                        "/marking/queue?a=" + a.id() + "&p=" + tutoring.getCode(),
                        asked.text("a").equals(a.id())));
    return Stream.concat(
            Stream.of(
                new Filter(
                    "All", "/marking/queue?p=" + tutoring.getCode(), asked.text("a").isEmpty())),
            each)
        .toList();
  }

  private static Predicate<SetAssignment> distinct(Set<String> seen) {
    return set -> seen.add(set.id());
  }

  public List<ScriptRow> getToMark() {
    return rows(r -> !r.returned() && !r.held() && !r.out());
  }

  /** With their students, to be corrected before they are marked. */
  public List<ScriptRow> getOut() {
    return rows(ScriptRow::out);
  }

  /** Finished by the tutor, and held back from the student. */
  public List<ScriptRow> getHeld() {
    return rows(ScriptRow::held);
  }

  public List<ScriptRow> getReturned() {
    return rows(ScriptRow::returned);
  }

  private List<ScriptRow> rows(Predicate<ScriptRow> wanted) {
    return queue().scripts().stream()
        .filter(i -> isWanted(i.line().assignment()))
        .map(ScriptRow::of)
        .filter(wanted)
        .toList();
  }

  /** Who has sent nothing for an assignment whose due date is over, or for the chosen one. */
  public List<MissingRow> getMissing() {
    return queue().missing().stream()
        .filter(m -> isWanted(m.due().set().id()))
        .filter(
            m ->
                !asked.text("a").isEmpty()
                    || m.due().dueLocal().toLocalDate().isBefore(tutoring.today()))
        .map(
            m ->
                new MissingRow(
                    m.learner().name(),
                    Wording.assignment(m.due().set().id()),
                    Wording.shortMoment(m.due().dueLocal()),
                    m.due().agreed() != null,
                    m.due().answerAwaited()))
        .toList();
  }

  /** What students ask about marks, and waits for an answer. */
  public List<QuestionRow> getQuestions() {
    queue();
    QuestionsToAnswer.Desk found = desk;
    return found == null
        ? List.of()
        : found.waiting().stream()
            .filter(w -> isWanted(w.assignment()))
            .map(w -> question(found, w))
            .toList();
  }

  private QuestionRow question(QuestionsToAnswer.Desk found, Waiting waiting) {
    String student =
        found.queue().scripts().stream()
            .filter(i -> i.line().id() == waiting.script())
            .map(i -> i.learner().name())
            .findFirst()
            .orElse("");
    return new QuestionRow(
        waiting.script(),
        student,
        Wording.assignment(waiting.assignment()),
        Wording.shortMoment(waiting.askedAt().atZone(tutoring.zone())),
        waiting.kind() == Question.Kind.REGRADE ? "Another look" : "An explanation");
  }

  /** Something that a student asks about a mark. */
  public record QuestionRow(
      long script, String student, String assignment, String when, String what) {}

  /** A choice of what to show. */
  public record Filter(String label, String href, boolean current) {}

  /** A student who has sent nothing. */
  public record MissingRow(
      String student, String assignment, String due, boolean agreed, boolean asked) {}
}
