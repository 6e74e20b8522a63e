package org.fieldbook.assessment.overview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.extension.DueDate;
import org.fieldbook.assessment.extension.ExtensionOutlook;
import org.fieldbook.assessment.extension.ExtensionRequest;
import org.fieldbook.assessment.marking.ReturnedWork;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.assessment.submission.PartialUpload;
import org.fieldbook.assessment.submission.Submission;
import org.fieldbook.assessment.submission.SubmissionOutlook;
import org.fieldbook.assessment.submission.Upload;
import org.fieldbook.assessment.submission.WaitingFiles;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/**
 * Read model: one assignment of a student, with everything its page shows. Four SQL statements, and
 * one more before the first submission.
 */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class MyTma {

  @Inject Caller caller;
  @Inject Cohort cohort;
  @Inject Requested requested;
  @Inject StudentRecords records;
  @Inject WaitingFiles files;
  @Inject Clock clock;

  /**
   * The assignment as it stands for the student.
   *
   * @throws NotFound when there is no such assignment, or the student is not enrolled and has never
   *     submitted for it
   */
  public Page of(PresentationCode presentation, String assignment) {
    PersonId student = caller.id();
    Requested.Answered asked = requested.of(student, presentation, assignment);
    List<StudentRecords.Record> sent = records.all(student, presentation, assignment);
    // Who has submitted keeps seeing it, also after the course or after withdrawal.
    if (sent.isEmpty() && !cohort.isEnrolled(student, presentation)) {
      throw new NotFound("Not enrolled in " + presentation);
    }
    Instant now = clock.instant();
    return page(asked, sent, files.of(student, asked.due().set(), now), now);
  }

  /**
   * The same once it is returned, when nothing can be submitted any more. Two SQL statements.
   *
   * @throws NotFound when nothing of the student's is returned for it
   */
  public Page returned(PresentationCode presentation, String assignment) {
    PersonId student = caller.id();
    Requested.Answered asked = requested.of(student, presentation, assignment);
    Page page =
        page(
            asked,
            records.all(student, presentation, assignment),
            WaitingFiles.Waiting.NONE,
            clock.instant());
    if (page.returned().isEmpty()) {
      throw new NotFound("feedback on " + assignment);
    }
    return page;
  }

  private static Page page(
      Requested.Answered asked,
      List<StudentRecords.Record> sent,
      WaitingFiles.Waiting waiting,
      Instant now) {
    Optional<Submission> counting =
        sent.stream().map(StudentRecords.Record::submission).filter(Submission::counts).findFirst();
    return new Page(
        asked.due(),
        waiting.uploads(),
        waiting.unfinished(),
        sent.stream().map(StudentRecords.Record::submission).toList(),
        SubmissionOutlook.of(
            asked.due(), counting, Upload.lastArrival(waiting.uploads()).orElse(now)),
        asked.requests(),
        ExtensionOutlook.of(asked.due(), now),
        sent.stream()
            .flatMap(r -> Optional.ofNullable(r.script()).stream())
            .findFirst()
            .flatMap((Script s) -> ReturnedWork.of(s, asked.due().set())),
        sent.stream().anyMatch(StudentRecords.Record::again));
  }

  /**
   * What the page shows.
   *
   * @param waiting the uploads that wait to be confirmed, the oldest first
   * @param unfinished files of which some pieces have arrived
   * @param submissions the newest first, each with its receipt
   * @param outlook what confirming the waiting uploads, or submitting now, would lead to
   * @param extensions what was asked, the oldest first
   * @param mayAsk whether an extension can be asked for, and how much
   * @param again whether the student has a second try at it
   * @param returned mark and feedback, once returned
   */
  public record Page(
      DueDate due,
      List<Upload> waiting,
      List<PartialUpload> unfinished,
      List<Submission> submissions,
      SubmissionOutlook outlook,
      List<ExtensionRequest> extensions,
      ExtensionOutlook mayAsk,
      Optional<ReturnedWork> returned,
      boolean again) {

    public SetAssignment set() {
      return due.set();
    }

    /** The submission that counts. */
    public Optional<Submission> counting() {
      return submissions.stream().filter(Submission::counts).findFirst();
    }
  }
}
