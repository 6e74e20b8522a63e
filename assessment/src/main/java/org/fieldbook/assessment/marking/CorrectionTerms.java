package org.fieldbook.assessment.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.extension.DueDate;
import org.fieldbook.assessment.hold.Hold;
import org.fieldbook.assessment.hold.Holds;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.CorrectionRule;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.assessment.submission.Submissions;
import org.fieldbook.content.kernel.NotFound;

/** Whether a script may go back to its student unmarked, to be corrected, and until when. */
@ApplicationScoped
class CorrectionTerms {

  @Inject Assignments assignments;
  @Inject Submissions submissions;
  @Inject Holds holds;
  @Inject Cohort cohort;

  /**
   * How it stands with that. Whose script it is, is settled before.
   *
   * @throws NotFound when the rules of the presentation know no such return
   */
  CorrectionOutlook outlook(Script script, DueDate due, Instant now) {
    CorrectionRule rule = assignments.strategy(script.presentation()).rules().correction();
    if (rule == null) {
      throw new NotFound("No return for correction in " + script.presentation());
    }
    SetAssignment set = due.set();
    return new CorrectionOutlook(
        script,
        Anonymity.learner(cohort.learner(script.student()), set, script).name(),
        set,
        rule,
        until(rule, due, now),
        refusals(script, rule, now));
  }

  /** At the usual time of the cut-off; who may replace the work for longer has as long. */
  private static Instant until(CorrectionRule rule, DueDate due, Instant now) {
    SetAssignment set = due.set();
    LocalDate today = now.atZone(set.zone()).toLocalDate();
    Instant last = set.lastMomentOn(set.workingDays().after(today, rule.withinWorkingDays()));
    return last.isAfter(due.due()) ? last : due.due();
  }

  private List<String> refusals(Script script, CorrectionRule rule, Instant now) {
    if (script.returned().isPresent()) {
      return List.of(
          "This script has been returned with its mark, so it cannot be returned for correction."
              + " Write to the student, or tell the course office.");
    }
    if (script.state() == Script.State.HELD) {
      return List.of("You have finished this script. Take it back into marking first.");
    }
    if (script.isOut(now)) {
      return List.of("This script is with the student to be corrected already. Wait for the file.");
    }
    List<String> reasons = new ArrayList<>();
    List<Hold> standing = holds.standing(script.id());
    if (!standing.isEmpty()) {
      reasons.add(
          "This script is held "
              + standing.stream().map(h -> h.kind().inWords()).collect(Collectors.joining(", and "))
              + ", so the file must stay as it is. Wait until that is settled.");
    }
    if (script.correctUntil().isPresent()) {
      reasons.add("The time to correct this is over. Mark what the student sent.");
    } else if (submissions.askedToCorrect(
            script.student(), script.presentation(), script.assignment())
        >= rule.times()) {
      reasons.add(
          "By the rules a student’s work for an assignment is returned for correction "
              + rule.timesInWords()
              + ", and this has been. Mark what the student sent now.");
    }
    return reasons;
  }
}
