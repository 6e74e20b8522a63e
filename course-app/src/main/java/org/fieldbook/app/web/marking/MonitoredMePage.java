package org.fieldbook.app.web.marking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.TutorContext;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.app.web.monitoring.Judgements;
import org.fieldbook.assessment.monitoring.MonitorSheet;
import org.fieldbook.assessment.monitoring.MonitoredMe;
import org.jspecify.annotations.Nullable;

/** What monitors said of a tutor's marking: {@code /marking/monitored}. */
@Named("monitoredMePage")
@RequestScoped
public class MonitoredMePage {

  @Inject Asked asked;
  @Inject TutorContext tutoring;
  @Inject MonitoredMe monitoredMe;

  private @Nullable List<Row> rows;

  public List<Row> getRows() {
    if (rows == null) {
      rows = monitoredMe.of(tutoring.code()).stream().map(MonitoredMePage::row).toList();
    }
    return rows;
  }

  /** Whether an answer was just taken. */
  public boolean isDone() {
    return asked.text("done").equals("yes");
  }

  private static Row row(MonitoredMe.Said said) {
    MonitorSheet sheet = said.report().sheet();
    return new Row(
        said.script().id(),
        Wording.assignment(said.set().id()) + ", " + said.student(),
        said.monitor(),
        said.report()
            .finishedAt()
            .map(at -> Wording.moment(at.atZone(said.set().zone())))
            .orElse(""),
        said.script().sheet().total(),
        Judgements.onMark(sheet),
        sheet.why(),
        said.set().assignment().guide().criteria().stream()
            .filter(c -> sheet.parts().containsKey(c.id()))
            .map(c -> c.title() + ": " + sheet.parts().get(c.id()) + " of " + c.marks())
            .toList(),
        Judgements.onFeedback(sheet),
        sheet.strengths(),
        sheet.next(),
        said.report().answer().orElse(""),
        said.report()
            .answeredAt()
            .map(at -> Wording.moment(at.atZone(said.set().zone())))
            .orElse(""));
  }

  /**
   * What a monitor said of a script.
   *
   * @param given the mark that the tutor gave
   * @param answer the tutor's; empty before there is one
   */
  public record Row(
      long script,
      String heading,
      String monitor,
      String on,
      int given,
      String onMark,
      String why,
      List<String> parts,
      String onFeedback,
      String strengths,
      String next,
      String answer,
      String answeredOn) {}
}
