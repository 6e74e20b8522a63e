package org.fieldbook.assessment.monitoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.assessment.hold.Hold;
import org.fieldbook.assessment.hold.Holds;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/**
 * A monitor writes what they say of the marking of a script, as often as it is typed, and finishes
 * it; and holds a script back before it is released, or lets it go.
 */
@Stateless
@RolesAllowed(Roles.MONITOR)
public class WriteReport {

  private static final int MOST_REASON = 1000;

  @Inject ReportRights rights;
  @Inject Reports reports;
  @Inject Assignments assignments;
  @Inject Holds holds;
  @Inject Clock clock;

  /**
   * Saves what was made from a certain version. Saving the same again changes nothing.
   *
   * @param basedOn number of the version it was made from; 0 for none
   * @throws NotFound when the caller may not read the script
   * @throws Refused when it is not theirs to judge, is finished, or cannot be kept
   */
  public ReportSaved save(long scriptId, int basedOn, MonitorSheet typed) {
    Script script = rights.require(scriptId);
    Instant now = now();
    MonitorReport report = reports.hold(scriptId, rights.monitor(), now);
    List<String> problems = new ArrayList<>();
    MonitorSheet sheet =
        typed.against(
            assignments.get(script.presentation(), script.assignment()).assignment().guide(),
            report.sheet(),
            problems);
    if (!report.isFinished() && sheet.equals(report.sheet())) {
      return new ReportSaved.Saved(report.number(), report.savedAt(), problems);
    }
    if (!report.isFinished() && basedOn != report.number()) {
      reports.add(new ReportVersion(report, basedOn, sheet, true, rights.monitor(), now));
      return new ReportSaved.Conflict(report.number(), report.sheet(), sheet);
    }
    report.save(sheet, rights.monitor(), now);
    reports.add(new ReportVersion(report, report.number(), sheet, false, rights.monitor(), now));
    return new ReportSaved.Saved(report.number(), now, problems);
  }

  /**
   * Finishes it: the tutor reads it from now on, and a script that was held for its monitor is held
   * for them no longer.
   *
   * @param seen number of the version that the monitor has seen
   * @throws NotFound when the caller may not read the script
   * @throws Refused when something is missing, it was changed since, or it is not theirs to judge
   */
  public void finish(long scriptId, int seen) {
    Script script = rights.require(scriptId);
    Instant now = now();
    reports.hold(scriptId, rights.monitor(), now).finish(seen, script.sheet().total(), now);
    holds.lift(scriptId, Hold.Kind.MONITORING, rights.monitor(), "Its monitor has read it", now);
  }

  /**
   * Holds a script back that its tutor has finished and that is not released yet.
   *
   * @throws NotFound when the caller may not read the script
   * @throws Refused when the student has it already, no reason is given, or it is not theirs to
   *     judge
   */
  public void holdBack(long scriptId, String why) {
    Script script = rights.require(scriptId);
    if (script.isReturned()) {
      throw new Refused(
          "The student has this script by now, so it cannot be held back. Tell the course office if"
              + " the mark should be looked at again.");
    }
    holds.place(scriptId, Hold.Kind.MONITORING, reason(why), rights.monitor(), now());
  }

  /**
   * Lets it go, as far as the monitor is concerned.
   *
   * @throws NotFound when the caller may not read the script
   * @throws Refused when no reason is given, nothing is held, or it is not theirs to judge
   */
  public void letGo(long scriptId, String why) {
    rights.require(scriptId);
    if (!holds.lift(scriptId, Hold.Kind.MONITORING, rights.monitor(), reason(why), now())) {
      throw new Refused("Nothing of yours holds this script back any more.");
    }
  }

  private static String reason(String why) {
    if (why.isBlank()) {
      throw new Refused("Say why: it stays on record.");
    }
    if (why.length() > MOST_REASON) {
      throw new Refused("Keep the reason to " + MOST_REASON + " characters.");
    }
    return why.strip();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
