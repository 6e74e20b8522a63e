package org.fieldbook.app.demo;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fieldbook.assessment.jobs.JobOrder;
import org.fieldbook.assessment.marking.RecordEarlierMarks;
import org.fieldbook.assessment.monitoring.RecordEarlierReports;
import org.fieldbook.assessment.monitoring.SampleJob;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.assessment.submission.EarlierWork;
import org.fieldbook.assessment.submission.IncomingFiles;
import org.fieldbook.assessment.submission.RegisterEarlierWork;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/**
 * Work that came weeks before its cut-off and is marked: the first of its tutor for the assignment,
 * so that it is drawn to be monitored, and its monitor asked to read it before its student does.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class DemoEarly {

  private static final String ASSIGNMENT = "TMA02";

  @Inject Assignments assignments;
  @Inject IncomingFiles incoming;
  @Inject RegisterEarlierWork registerWork;
  @Inject RecordEarlierReports reports;
  @Inject RecordEarlierMarks marks;
  @Inject SampleJob sampleJob;

  /** Sends it in, marks it and holds it back. */
  public void make(
      PresentationCode presentation,
      DemoStudent student,
      PersonId monitor,
      DemoTexts texts,
      Instant now) {
    SetAssignment set = assignments.get(presentation, ASSIGNMENT);
    Instant arrived = now.minus(Duration.ofMinutes(14 * 60));
    registerWork.register(
        presentation,
        List.of(
            new EarlierWork(
                student.id(),
                ASSIGNMENT,
                file(set, new DemoScripts(texts).of(student, ASSIGNMENT, false)),
                arrived,
                arrived.plusSeconds(95))));
    reports.holdBack(
        presentation,
        ASSIGNMENT,
        student.id(),
        monitor,
        DemoTexts.text(texts.all(), "readFirst"),
        arrived.plus(Duration.ofHours(2)));
    Instant saved = now.minus(Duration.ofHours(4));
    marks.finish(
        presentation,
        new DemoMarks(texts, set, now).whole(student, saved),
        saved.plus(Duration.ofMinutes(9)));
    JobOrder order = JobOrder.of(sampleJob.kind(), presentation, "demonstration");
    sampleJob.steps(order).stream()
        .filter(step -> step.id().startsWith(ASSIGNMENT))
        .forEach(step -> sampleJob.perform(order, step.id()));
  }

  private IncomingFiles.Taken file(SetAssignment set, DemoScripts.Named named) {
    try {
      return incoming.take(
          named.name(),
          new ByteArrayInputStream(named.bytes()),
          set.assignment().accepts(),
          set.assignment().maxBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
