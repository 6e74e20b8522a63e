package org.fieldbook.app.toolkit.learningset;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** A member writes down a question that they asked, words it anew, or takes it away. */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class AskQuestion {

  @Inject LearningSets sets;
  @Inject OwnSets ownSets;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * Adds a question; it stays in the set until its author says otherwise.
   *
   * @param kind key of a kind that the tool has
   * @return its id
   * @throws NotFound when the caller may not read the meeting
   * @throws Refused when it is closed, there is no room, or the question does not do
   */
  public long ask(long meeting, String question, String kind) {
    OwnSets.At at = ownSets.holdOpen(meeting);
    int most = ownSets.most(at.set().presentation(), "questions");
    if (sets.questions(at.meeting()).size() >= most) {
      throw new Refused(
          "There is room for " + most + " questions. Change one of yours, or take one away.");
    }
    return sets.add(
            new Question(at.meeting(), caller.id(), question, kind(at, kind), clock.instant()))
        .id();
  }

  /**
   * Words a question of the caller's anew, unless they did on another device since.
   *
   * @param seen number of the question that the writer had before them
   * @throws NotFound when the caller has no such question
   * @throws Refused when the meeting is closed, or the question does not do
   */
  public Worded word(long meeting, long id, String question, String kind, int seen) {
    OwnSets.At at = ownSets.holdOpen(meeting);
    Question own = own(at, id);
    boolean kept = own.word(question, kind(at, kind), seen);
    return new Worded(kept, own.number(), own.question());
  }

  /**
   * Takes a question of the caller's away.
   *
   * @throws NotFound when the caller has no such question
   * @throws Refused when the meeting is closed
   */
  public void takeAway(long meeting, long id) {
    sets.remove(own(ownSets.holdOpen(meeting), id));
  }

  private Question own(OwnSets.At at, long id) {
    return sets.question(id)
        .filter(q -> q.isOf(at.meeting()) && q.isBy(caller.id()))
        .orElseThrow(() -> new NotFound("question " + id));
  }

  private String kind(OwnSets.At at, String kind) {
    if (ownSets.options(at.set().presentation(), "questions", "kind").stream()
        .noneMatch(o -> o.key().equals(kind))) {
      throw new Refused("Say which kind of question it is.");
    }
    return kind;
  }

  /**
   * What came of it.
   *
   * @param kept whether the writer's words are kept; if not, nothing was changed
   * @param question as it is kept now
   */
  public record Worded(boolean kept, int number, String question) {}
}
