package org.fieldbook.app.toolkit.feedback;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.fieldbook.app.toolkit.feedback.OwnRound.Held;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/**
 * A student answers the questions about themselves. Once there are results, an answer that was
 * given stays: it would no longer be the view from before.
 */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class AnswerForYourself {

  @Inject OwnRound ownRound;
  @Inject Rounds rounds;
  @Inject Closing closing;

  /**
   * Keeps the answers.
   *
   * @param given what was sent, by the ids of the questions
   * @throws org.fieldbook.content.kernel.NotFound when the caller has no such round
   * @throws Refused when an answer is none, or there are results already
   */
  public void answer(PresentationCode presentation, String slot, Map<String, String> given) {
    Held held = ownRound.hold(presentation, slot);
    Map<String, Integer> points =
        PointsGiven.of(
            held.round().asked(held.form().feedback()), held.form().feedback().scale(), given);
    if (points.isEmpty()) {
      throw new Refused("Nothing has been answered yet. Choose a point for each question.");
    }
    boolean results = rounds.groups(held.round()).stream().anyMatch(GroupState::isClosed);
    if (results && !held.round().selfAnswers().isEmpty()) {
      throw new Refused(
          "There are results already. Your own answers stay as they were before you saw them.");
    }
    held.round().answerForSelf(points);
    closing.write(held.round());
  }
}
