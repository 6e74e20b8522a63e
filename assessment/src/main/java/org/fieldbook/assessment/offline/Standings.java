package org.fieldbook.assessment.offline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.marking.Anonymity;
import org.fieldbook.assessment.marking.ReadScript;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.marking.Scripts;
import org.fieldbook.assessment.offline.MarkersDesk.Saved;
import org.fieldbook.assessment.second.ReadSecond;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;

/** How scripts stand online, of those that are the caller's to mark. */
@ApplicationScoped
public class Standings {

  @Inject ReadScript readScript;
  @Inject Packs packs;
  @Inject Scripts scripts;
  @Inject Cohort cohort;
  @Inject Assignments assignments;
  @Inject ReadSecond readSecond;

  /** A script with all that was saved of it; empty when it is not the caller's. */
  Optional<Standing> of(Whose whose) {
    try {
      return Optional.of(
          whose.isSecond()
              ? new Standing(
                  MarkersDesk.of(readSecond.away(whose.second())),
                  Saved.ofSecond(readSecond.versions(whose.second())))
              : new Standing(
                  MarkersDesk.of(readScript.onDesk(whose.script())),
                  Saved.ofFirst(readScript.history(whose.script()).versions())));
    } catch (NotFound e) {
      return Optional.empty();
    }
  }

  /**
   * Who has by now what a first marker took away; empty when it was not they who took it, or they
   * took it to mark it second.
   */
  Optional<GoneOver> goneOver(PersonId taker, PackedScript packed) {
    if (packed.whose().isSecond()) {
      return Optional.empty();
    }
    return packs
        .find(packed.pack())
        .filter(pack -> pack.belongsTo(taker))
        .flatMap(pack -> scripts.find(packed.script()))
        .flatMap(
            script ->
                cohort
                    .tutorOf(script.student(), script.presentation())
                    .filter(tutor -> !tutor.equals(taker))
                    .map(tutor -> goneOver(script, cohort.learner(tutor))));
  }

  private GoneOver goneOver(Script script, Learner tutor) {
    SetAssignment set = assignments.get(script.presentation(), script.assignment());
    Learner learner = Anonymity.learner(cohort.learner(script.student()), set, script);
    return new GoneOver(set.id() + ", " + learner.name(), tutor.name(), set.assignment().guide());
  }
}
