package org.fieldbook.assessment.board;

import java.util.Optional;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.strategy.Assignment;
import org.fieldbook.content.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A script that was returned after its student's result was worked out, or is being marked again.
 *
 * @param counted the score that counts by now; null when it counts as not submitted
 */
public record ScoreSince(
    long student, String assignment, Script.State state, @Nullable Integer counted) {

  PersonId studentId() {
    return new PersonId(student);
  }

  boolean isOpen() {
    return state == Script.State.REGRADING;
  }

  /** What it was worked out from; empty when the result does not ask for it. */
  private Optional<KeptResult.Item> then(KeptResult kept) {
    return kept.items().stream().filter(i -> i.id().equals(assignment)).findFirst();
  }

  /** Whether the result was worked out from another score. */
  boolean differs(KeptResult kept) {
    if (Assignment.isSecond(assignment) && then(kept).isEmpty()) {
      return counted != null;
    }
    return then(kept)
        .filter(i -> !i.said().equals(counted == null ? "not submitted" : counted.toString()))
        .isPresent();
  }

  /** What a board is told of it, as a sentence; empty when it makes no difference. */
  String said(KeptResult kept) {
    if (isOpen()) {
      return assignment + " is being marked again.";
    }
    return differs(kept)
        ? assignment
            + ": "
            + then(kept).map(KeptResult.Item::said).orElse("not marked")
            + " when this was worked out, "
            + (counted == null ? "not submitted" : counted.toString())
            + " now. Work it out again."
        : "";
  }
}
