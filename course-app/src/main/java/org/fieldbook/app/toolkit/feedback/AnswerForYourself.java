package org.fieldbook.app.toolkit.feedback;

import static java.util.stream.Collectors.joining;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.fieldbook.app.toolkit.feedback.OwnRound.Held;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.tool.FeedbackForm;
import org.fieldbook.content.tool.FeedbackForm.Question;
import org.jspecify.annotations.Nullable;

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
   * Keeps the answers, unless others were kept since they were seen.
   *
   * @param given what was sent, by the ids of the questions
   * @param seen {@link #seen} of the answers that stood on the page
   * @throws org.fieldbook.content.kernel.NotFound when the caller has no such round
   * @throws Refused when an answer is none, there are results already, or others were kept in
   *     another window: then it names what is kept
   */
  public void answer(
      PresentationCode presentation, String slot, Map<String, String> given, String seen) {
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
    checkSeen(held, points, seen);
    held.round().answerForSelf(points);
    closing.write(held.round());
  }

  /** What tells answers from others. */
  public static String seen(Map<String, Integer> answers) {
    return new TreeMap<>(answers)
        .entrySet().stream().map(a -> a.getKey() + "." + a.getValue()).collect(joining(" "));
  }

  private static void checkSeen(Held held, Map<String, Integer> points, String seen) {
    Map<String, Integer> kept = held.round().selfAnswers();
    if (kept.equals(points) || seen(kept).equals(seen)) {
      return;
    }
    FeedbackForm form = held.form().feedback();
    List<String> reasons = new ArrayList<>();
    reasons.add(
        "You answered for yourself in another window meanwhile. Nothing was changed, and your"
            + " answers are still in the form. Keep them once more if they are the ones that you"
            + " mean.");
    for (Question question : held.round().asked(form)) {
      Integer now = kept.get(question.id());
      if (!Objects.equals(now, points.get(question.id()))) {
        reasons.add("“" + question.self() + "”: “" + label(form, now) + "” is kept now.");
      }
    }
    throw new Refused(reasons);
  }

  private static String label(FeedbackForm form, @Nullable Integer value) {
    return form.scale().stream()
        .filter(p -> Objects.equals(p.value(), value))
        .map(FeedbackForm.Point::label)
        .findFirst()
        .orElse("no answer");
  }
}
