package org.fieldbook.assessment.conduct;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** A tutor, a monitor or the office reports what they have seen in a script. */
@Stateless
@RolesAllowed({Roles.TUTOR, Roles.MONITOR, Roles.OFFICE})
public class ReportConduct {

  @Inject Caller caller;
  @Inject Cohort cohort;
  @Inject WitnessRights witnessRights;
  @Inject ConductCases cases;
  @Inject CaseBook book;
  @Inject Assignments assignments;

  /**
   * Reports a script. Its mark is held from now on; its student is told when the office opens the
   * case.
   *
   * @return id of the case
   * @throws NotFound when there is no such script before this caller
   * @throws Refused when nothing is said, or a case is open already
   */
  public long report(long scriptId, String words) {
    Script script = require(scriptId);
    String said = Words.of(words, "Write what you have seen, and where in the script.");
    if (cases.undecidedOn(scriptId).isPresent()) {
      throw new Refused(
          "A case on this script is open already. If you know more, write to the course office.");
    }
    return book.begin(
            new Report(
                script.student(),
                script.presentation(),
                script.assignment(),
                Set.of(scriptId),
                null,
                List.of(),
                said))
        .id();
  }

  /**
   * What the caller may know of cases on the script.
   *
   * @throws NotFound when there is no such script before this caller
   */
  public Standing standing(long scriptId) {
    Script script = require(scriptId);
    List<ConductCase> all = cases.onScript(scriptId);
    return new Standing(
        script,
        assignments.get(script.presentation(), script.assignment()).assignment().anonymous()
                && !script.isReturned()
            ? "Script " + scriptId
            : cohort.learner(script.student()).name(),
        cases.undecidedOn(scriptId).isPresent(),
        all.stream().filter(c -> c.reportedBy().equals(caller.id())).findFirst());
  }

  private Script require(long scriptId) {
    return cases
        .script(scriptId)
        .filter(witnessRights::hold)
        .orElseThrow(() -> new NotFound("No such script"));
  }

  /**
   * What somebody who may report knows of a script.
   *
   * @param student as the caller may name them by now
   * @param open whether a case is open, whoever reported it
   * @param mine what the caller has reported; nothing else of a case is theirs to read
   */
  public record Standing(Script script, String student, boolean open, Optional<ConductCase> mine) {}
}
