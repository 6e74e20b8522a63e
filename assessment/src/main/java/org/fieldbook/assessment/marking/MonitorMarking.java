package org.fieldbook.assessment.marking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.assessment.submission.Submission;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/**
 * Read model: a monitor reads what tutors of the course have finished, marks and feedback. Nothing
 * is seen while it is being marked, and nothing can be changed.
 */
@Stateless
@RolesAllowed(Roles.MONITOR)
public class MonitorMarking {

  private static final int MOST = 200;

  @Inject MonitorRights rights;
  @Inject Scripts scripts;
  @Inject Assignments assignments;
  @Inject ScriptFiles files;
  @Inject Cohort cohort;

  /**
   * Scripts that were returned, the latest first, 200 at most.
   *
   * @throws NotFound when the caller does not monitor that course
   */
  public List<ReturnedLine> returned(PresentationCode presentation) {
    rights.requireCourse(presentation);
    return scripts.returned(presentation, MOST);
  }

  /**
   * One script with marks and feedback, as its student sees it or is going to. Whose it is, is not
   * said while it is marked anonymously.
   *
   * @throws NotFound when there is no such script, its tutor has not finished it, or the caller
   *     does not monitor its course
   */
  public Monitored script(long id) {
    Script script = rights.require(id);
    SetAssignment set = assignments.get(script.presentation(), script.assignment());
    Submission submission = files.submission(script);
    boolean anonymous = Anonymity.holds(set, script.state());
    return new Monitored(
        script,
        Anonymity.learner(cohort.learner(script.student()), set, script),
        cohort.learner(script.markedBy().orElseThrow()),
        submission,
        IntStream.rangeClosed(1, submission.files().size())
            .mapToObj(
                place ->
                    anonymous
                        ? Anonymity.fileName(id, submission, place)
                        : submission.files().get(place - 1).name())
            .toList(),
        set,
        ReturnedWork.parts(script.returned().map(Returned::sheet).orElse(script.sheet()), set));
  }

  /**
   * A finished script before its monitor.
   *
   * @param student whose it is; in anonymous marking with the script's number for a name
   * @param tutor who finished it
   * @param fileNames of its files in their order
   * @param parts part marks and feedback in the guide's order
   */
  public record Monitored(
      Script script,
      Learner student,
      Learner tutor,
      Submission submission,
      List<String> fileNames,
      SetAssignment set,
      List<ReturnedWork.Part> parts) {

    public Monitored {
      fileNames = List.copyOf(fileNames);
      parts = List.copyOf(parts);
    }
  }
}
