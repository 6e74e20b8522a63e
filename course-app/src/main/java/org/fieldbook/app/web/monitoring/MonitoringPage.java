package org.fieldbook.app.web.monitoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fieldbook.app.monitoring.ReadMarking;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.monitoring.ReadReports;
import org.fieldbook.assessment.monitoring.SampledLine.Progress;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.reading.PublishedPresentation;
import org.jspecify.annotations.Nullable;

/** What a monitor is to read of a presentation, and everything that was returned in it. */
@Named("monitoringPage")
@RequestScoped
public class MonitoringPage {

  @Inject Asked asked;
  @Inject ReadMarking readMarking;
  @Inject ReadReports readReports;

  private @Nullable List<PublishedPresentation> presentations;
  private @Nullable List<Row> rows;
  private @Nullable List<GivenRow> given;

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

  /** The reader's sample. */
  public List<GivenRow> getGiven() {
    if (given == null) {
      given =
          readReports.given(getShown().code()).stream()
              .map(
                  g ->
                      new GivenRow(
                          g.line().script(),
                          Wording.assignment(g.line().assignment()),
                          g.student(),
                          g.tutor(),
                          g.line().stratum().isEmpty() ? "Not drawn" : g.line().stratum(),
                          g.line().state() == Script.State.HELD,
                          g.line().progress() == Progress.FINISHED,
                          standing(g)))
              .toList();
    }
    return given;
  }

  private static String standing(ReadReports.Given given) {
    return switch (given.line().progress()) {
      case TO_READ -> "To read";
      case BEGUN -> "Begun";
      case FINISHED -> given.line().answered() ? "Finished, answered" : "Finished";
    };
  }

  /** How many of the sample are finished, in words. */
  public String getProgress() {
    long finished = getGiven().stream().filter(GivenRow::finished).count();
    return finished + " of " + getGiven().size() + " finished";
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

  /** A script of the sample. */
  public record GivenRow(
      long id,
      String assignment,
      String student,
      String tutor,
      String stratum,
      boolean held,
      boolean finished,
      String standing) {}
}
