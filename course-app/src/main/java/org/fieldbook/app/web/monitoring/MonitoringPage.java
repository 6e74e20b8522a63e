package org.fieldbook.app.web.monitoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fieldbook.app.monitoring.ReadMarking;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.reading.PublishedPresentation;
import org.jspecify.annotations.Nullable;

/** The returned scripts of a presentation, for its monitor. */
@Named("monitoringPage")
@RequestScoped
public class MonitoringPage {

  @Inject Asked asked;
  @Inject ReadMarking readMarking;

  private @Nullable List<PublishedPresentation> presentations;
  private @Nullable List<Row> rows;

  public List<PublishedPresentation> getPresentations() {
    if (presentations == null) {
      presentations = readMarking.presentations();
    }
    return presentations;
  }

  /** Whether there is anything to monitor. */
  public boolean isMonitoring() {
    return !getPresentations().isEmpty();
  }

  /**
   * The presentation that is shown: the one asked for, or the newest.
   *
   * @throws NotFound when it is none that the reader monitors
   */
  public PublishedPresentation getShown() {
    if (asked.text("p").isEmpty()) {
      return getPresentations().get(0);
    }
    return getPresentations().stream()
        .filter(p -> p.code().value().equals(asked.text("p")))
        .findFirst()
        .orElseThrow(() -> new NotFound("presentation " + asked.text("p")));
  }

  public List<Row> getRows() {
    if (rows == null) {
      rows =
          readMarking.returned(getShown().code()).stream()
              .map(
                  line ->
                      new Row(
                          line.script().id(),
                          Wording.assignment(line.script().assignment()),
                          line.student(),
                          line.tutor(),
                          line.script().score() == null
                              ? "not submitted"
                              : Integer.toString(line.script().score()),
                          Wording.shortMoment(
                              line.script().returnedAt().atZone(getShown().calendar().zone()))))
              .toList();
    }
    return rows;
  }

  /** A returned script. */
  public record Row(
      long id, String assignment, String student, String tutor, String score, String returned) {}
}
