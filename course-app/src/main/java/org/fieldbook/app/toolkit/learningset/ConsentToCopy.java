package org.fieldbook.app.toolkit.learningset;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.TakeBackRows;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Roles;

/**
 * The author of a question says whether it may go into the other members' toolkits, or takes that
 * back. Taken back, it is copied no more, and removed from every entry and every kept version of
 * another member that holds it unchanged. What a member has worded anew is theirs; what they have
 * taken away in a file, or handed in with an assignment, is out of reach, and the page says so.
 */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class ConsentToCopy {

  @Inject LearningSets sets;
  @Inject OwnSets ownSets;
  @Inject TakeBackRows takeBackRows;
  @Inject Caller caller;

  /**
   * Says so. Also after leaving the set, while a part in the meeting lets the author read it.
   *
   * @return from how many entries of others the question was removed
   * @throws NotFound when the caller has no such question
   * @throws org.fieldbook.content.kernel.Refused when the caller has withdrawn and would consent
   */
  public int say(long meeting, long question, boolean consent) {
    OwnSets.At at = consent ? ownSets.holdAt(meeting) : ownSets.lookAt(meeting);
    Question own =
        sets.question(question)
            .filter(q -> q.isOf(at.meeting()) && q.isBy(caller.id()))
            .orElseThrow(() -> new NotFound("question " + question));
    own.allow(consent);
    return consent
        ? 0
        : takeBackRows.from(
            at.set().presentation(),
            TakeIntoToolkit.slot(at.meeting()),
            caller.id(),
            "questions",
            row -> isUnchanged(row, own));
  }

  private static boolean isUnchanged(Answers row, Question question) {
    return row.text("question").strip().equals(question.question());
  }
}
