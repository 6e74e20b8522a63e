package org.fieldbook.app.toolkit.comment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.fieldbook.app.forum.Words;
import org.fieldbook.app.toolkit.sharing.ReadShared;
import org.fieldbook.app.toolkit.sharing.SharedEntry;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Roles;

/**
 * Somebody comments on an entry that they may read, and changes or deletes what they wrote. Anybody
 * can be named as a reader, so every role may ask.
 */
@Stateless
@RolesAllowed({
  Roles.STUDENT,
  Roles.TUTOR,
  Roles.MONITOR,
  Roles.COURSE_TEAM,
  Roles.OFFICE,
  Roles.ADVISER
})
public class WriteComment {

  @Inject ReadShared readShared;
  @Inject Comments comments;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * Writes. The same request sent again is one comment.
   *
   * @param clientId made up by the page for this comment
   * @return the comment's number
   * @throws NotFound when there is no such entry, or the caller may not read it
   * @throws org.fieldbook.content.kernel.Refused when the words do not do
   */
  public long write(long entryId, String typed, UUID clientId) {
    SharedEntry shared = readShared.permitted(entryId);
    return comments
        .written(caller.id(), clientId)
        .orElseGet(
            () -> {
              Comment comment =
                  new Comment(
                      entryId,
                      shared.entry().number(),
                      caller.id(),
                      shared.own(),
                      clientId,
                      Words.of(typed),
                      clock.instant());
              comments.add(comment);
              return comment;
            })
        .id();
  }

  /**
   * Changes the words.
   *
   * @return the new words as clean HTML
   * @throws NotFound when there is no such comment of the caller's, or they may no longer read it
   * @throws org.fieldbook.content.kernel.Refused when the words do not do, or it is too late
   */
  public String edit(long entryId, long commentId, String typed) {
    Comment comment = own(entryId, commentId);
    comment.edit(Words.of(typed), clock.instant());
    return comment.html();
  }

  /**
   * Deletes.
   *
   * @throws NotFound when there is no such comment of the caller's, or they may no longer read it
   * @throws org.fieldbook.content.kernel.Refused when it is too late
   */
  public void delete(long entryId, long commentId) {
    Comment comment = own(entryId, commentId);
    comment.mustBeChangeable(clock.instant());
    comments.remove(comment);
  }

  private Comment own(long entryId, long commentId) {
    readShared.permitted(entryId);
    return comments
        .find(commentId)
        .filter(c -> c.isOn(entryId) && c.isBy(caller.id()))
        .orElseThrow(() -> new NotFound("comment " + commentId));
  }
}
