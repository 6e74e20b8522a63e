package org.fieldbook.assessment.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.reading.Library;

/** The course team's comments, of the edition of the package that a presentation goes by. */
@ApplicationScoped
public class CourseComments {

  @Inject Library library;
  @Inject Assignments assignments;

  /** Those for an assignment, in the order of the file; none when the package has none. */
  public List<CourseComment> of(PresentationCode presentation, String assignment) {
    SetAssignment set = assignments.get(presentation, assignment);
    long edition = library.presentation(presentation).course().editionId();
    return CommentsReader.of(library.assessmentFiles(edition), set.assignment());
  }
}
