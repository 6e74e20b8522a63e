package org.fieldbook.app.toolkit.comment;

import java.time.Instant;
import org.fieldbook.content.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A comment as it is read.
 *
 * @param number of the entry's version when it was written
 * @param words as typed; empty for whoever did not write it, and when hidden
 * @param html clean HTML; empty when hidden
 * @param hidden whether the entry's owner has hidden it
 * @param fresh whether the entry's owner has not seen it yet
 */
public record CommentLine(
    long id,
    PersonId author,
    String name,
    int number,
    String words,
    String html,
    Instant writtenAt,
    @Nullable Instant editedAt,
    boolean hidden,
    boolean fresh) {

  /** Whether the writer can still change it. */
  public boolean isChangeable(Instant now) {
    return !hidden && now.isBefore(writtenAt.plus(Comment.CHANGEABLE));
  }
}
