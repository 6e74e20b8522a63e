package org.fieldbook.app.web.marking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.marking.FormerScripts;
import org.jspecify.annotations.Nullable;

/** What a tutor returned to students of former groups, and may mark again for a time. */
@Named("formerScripts")
@RequestScoped
public class FormerScriptsPage {

  @Inject FormerScripts formerScripts;

  private @Nullable List<Row> rows;

  /** What is open to be marked again first. */
  public List<Row> getRows() {
    if (rows == null) {
      rows = formerScripts.mine().stream().map(FormerScriptsPage::row).toList();
    }
    return rows;
  }

  private static Row row(FormerScripts.Former former) {
    Integer counted = former.line().scoreCounted();
    return new Row(
        former.line().id(),
        former.learner().name(),
        Wording.assignment(former.line().assignment()) + ", " + former.presentation(),
        counted == null ? "not submitted" : counted.toString(),
        Wording.day(former.lastDay()),
        former.isOpen());
  }

  /** A script in words; {@code open} when it is being marked again. */
  public record Row(
      long id, String student, String assignment, String mark, String until, boolean open) {}
}
