package org.fieldbook.assessment.marking;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.fieldbook.assessment.strategy.CountedScore;
import org.fieldbook.assessment.strategy.MarkingGuide;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.PersonId;

/**
 * A returned script as its student sees it. There is none before it is returned.
 *
 * @param submission id of the submission that was marked
 * @param parts part marks and feedback in the guide's order
 */
public record ReturnedWork(
    long submission,
    SetAssignment set,
    CountedScore score,
    List<Part> parts,
    String summary,
    Optional<Script.AnnotatedFile> annotated,
    Instant returnedAt,
    PersonId returnedBy) {

  public ReturnedWork {
    parts = List.copyOf(parts);
  }

  /** What the student sees of a script: nothing unless it is returned. */
  public static Optional<ReturnedWork> of(Script script, SetAssignment set) {
    return script.returned().map(r -> of(r, script.submission(), set));
  }

  /** A return as its student saw it. */
  public static ReturnedWork of(Returned returned, long submission, SetAssignment set) {
    return new ReturnedWork(
        submission,
        set,
        returned.score(),
        parts(returned.sheet(), set),
        returned.sheet().summary(),
        returned.annotatedIfAny(),
        returned.at(),
        returned.by());
  }

  /** Part marks and feedback in the guide's order. */
  static List<Part> parts(MarkSheet sheet, SetAssignment set) {
    return set.assignment().guide().criteria().stream()
        .map(c -> part(c, sheet.part(c.id())))
        .toList();
  }

  private static Part part(MarkingGuide.Criterion criterion, PartMark given) {
    Integer mark = given.mark();
    return new Part(criterion, mark == null ? 0 : mark, given.feedback());
  }

  /** When it was returned, in the presentation's zone. */
  public ZonedDateTime returnedLocal() {
    return returnedAt.atZone(set.zone());
  }

  /** Mark and feedback for a criterion. */
  public record Part(MarkingGuide.Criterion criterion, int mark, String feedback) {}
}
