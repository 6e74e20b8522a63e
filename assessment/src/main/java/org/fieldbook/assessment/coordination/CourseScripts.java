package org.fieldbook.assessment.coordination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.reading.Library;

/** The course's sample scripts, of the edition of the package that a presentation goes by. */
@ApplicationScoped
class CourseScripts {

  @Inject Library library;
  @Inject Assignments assignments;

  /** Those for an assignment, in the order of the file; none when the package has none. */
  List<CourseScript> of(PresentationCode presentation, String assignment) {
    SetAssignment set = assignments.get(presentation, assignment);
    long edition = library.presentation(presentation).course().editionId();
    return CourseScriptsReader.of(library.assessmentFiles(edition), set.assignment());
  }

  /**
   * One of them.
   *
   * @throws NotFound when there is no such script
   */
  CourseScript get(PresentationCode presentation, String assignment, String id) {
    return of(presentation, assignment).stream()
        .filter(s -> s.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound("course script " + id));
  }
}
