package org.fieldbook.assessment.marking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.extension.DueDate;
import org.fieldbook.assessment.extension.DueDates;
import org.fieldbook.assessment.strategy.Lateness;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.assessment.submission.KeptFile;
import org.fieldbook.assessment.submission.KeptFiles;
import org.fieldbook.assessment.submission.Submission;
import org.fieldbook.assessment.submission.Submissions;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Roles;

/** Read model: one script before its marker, with its files and its history. */
@Stateless
@RolesAllowed(Roles.TUTOR)
public class ReadScript {

  @Inject MarkerRights rights;
  @Inject Cohort cohort;
  @Inject Scripts scripts;
  @Inject Submissions submissions;
  @Inject DueDates dueDates;
  @Inject KeptFiles files;

  /**
   * The script with all that marking needs. Five SQL statements.
   *
   * @throws NotFound when there is no such script by a student of this tutor
   */
  public OnDesk onDesk(long scriptId) {
    Script script = rights.require(scripts.find(scriptId));
    DueDate due = dueDates.of(script.student(), script.presentation(), script.assignment());
    return new OnDesk(
        script,
        cohort.learner(script.student()),
        submission(script),
        due,
        due.lateness(script.arrivedAt()),
        due.set().returnBy(due.due(), script.arrivedAt()),
        ReturnPolicy.outlook(script, due));
  }

  /**
   * A submitted file. The caller closes its stream.
   *
   * @param place 1 for the first
   * @throws NotFound when there is no such script by a student of this tutor, or it no such file
   */
  public KeptFile file(long scriptId, int place) throws IOException {
    return files.of(submission(rights.require(scripts.find(scriptId))), place);
  }

  /**
   * The annotated file. The caller closes its stream.
   *
   * @throws NotFound when there is none, or no such script by a student of this tutor
   */
  public KeptFile annotated(long scriptId) throws IOException {
    Script.AnnotatedFile file =
        rights
            .require(scripts.find(scriptId))
            .annotated()
            .orElseThrow(() -> new NotFound("No annotated file"));
    return files.open(file.name(), file.type(), file.size(), file.sha256());
  }

  /**
   * Every version of the sheet, the newest first, those that came second to another too, with who
   * saved them.
   *
   * @throws NotFound when there is no such script by a student of this tutor
   */
  public SheetHistory history(long scriptId) {
    Script script = rights.require(scripts.find(scriptId));
    List<SheetVersion> versions = scripts.versions(script.id());
    return new SheetHistory(
        script,
        cohort.learner(script.student()),
        dueDates.of(script.student(), script.presentation(), script.assignment()).set(),
        versions,
        cohort.learners(versions.stream().map(SheetVersion::savedBy).distinct().toList()));
  }

  /**
   * Every change of a mark, the oldest first.
   *
   * @throws NotFound when there is no such script by a student of this tutor
   */
  public List<MarkChange> changes(long scriptId) {
    return scripts.changes(rights.require(scripts.find(scriptId)).id());
  }

  private Submission submission(Script script) {
    return submissions.find(script.submission()).orElseThrow();
  }

  /**
   * The versions of a script's sheet.
   *
   * @param markers by id, who saved one
   */
  public record SheetHistory(
      Script script,
      Learner learner,
      SetAssignment set,
      List<SheetVersion> versions,
      Map<PersonId, Learner> markers) {

    public SheetHistory {
      versions = List.copyOf(versions);
      markers = Map.copyOf(markers);
    }
  }

  /**
   * A script on its marker's desk.
   *
   * @param submission the one that counts
   * @param returnBy the day by which it is to be returned
   * @param outlook what returning it as last saved would do
   */
  public record OnDesk(
      Script script,
      Learner learner,
      Submission submission,
      DueDate due,
      Lateness lateness,
      LocalDate returnBy,
      ReturnOutlook outlook) {}
}
