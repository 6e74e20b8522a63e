package org.fieldbook.app.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.fieldbook.app.enrolment.CountStudents;
import org.fieldbook.app.enrolment.StudentNumbers;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedPresentation;
import org.jspecify.annotations.Nullable;

/** What the course office sees first: its presentations and how full they are. */
@Named("officePage")
@RequestScoped
public class OfficePage {

  @Inject Library library;
  @Inject CountStudents countStudents;

  private @Nullable List<Row> rows;

  public List<Row> getRows() {
    if (rows == null) {
      Map<PresentationCode, StudentNumbers> numbers = countStudents.byPresentation();
      rows = library.presentations().stream().map(p -> row(p, numbers.get(p.code()))).toList();
    }
    return rows;
  }

  private static Row row(PublishedPresentation p, @Nullable StudentNumbers n) {
    return new Row(
        p.code().value(),
        p.course().title(),
        Wording.dayAndYear(p.start()),
        p.course().edition(),
        n == null ? 0 : n.enrolled(),
        n == null ? 0 : n.groups(),
        n == null ? 0 : n.ungrouped(),
        n == null ? 0 : n.withdrawn());
  }

  /** A presentation with its numbers. */
  public record Row(
      String code,
      String title,
      String start,
      int edition,
      int enrolled,
      int groups,
      int ungrouped,
      int withdrawn) {}
}
