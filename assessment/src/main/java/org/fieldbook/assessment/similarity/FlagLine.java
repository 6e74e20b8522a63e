package org.fieldbook.assessment.similarity;

import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/**
 * A flag with whose scripts it is about.
 *
 * @param presentation of the script that it is on
 */
public record FlagLine(
    SimilarityFlag flag,
    PersonId student,
    PresentationCode presentation,
    String assignment,
    PersonId otherStudent,
    PresentationCode otherPresentation,
    String otherAssignment) {

  /** As the database has it. */
  public FlagLine(
      SimilarityFlag flag,
      long student,
      String presentation,
      String assignment,
      long otherStudent,
      String otherPresentation,
      String otherAssignment) {
    this(
        flag,
        new PersonId(student),
        new PresentationCode(presentation),
        assignment,
        new PersonId(otherStudent),
        new PresentationCode(otherPresentation),
        otherAssignment);
  }

  /** Whether the other script is of an earlier presentation. */
  public boolean isAcrossPresentations() {
    return !presentation.equals(otherPresentation);
  }

  /** Whether the other script is for another assignment. */
  public boolean isAcrossAssignments() {
    return !assignment.equals(otherAssignment);
  }
}
