package org.fieldbook.app.web.gradebook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.fieldbook.app.web.frame.TutorContext;
import org.fieldbook.assessment.gradebook.TutorGradebook;
import org.jspecify.annotations.Nullable;

/** The gradebook of a tutor’s own students: {@code /marking/gradebook}. Five SQL statements. */
@Named("tutorGradebookPage")
@RequestScoped
public class TutorGradebookPage {

  @Inject TutorContext tutoring;
  @Inject TutorGradebook gradebook;

  private @Nullable GradebookView view;

  public GradebookView getView() {
    GradebookView known = view;
    if (known == null) {
      known = GradebookView.of(gradebook.of(tutoring.code()));
      view = known;
    }
    return known;
  }
}
