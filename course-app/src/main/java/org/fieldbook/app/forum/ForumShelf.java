package org.fieldbook.app.forum;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/**
 * One forum of a person, with its latest threads.
 *
 * @param id absent until the forum has been made
 * @param groupName the tutor group's name, for a group forum
 * @param tutorName the tutor's name, for a group forum
 * @param tutor whether the person tutors here
 * @param more whether there are older threads than those given
 * @param startedActivities discussion activities that have a thread already, listed here or not
 */
public record ForumShelf(
    @Nullable Long id,
    Forum.Kind kind,
    PresentationCode presentation,
    @Nullable Long groupId,
    @Nullable String groupName,
    @Nullable String tutorName,
    boolean tutor,
    List<Line> threads,
    boolean more,
    Set<String> startedActivities) {

  public ForumShelf {
    threads = List.copyOf(threads);
    startedActivities = Set.copyOf(startedActivities);
  }

  /** Posts that the person has not seen, in the threads given. */
  public int unread() {
    return threads.stream().mapToInt(Line::unread).sum();
  }

  /**
   * A thread in the list.
   *
   * @param posts number of posts ever, removed ones too
   * @param unread how many of them the person has not seen
   * @param opened whether the person has ever looked into it
   * @param lastAt instant of the newest post, of the opening when there is none
   * @param lastAuthor who wrote the newest post, absent when there is none
   * @param draft whether the person has begun a reply
   */
  public record Line(
      long id,
      String title,
      ForumThread.Kind kind,
      @Nullable String activityId,
      boolean pinned,
      int posts,
      int unread,
      boolean opened,
      Instant lastAt,
      @Nullable String lastAuthor,
      boolean draft) {}
}
