package org.fieldbook.app.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import org.fieldbook.app.thirdparty.DataReport;
import org.fieldbook.app.thirdparty.WorkOnReports;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.content.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Reports of third-party data: the list, {@code /office/reports}, and one case, {@code
 * /office/report?id=3}. Three SQL statements for the list, four for a case, the sign-in’s among
 * them.
 */
@Named("reportsPage")
@RequestScoped
public class ReportsPage {

  private static final ZoneId UK = ZoneId.of("Europe/London");

  @Inject Asked asked;
  @Inject WorkOnReports workOnReports;

  private WorkOnReports.@Nullable Case one;
  private String done = "";
  private List<String> problems = List.of();
  private @Nullable String place;
  private @Nullable String reason;

  public List<Row> getRows() {
    return workOnReports.all().stream()
        .map(
            r ->
                new Row(
                    r.id(),
                    r.code(),
                    r.place(),
                    r.state().label(),
                    r.state() == DataReport.State.OPEN,
                    Wording.shortMoment(r.reportedAt().atZone(UK))))
        .toList();
  }

  /** The case in the address; one that is not there ends the page here. */
  public WorkOnReports.Case getOne() {
    if (one == null) {
      one = workOnReports.one(asked.number("id"));
    }
    return one;
  }

  public String getReported() {
    return Wording.moment(getOne().report().reportedAt().atZone(UK));
  }

  public boolean isOpen() {
    return getOne().report().state() == DataReport.State.OPEN;
  }

  /** What was done, in order. */
  public List<Line> getLines() {
    return getOne().steps().stream()
        .map(s -> new Line(Wording.moment(s.at().atZone(UK)), said(s), s.words()))
        .toList();
  }

  private static String said(WorkOnReports.Step step) {
    Integer copies = step.copies();
    return switch (step.done()) {
      case "reported" -> "Reported";
      case "withdrawn" ->
          Wording.count(copies == null ? 0 : copies, "shared copy", "shared copies")
              + " withdrawn by "
              + step.by();
      case "kept" -> "Kept as it is by " + step.by();
      default -> "Opened again by " + step.by();
    };
  }

  /** Withdraws the shared copies. */
  public void withdraw() {
    attempt(
        () -> {
          int copies = workOnReports.withdraw(asked.number("id"), text(place), text(reason));
          if (copies == 0) {
            throw new Refused(
                "Nothing shared was found there. Give the address of the shared page, or keep the"
                    + " case as it is with the reason.");
          }
          done = Wording.count(copies, "shared copy", "shared copies") + " withdrawn.";
        });
  }

  public void keep() {
    attempt(
        () -> {
          workOnReports.keep(asked.number("id"), text(reason));
          done = "The case is closed. Everything stays as it is.";
        });
  }

  public void reopen() {
    attempt(
        () -> {
          workOnReports.reopen(asked.number("id"), text(reason));
          done = "The case is open again.";
        });
  }

  private void attempt(Runnable change) {
    one = null;
    try {
      change.run();
      reason = null;
      problems = List.of();
    } catch (Refused refused) {
      done = "";
      problems = refused.reasons();
    }
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  public String getDone() {
    return done;
  }

  public List<String> getProblems() {
    return problems;
  }

  public @Nullable String getPlace() {
    return place;
  }

  public void setPlace(@Nullable String place) {
    this.place = place;
  }

  public @Nullable String getReason() {
    return reason;
  }

  public void setReason(@Nullable String reason) {
    this.reason = reason;
  }

  /** A case in the list. */
  public record Row(
      long id, String code, String place, String state, boolean open, String reported) {}

  /** Something that was done. */
  public record Line(String at, String said, String words) {}
}
