package org.fieldbook.app.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldbook.assessment.hold.Hold;
import org.fieldbook.assessment.hold.Holds;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.MarkingSaved;
import org.fieldbook.assessment.marking.MyResult;
import org.fieldbook.assessment.marking.PartMark;
import org.fieldbook.assessment.marking.ReturnScript;
import org.fieldbook.assessment.marking.SaveMarking;
import org.fieldbook.assessment.monitoring.MonitorSheet;
import org.fieldbook.assessment.monitoring.MonitorSheet.OnFeedback;
import org.fieldbook.assessment.monitoring.MonitorSheet.OnMark;
import org.fieldbook.assessment.monitoring.MonitoredMe;
import org.fieldbook.assessment.monitoring.ReadReports;
import org.fieldbook.assessment.monitoring.ReleaseMarks;
import org.fieldbook.assessment.monitoring.ReportSaved;
import org.fieldbook.assessment.monitoring.WriteReport;
import org.fieldbook.content.kernel.Refused;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A script that waits for its release is monitored, released by name, and only then returned. */
@ExtendWith(ArquillianExtension.class)
class MonitoringIT {

  @Inject Cast cast;
  @Inject Desk desk;
  @Inject Visits visits;
  @Inject SaveMarking saveMarking;
  @Inject ReturnScript returnScript;
  @Inject MyResult myResult;
  @Inject WriteReport writeReport;
  @Inject ReadReports readReports;
  @Inject MonitoredMe monitoredMe;
  @Inject ReleaseMarks releaseMarks;
  @Inject Holds holds;
  @Inject UserTransaction transaction;
  @Inject Clock clock;

  @Test
  void whoIsNamedGetsTheirMarkOnceTheMonitorLetsItGoAndWhoIsNotWaits() throws Exception {
    Visitor named = cast.student();
    Visitor unnamed = cast.student();
    long script = finished(named);
    long other = finished(unnamed);
    Visitor monitor = cast.staff().monitor();
    visits.run(monitor, () -> writeReport.holdBack(script, "The mark looks far off."));

    assertThat(release(script)).isEqualTo(new ReleaseMarks.Done(0, 1, 0));
    assertThat(has(named)).isFalse();

    ReportSaved saved =
        visits.as(
            monitor,
            () ->
                writeReport.save(
                    script,
                    0,
                    new MonitorSheet(
                        OnMark.TOO_SEVERE,
                        80,
                        Map.of(),
                        "It argues well.",
                        OnFeedback.HELPFUL,
                        "",
                        "")));
    visits.run(monitor, () -> writeReport.finish(script, ((ReportSaved.Saved) saved).number()));
    assertThat(has(named)).isTrue();
    assertThat(has(unnamed)).isFalse();
    assertThat(release(script)).isEqualTo(new ReleaseMarks.Done(0, 0, 1));
    assertThatThrownBy(() -> release(script, 999_999_999L)).isExactlyInstanceOf(Refused.class);

    assertThat(release(other)).isEqualTo(new ReleaseMarks.Done(1, 0, 0));
    assertThat(has(unnamed)).isTrue();
    assertThat(
            visits.as(
                cast.staff().tutor(),
                () ->
                    monitoredMe.of(cast.presentation()).stream()
                        .map(s -> s.script().id())
                        .toList()))
        .contains(script)
        .doesNotContain(other);
    assertThat(visits.as(monitor, () -> readReports.history(script))).hasSize(1);
  }

  /** Marked, and held back by moderation. */
  private long finished(Visitor student) throws Exception {
    Visitor tutor = cast.staff().tutor();
    desk.submit(student, "to be moderated");
    long script = desk.script(student);
    Map<String, PartMark> parts = new LinkedHashMap<>();
    List.of(20, 15, 14, 10, 7, 8)
        .forEach(m -> parts.put("TMA01-C" + (parts.size() + 1), new PartMark(m, "Well put.")));
    MarkingSaved saved =
        visits.as(tutor, () -> saveMarking.save(script, 0, new MarkSheet(parts, "Good.")));
    transaction.begin();
    holds.place(script, Hold.Kind.MODERATION, "Released by name", null, clock.instant());
    transaction.commit();
    visits.as(tutor, () -> returnScript.giveBack(script, ((MarkingSaved.Saved) saved).number()));
    return script;
  }

  private ReleaseMarks.Done release(Long... scripts) throws Exception {
    return visits.as(
        cast.staff().office(),
        () ->
            releaseMarks.release(
                cast.presentation(), Desk.TMA, List.of(scripts), "Meeting of 2 June"));
  }

  private boolean has(Visitor student) throws Exception {
    return visits.as(student, () -> myResult.of(cast.presentation(), Desk.TMA)).isPresent();
  }
}
