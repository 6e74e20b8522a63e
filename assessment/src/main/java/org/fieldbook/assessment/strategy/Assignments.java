package org.fieldbook.assessment.strategy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedPresentation;

/**
 * The assignments that presentations set. Read from an edition's package once; an edition never
 * changes, so asking again costs no SQL statement.
 */
@ApplicationScoped
public class Assignments {

  private final Map<Long, AssessmentStrategy> byEdition = new ConcurrentHashMap<>();

  @Inject Library library;

  /**
   * The assignments of a presentation, in order of their cut-offs.
   *
   * @throws NotFound when there is no such presentation
   */
  public List<SetAssignment> of(PresentationCode code) {
    PublishedPresentation presentation = library.presentation(code);
    AssessmentStrategy strategy = strategy(presentation);
    return strategy.assignments().stream().map(a -> set(presentation, strategy, a)).toList();
  }

  /** One assignment of a presentation, if it sets one of that id. */
  public Optional<SetAssignment> find(PresentationCode code, String assignmentId) {
    return of(code).stream().filter(a -> a.id().equals(assignmentId)).findFirst();
  }

  /**
   * One assignment of a presentation.
   *
   * @throws NotFound when the presentation, or the assignment in it, does not exist
   */
  public SetAssignment get(PresentationCode code, String assignmentId) {
    return find(code, assignmentId)
        .orElseThrow(() -> new NotFound(code + " sets no " + assignmentId));
  }

  /**
   * The strategy of the edition that a presentation pins.
   *
   * @throws NotFound when there is no such presentation
   */
  public AssessmentStrategy strategy(PresentationCode code) {
    return strategy(library.presentation(code));
  }

  private AssessmentStrategy strategy(PublishedPresentation presentation) {
    long id = presentation.course().editionId();
    AssessmentStrategy known = byEdition.get(id);
    if (known != null) {
      return known;
    }
    AssessmentStrategy read =
        StrategyReader.read(
            presentation.course().code() + " edition " + presentation.course().edition(),
            library.assessmentFiles(id));
    byEdition.put(id, read);
    return read;
  }

  private static SetAssignment set(
      PublishedPresentation presentation, AssessmentStrategy strategy, Assignment assignment) {
    AssessmentRules rules = strategy.rules();
    // Every assignment has both rules: AssessmentStrategy saw to it.
    return new SetAssignment(
        presentation.code(),
        assignment,
        presentation.calendar().instant(assignment.cutoffDays(), assignment.cutoffTime()),
        presentation.calendar().zone(),
        java.util.Objects.requireNonNull(rules.late().get(assignment.id())),
        java.util.Objects.requireNonNull(rules.extensions().get(assignment.id())),
        rules.turnaroundWorkingDays(),
        rules.workingDays(),
        rules.weights().getOrDefault(assignment.id(), Weight.NONE),
        strategy.edition());
  }
}
