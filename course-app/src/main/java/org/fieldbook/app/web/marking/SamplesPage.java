package org.fieldbook.app.web.marking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fieldbook.app.web.frame.TutorContext;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.coordination.MyCoordination;
import org.jspecify.annotations.Nullable;

/** The sample scripts that a tutor marks: {@code /marking/coordination}. */
@Named("samplesPage")
@RequestScoped
public class SamplesPage {

  @Inject TutorContext tutoring;
  @Inject MyCoordination myCoordination;

  private @Nullable List<Row> rows;
  private @Nullable List<String> outstanding;

  public List<Row> getRows() {
    if (rows == null) {
      rows = myCoordination.of(tutoring.code()).stream().map(SamplesPage::row).toList();
    }
    return rows;
  }

  private static Row row(MyCoordination.Line line) {
    return new Row(
        line.sample().id(),
        Wording.assignment(line.sample().assignment()),
        line.sample().title(),
        line.isDone() ? "Handed in" : line.trial().isPresent() ? "Begun" : "To mark",
        line.isDone());
  }

  /**
   * The assignments for which the rules ask the tutor to do this first, and they have not; empty
   * for nothing to be said.
   */
  public String getOutstanding() {
    if (outstanding == null) {
      outstanding = myCoordination.outstanding(tutoring.code());
    }
    return String.join(", ", outstanding.stream().map(Wording::assignment).toList());
  }

  /** A sample script. */
  public record Row(long id, String assignment, String title, String standing, boolean done) {}
}
