package org.fieldbook.app.forum;

import java.time.Instant;
import org.fieldbook.app.column.Row;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/**
 * A thread as one member meets it, without its posts.
 *
 * @param posts number of posts ever, removed ones too
 * @param groupName tutor group and
 * @param tutorName its tutor, for a group forum
 * @param readUpTo number of the last post shown to the member before, 0 for none
 * @param readAt when that was
 * @param voices how many students have written here, for a group forum
 * @param students how many students the group has
 * @param draft what the member has begun to write
 */
public record ThreadHead(
    long id,
    String title,
    ForumThread.Kind kind,
    @Nullable String activityId,
    boolean pinned,
    int posts,
    long forumId,
    Forum.Kind forumKind,
    PresentationCode presentation,
    @Nullable String groupName,
    @Nullable String tutorName,
    int readUpTo,
    @Nullable Instant readAt,
    int voices,
    int students,
    @Nullable Draft draft,
    Member member) {

  /** How many posts the member has not seen. */
  public int unread() {
    return Math.max(0, posts - readUpTo);
  }

  static ThreadHead from(Row row, Member member) {
    Draft draft =
        row.has(14)
            ? new Draft(row.numberOrNull(13), "", row.text(14), row.small(15), row.time(16))
            : null;
    return new ThreadHead(
        row.number(0),
        row.text(1),
        ForumThread.Kind.valueOf(row.text(2)),
        row.textOrNull(3),
        row.flag(4),
        row.small(5),
        row.number(6),
        Forum.Kind.valueOf(row.text(7)),
        new PresentationCode(row.text(8)),
        row.textOrNull(9),
        row.textOrNull(10),
        row.has(11) ? row.small(11) : 0,
        row.timeOrNull(12),
        row.has(17) ? row.small(17) : 0,
        row.has(18) ? row.small(18) : 0,
        draft,
        member);
  }
}
