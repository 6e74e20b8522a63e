package org.fieldbook.app.demo;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.fieldbook.assessment.coordination.RecordEarlierSamples;
import org.fieldbook.assessment.jobs.JobOrder;
import org.fieldbook.assessment.jobs.OfficeJob;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.PartMark;
import org.fieldbook.assessment.monitoring.MonitorSheet;
import org.fieldbook.assessment.monitoring.MonitorSheet.OnFeedback;
import org.fieldbook.assessment.monitoring.MonitorSheet.OnMark;
import org.fieldbook.assessment.monitoring.RecordEarlierReports;
import org.fieldbook.assessment.monitoring.SampleJob;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.MarkingGuide.Criterion;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/**
 * What monitors and co-ordination made of the tutors' marking: samples, two reports, and sample
 * scripts that tutors have marked.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class DemoMonitoring {

  private static final String STAGE = "monitoring";
  private static final int MOST_SAMPLES = 100;
  private static final int MOST_TUTORS = 40;

  @Inject DemoStages stages;
  @Inject SampleJob sampleJob;
  @Inject RecordEarlierReports reports;
  @Inject RecordEarlierSamples samples;
  @Inject Assignments assignments;
  @Inject Clock clock;

  /** Makes all of it in one transaction, unless it is there. */
  public void make(PresentationCode presentation, List<DemoStudent> roll, DemoTexts texts) {
    if (stages.done(STAGE) > 0 || roll.isEmpty()) {
      return;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<PersonId> tutors =
        roll.stream().map(DemoStudent::tutor).distinct().limit(MOST_TUTORS).toList();
    JobOrder order = JobOrder.of(sampleJob.kind(), presentation, "demonstration");
    sampleJob.steps(order).stream()
        .limit(MOST_SAMPLES)
        .map(OfficeJob.Step::id)
        .forEach(step -> sampleJob.perform(order, step));
    Map<String, Object> words = DemoTexts.map(texts.get("monitoring"));
    report(presentation, tutors.get(0), words, "right", now.minus(Duration.ofHours(20)));
    if (tutors.size() > 1) {
      report(presentation, tutors.get(1), words, "generous", now.minus(Duration.ofHours(18)));
    }
    Instant then = now.minus(Duration.ofDays(12));
    List<String> pages = DemoTexts.strings(texts.get("samplePages"));
    sample(presentation, "TMA01", "Sample A", tutors, pages, words, then);
    sample(
        presentation,
        "TMA02",
        "Sample B",
        tutors.subList(1, tutors.size()),
        pages,
        words,
        now.minus(Duration.ofDays(2)));
    stages.note(STAGE, 1);
  }

  private void report(
      PresentationCode presentation,
      PersonId tutor,
      Map<String, Object> words,
      String kind,
      Instant at) {
    Map<String, Object> said = DemoTexts.map(Objects.requireNonNull(words.get(kind)));
    for (long script : reports.drawn(presentation, "TMA01", tutor)) {
      reports.record(
          script,
          given ->
              new MonitorSheet(
                  kind.equals("right") || given < 8 ? OnMark.RIGHT : OnMark.TOO_GENEROUS,
                  kind.equals("right") || given < 8 ? null : Integer.valueOf(given - 6),
                  Map.of(),
                  DemoTexts.text(said, "why"),
                  kind.equals("right") ? OnFeedback.HELPFUL : OnFeedback.THIN,
                  DemoTexts.text(said, "strengths"),
                  DemoTexts.text(said, "next")),
          at);
    }
  }

  private void sample(
      PresentationCode presentation,
      String assignment,
      String title,
      List<PersonId> tutors,
      List<String> pages,
      Map<String, Object> words,
      Instant at) {
    List<Criterion> criteria =
        assignments.get(presentation, assignment).assignment().guide().criteria();
    List<String> reasons = DemoTexts.strings(Objects.requireNonNull(words.get("reasons")));
    Map<PersonId, MarkSheet> handedIn = new HashMap<>();
    for (int i = 0; i < tutors.size(); i++) {
      handedIn.put(tutors.get(i), sheet(criteria, 62 + DemoMarks.leaning(i) / 2, i + 1, List.of()));
    }
    samples.record(
        presentation,
        assignment,
        new RecordEarlierSamples.Sample(
            title,
            new ByteArrayInputStream(DemoFiles.write("pdf", pages)),
            sheet(criteria, 62, 0, reasons),
            tutors.get(0)),
        handedIn,
        at);
  }

  /** About so many per cent of each criterion; a reason for each where there are any. */
  private static MarkSheet sheet(
      List<Criterion> criteria, int percent, int salt, List<String> reasons) {
    Map<String, PartMark> parts = new TreeMap<>();
    for (int i = 0; i < criteria.size(); i++) {
      Criterion criterion = criteria.get(i);
      int own = percent + (salt == 0 ? 0 : Pick.of(salt, 70 + i, 13) - 6);
      parts.put(
          criterion.id(),
          new PartMark(
              criterion.marks() * Math.min(100, own) / 100,
              reasons.isEmpty() ? "" : reasons.get(i % reasons.size())));
    }
    return new MarkSheet(parts, "");
  }
}
