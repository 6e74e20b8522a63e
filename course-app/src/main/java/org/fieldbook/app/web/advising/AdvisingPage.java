package org.fieldbook.app.web.advising;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fieldbook.app.enrolment.FindStudents;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Me;
import org.fieldbook.content.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/** An adviser finds a student. */
@Named("advisingPage")
@RequestScoped
public class AdvisingPage {

  @Inject Asked asked;
  @Inject FindStudents findStudents;
  @Inject Me me;

  private @Nullable List<FindStudents.Student> found;

  /** The page of nobody else: it asks no use case before somebody is looked for. */
  @PostConstruct
  void isForAdvisers() {
    if (!me.isAdviser()) {
      throw new NotFound("page");
    }
  }

  public String getText() {
    return asked.text("q");
  }

  public boolean isAsked() {
    return !getText().isEmpty();
  }

  public List<FindStudents.Student> getFound() {
    if (found == null) {
      found = findStudents.matching(getText());
    }
    return found;
  }
}
