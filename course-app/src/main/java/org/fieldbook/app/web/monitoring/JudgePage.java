package org.fieldbook.app.web.monitoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.hold.Hold;
import org.fieldbook.assessment.monitoring.MonitorReport;
import org.fieldbook.assessment.monitoring.MonitorSheet;
import org.fieldbook.assessment.monitoring.ReadReports;
import org.fieldbook.assessment.monitoring.ReportVersion;
import org.fieldbook.assessment.strategy.MarkingGuide.Criterion;
import org.fieldbook.content.kernel.Caller;
import org.jspecify.annotations.Nullable;

/** What the monitor says of the marking of a script. */
@Named("judgePage")
@RequestScoped
public class JudgePage {

  @Inject Asked asked;
  @Inject MonitoredPage monitoredPage;
  @Inject ReadReports readReports;
  @Inject Caller caller;

  private ReadReports.@Nullable Desk desk;

  private ReadReports.Desk desk() {
    if (desk == null) {
      desk = readReports.desk(asked.number("id"));
    }
    return desk;
  }

  private Optional<MonitorReport> report() {
    return desk().report();
  }

  private MonitorSheet sheet() {
    return report().map(MonitorReport::sheet).orElse(MonitorSheet.EMPTY);
  }

  private ZoneId zone() {
    return monitoredPage.monitored().set().zone();
  }

  /** Why the reader does not judge it, as a sentence; empty when they do. */
  public String getRefusal() {
    return desk().refusal();
  }

  /** Whether it can be written now. */
  public boolean isOpen() {
    return getRefusal().isEmpty() && !isFinished();
  }

  public boolean isFinished() {
    return report().filter(MonitorReport::isFinished).isPresent();
  }

  public String getFinishedOn() {
    return report()
        .flatMap(MonitorReport::finishedAt)
        .map(at -> Wording.moment(at.atZone(zone())))
        .orElse("");
  }

  public int getNumber() {
    return report().map(MonitorReport::number).orElse(0);
  }

  public String getSavedAt() {
    return report()
        .filter(r -> r.number() > 0)
        .map(r -> "Saved " + Wording.shortMoment(r.savedAt().atZone(zone())))
        .orElse("Nothing saved yet");
  }

  /** Whose browser this is, so that words kept in it go to nobody else's report. */
  public long getMonitor() {
    return caller.id().value();
  }

  public List<Judgements.Choice> getMarks() {
    return Judgements.marks(sheet().mark());
  }

  public List<Judgements.Choice> getFeedback() {
    return Judgements.feedback(sheet().feedback());
  }

  public String getOnMark() {
    return Judgements.onMark(sheet());
  }

  public String getOnFeedback() {
    return Judgements.onFeedback(sheet());
  }

  public @Nullable Integer getWould() {
    return sheet().would();
  }

  public String getWhy() {
    return sheet().why();
  }

  public String getStrengths() {
    return sheet().strengths();
  }

  public String getNext() {
    return sheet().next();
  }

  public int getMost() {
    return monitoredPage.monitored().set().assignment().guide().total();
  }

  public List<Part> getParts() {
    return monitoredPage.monitored().set().assignment().guide().criteria().stream()
        .map(c -> new Part(c, sheet().parts().get(c.id())))
        .toList();
  }

  /** The tutor's answer; empty before there is one. */
  public String getAnswer() {
    return report().flatMap(MonitorReport::answer).orElse("");
  }

  public String getAnsweredOn() {
    return report()
        .flatMap(MonitorReport::answeredAt)
        .map(at -> Wording.moment(at.atZone(zone())))
        .orElse("");
  }

  /** What keeps it from its student, as ends of sentences. */
  public List<String> getHeldBy() {
    return desk().holds().stream().map(h -> h.kind().inWords()).toList();
  }

  /** Whether its student has nothing of it yet. */
  public boolean isHeld() {
    return !desk().script().isReturned();
  }

  /** Whether it waits for its monitor. */
  public boolean isHeldForMonitor() {
    return hold().isPresent();
  }

  /** Why it waits for its monitor; empty when it does not. */
  public String getHeldWhy() {
    return hold().map(Hold::why).orElse("");
  }

  private Optional<Hold> hold() {
    return desk().holds().stream().filter(h -> h.kind() == Hold.Kind.MONITORING).findFirst();
  }

  /** Every version, the newest first; none where it is another's. */
  public List<Version> getVersions() {
    return getRefusal().isEmpty()
        ? readReports.history(asked.number("id")).stream().map(this::version).toList()
        : List.of();
  }

  private Version version(ReportVersion v) {
    return new Version(
        (v.isConflicting() ? "Came second, based on " : "Version ") + v.number(),
        Wording.exactMoment(v.savedAt().atZone(zone())),
        Judgements.onMark(v.sheet()),
        v.sheet().why(),
        Judgements.onFeedback(v.sheet()),
        v.sheet().strengths(),
        v.sheet().next());
  }

  /**
   * A criterion.
   *
   * @param mark what the monitor would give; null when they do not say
   */
  public record Part(Criterion criterion, @Nullable Integer mark) {}

  /** A state that was saved once. */
  public record Version(
      String label,
      String at,
      String onMark,
      String why,
      String onFeedback,
      String strengths,
      String next) {}
}
