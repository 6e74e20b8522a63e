package org.fieldbook.assessment.feedback;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** A student makes goals of feedback, and words, ticks, removes and shares them. */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class SetGoal {

  private static final int MOST = 30;
  private static final int MOST_CHARACTERS = 500;

  @Inject Caller caller;
  @Inject Feedback feedback;
  @Inject Goals goals;
  @Inject DevelopmentPlan plan;
  @Inject Clock clock;

  /**
   * Makes a goal of a point.
   *
   * @param point as {@link Point#name} names it
   * @param typed in the student's own words
   * @param inPlan whether it goes into the development plan, too
   * @param save made up by the page: the same sent twice is one
   * @throws NotFound when nothing was returned for the assignment, or it has no such point
   * @throws Refused without words, with too many, or when there are enough goals already
   */
  public Goal make(
      PresentationCode presentation,
      String assignment,
      String point,
      String typed,
      boolean inPlan,
      UUID save) {
    Point from =
        feedback.points(presentation, assignment).stream()
            .filter(p -> p.name().equals(point))
            .findFirst()
            .orElseThrow(() -> new NotFound("No point " + point));
    String words = words(typed);
    String toward = feedback.next(presentation, assignment);
    List<Goal> towardIt =
        goals.of(caller.id(), presentation).stream()
            .filter(g -> g.toward().equals(toward) && !g.isRemoved())
            .toList();
    for (Goal goal : towardIt) {
      if (goal.words().equals(words) && goal.from().name().equals(point)) {
        return goal;
      }
    }
    if (towardIt.size() >= MOST) {
      throw new Refused(
          "You have " + MOST + " goals for this already. Remove one first, or do some of them.");
    }
    Goal goal = new Goal(caller.id(), presentation, assignment, from, words, toward, now());
    goal.share(towardIt.stream().anyMatch(Goal::isShared));
    goals.add(goal);
    if (inPlan) {
      goal.inPlan(plan.add(presentation, words, save));
    }
    return goal;
  }

  /**
   * Words it anew.
   *
   * @param seen number of the wording that the student has seen
   * @return false when another window had changed it since; then nothing was
   * @throws NotFound when it is no goal of the student's
   * @throws Refused without words, or with too many
   */
  public boolean reword(long goalId, int seen, String typed) {
    Goal goal = mine(goalId);
    String words = words(typed);
    if (seen != goal.number() && !words.equals(goal.words())) {
      return false;
    }
    goal.reword(words);
    return true;
  }

  /**
   * Ticks it, or takes the tick away.
   *
   * @throws NotFound when it is no goal of the student's
   */
  public void tick(long goalId, boolean done) {
    mine(goalId).tick(done, now());
  }

  /**
   * Removes it; it can be put back.
   *
   * @throws NotFound when it is no goal of the student's
   */
  public void remove(long goalId) {
    mine(goalId).remove(now());
  }

  /**
   * Puts back what was removed.
   *
   * @throws NotFound when it is no goal of the student's
   */
  public void putBack(long goalId) {
    mine(goalId).putBack();
  }

  /** Shows the goals for an assignment to the tutor, or shows them no longer. */
  public void share(PresentationCode presentation, String toward, boolean withTutor) {
    each(presentation, toward, g -> g.share(withTutor));
  }

  private void each(PresentationCode presentation, String toward, Consumer<Goal> change) {
    goals.of(caller.id(), presentation).stream()
        .filter(g -> g.toward().equals(toward))
        .forEach(change);
  }

  private Goal mine(long goal) {
    return goals
        .hold(goal)
        .filter(g -> g.student().equals(caller.id()))
        .orElseThrow(() -> new NotFound("No goal " + goal));
  }

  private static String words(String typed) {
    String words = typed.replace("\0", "").strip();
    if (words.isEmpty()) {
      throw new Refused("Say in your own words what you will do.");
    }
    if (words.length() > MOST_CHARACTERS) {
      throw new Refused(
          "Keep a goal to "
              + MOST_CHARACTERS
              + " characters; there are "
              + words.length()
              + ". A goal that can be ticked is short.");
    }
    return words;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
