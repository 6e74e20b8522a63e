package org.fieldbook.assessment.gradebook;

import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.strategy.SetAssignment;

/** Anonymous marking: until a script is returned, its marker knows it by its number alone. */
final class Nameless {

  private Nameless() {}

  /** Whether the marker must not learn whose a script in that state is. */
  static boolean holds(SetAssignment set, Script.State state) {
    return set.assignment().anonymous() && state != Script.State.RETURNED;
  }

  /** The student as the marker of the script may see them. */
  static Learner learner(Learner learner, SetAssignment set, Script script) {
    return holds(set, script.state())
        ? new Learner(learner.id(), "Script " + script.id(), "")
        : learner;
  }
}
