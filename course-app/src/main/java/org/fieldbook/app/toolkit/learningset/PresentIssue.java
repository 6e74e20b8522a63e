package org.fieldbook.app.toolkit.learningset;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.Roles;

/**
 * The presenter of a meeting writes the issue, what they now see and what they will do, and scores
 * the questions that were asked.
 */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class PresentIssue {

  @Inject LearningSets sets;
  @Inject OwnSets ownSets;
  @Inject Caller caller;

  /**
   * Saves, unless the presenter saved other words since they were seen.
   *
   * @param scores by id of a question, 0 to 2; a question without one loses its score
   * @param seen number of the words that the writer had before them
   * @throws org.fieldbook.content.kernel.NotFound when the caller may not read the meeting
   * @throws org.fieldbook.content.kernel.Refused when somebody else presents, the meeting is
   *     closed, or the words do not do
   */
  public Saved present(
      long meeting,
      String issue,
      String insight,
      List<Presented.Deed> actions,
      Map<Long, Integer> scores,
      int seen) {
    OwnSets.At at = ownSets.holdOpen(meeting);
    Presented words = Presented.typed(issue, insight, actions);
    boolean kept = at.meeting().present(caller.id(), words, seen);
    if (kept) {
      sets.questions(at.meeting()).forEach(q -> q.score(scores.get(q.id())));
    }
    return new Saved(kept, at.meeting().saidNumber(), at.meeting().presented());
  }

  /**
   * What came of it.
   *
   * @param kept whether the writer's words are kept; if not, nothing was changed
   * @param words as they are kept now
   */
  public record Saved(boolean kept, int number, Presented words) {}
}
