package org.fieldbook.app.forum;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.jspecify.annotations.Nullable;

/** Keeps what the caller has typed and not posted yet. */
@Stateless
@RolesAllowed({Roles.STUDENT, Roles.TUTOR})
public class SaveForumDraft {

  @Inject Forums forums;
  @Inject Threads threads;
  @Inject Drafts drafts;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * Saves a draft.
   *
   * @param threadId absent for a new thread
   * @param answers id of the post that it answers
   * @param seen version of the draft that these words follow, 0 for none
   * @throws NotFound when there is no such forum or thread, or the caller is no member
   * @throws Refused when there are more than {@link Draft#MOST} characters
   */
  public Outcome save(
      long forumId,
      @Nullable Long threadId,
      @Nullable Long answers,
      String title,
      String typed,
      int seen) {
    PersonId me = caller.id();
    mustBeMember(forumId, threadId, me);
    if (typed.length() + title.length() > Draft.MOST) {
      throw new Refused(
          String.format(
              "There are more than %,d characters here, too many to keep as a draft."
                  + " Keep the text in a file of your own as well.",
              Draft.MOST));
    }
    Draft draft = new Draft(answers, Words.draft(title), Words.draft(typed), seen, clock.instant());
    Optional<Integer> version = drafts.save(me, forumId, threadId, draft);
    if (version.isPresent()) {
      return new Outcome.Saved(version.get(), draft.savedAt());
    }
    return drafts
        .find(me, forumId, threadId)
        .<Outcome>map(Outcome.Conflict::new)
        .orElseThrow(() -> new Refused("The draft was posted in another window just now."));
  }

  /** Gives a draft up, unless another window has saved it since. */
  public void drop(long forumId, @Nullable Long threadId, int seen) {
    drafts.drop(caller.id(), forumId, threadId, seen);
  }

  private void mustBeMember(long forumId, @Nullable Long threadId, PersonId me) {
    forums.mustHave(forumId, me);
    if (threadId != null && threads.find(threadId).filter(t -> t.forumId() == forumId).isEmpty()) {
      throw new NotFound("thread " + threadId);
    }
  }

  /** What came of it. */
  public sealed interface Outcome {

    /** Kept under this version. */
    record Saved(int version, java.time.Instant at) implements Outcome {}

    /** Another window has saved other words meanwhile: these. Nothing was overwritten. */
    record Conflict(Draft other) implements Outcome {}
  }
}
