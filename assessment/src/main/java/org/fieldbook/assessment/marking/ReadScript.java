package org.fieldbook.assessment.marking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.extension.DueDate;
import org.fieldbook.assessment.extension.DueDates;
import org.fieldbook.assessment.strategy.Lateness;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.assessment.submission.KeptFile;
import org.fieldbook.assessment.submission.Submission;
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
  @Inject DueDates dueDates;
  @Inject ScriptFiles files;
  @Inject Finishing finishing;

  /**
   * The script with all that marking needs. Seven SQL statements.
   *
   * @throws NotFound when there is no such script by a student of this tutor
   */
  public OnDesk onDesk(long scriptId) {
    Script script = rights.require(scripts.find(scriptId));
    DueDate due = dueDates.of(script.student(), script.presentation(), script.assignment());
    Submission submission = files.submission(script);
    Learner learner = cohort.learner(script.student());
    boolean anonymous = Anonymity.holds(due.set(), script.state());
    return new OnDesk(
        script,
        anonymous ? Anonymity.learner(learner, scriptId) : learner,
        submission,
        fileNames(submission, scriptId, anonymous),
        anonymous,
        due,
        due.lateness(script.arrivedAt()),
        due.set()
            .returnBy(
                due.due(), script.reopened().map(Reopened::openedAt).orElse(script.inHandFrom())),
        finishing.outlook(script, due));
  }

  private static List<String> fileNames(Submission submission, long script, boolean anonymous) {
    return IntStream.rangeClosed(1, submission.files().size())
        .mapToObj(
            place ->
                anonymous
                    ? Anonymity.fileName(script, submission, place)
                    : submission.files().get(place - 1).name())
        .toList();
  }

  /**
   * A submitted file. The caller closes its stream.
   *
   * @param place 1 for the first
   * @throws NotFound when there is no such script by a student of this tutor, or it no such file
   */
  public KeptFile file(long scriptId, int place) throws IOException {
    Script script = rights.require(scripts.find(scriptId));
    Submission submission = files.submission(script);
    KeptFile file = files.submitted(script, place);
    return Anonymity.holds(set(script), script.state())
        ? Anonymity.file(file, Anonymity.fileName(scriptId, submission, place))
        : file;
  }

  /**
   * The annotated file. The caller closes its stream.
   *
   * @throws NotFound when there is none, or no such script by a student of this tutor
   */
  public KeptFile annotated(long scriptId) throws IOException {
    return files.annotated(rights.require(scripts.find(scriptId)));
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
    SetAssignment set = set(script);
    Learner learner = cohort.learner(script.student());
    return new SheetHistory(
        script,
        Anonymity.holds(set, script.state()) ? Anonymity.learner(learner, scriptId) : learner,
        set,
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

  private SetAssignment set(Script script) {
    return dueDates.of(script.student(), script.presentation(), script.assignment()).set();
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
   * @param learner whose it is; in anonymous marking with the script's number for a name
   * @param submission the one that counts
   * @param fileNames of its files in their order; in anonymous marking with the script's number
   * @param anonymous whether the marker must not learn whose it is
   * @param returnBy the day by which it is to be returned
   * @param outlook what returning it as last saved would do
   */
  public record OnDesk(
      Script script,
      Learner learner,
      Submission submission,
      List<String> fileNames,
      boolean anonymous,
      DueDate due,
      Lateness lateness,
      LocalDate returnBy,
      ReturnOutlook outlook) {

    public OnDesk {
      fileNames = List.copyOf(fileNames);
    }
  }
}
