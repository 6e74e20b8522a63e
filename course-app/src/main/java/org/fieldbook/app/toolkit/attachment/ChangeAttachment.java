package org.fieldbook.app.toolkit.attachment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.fieldbook.app.forum.Words;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;
import org.jspecify.annotations.Nullable;

/** A student says something about an attached file, or takes it away from the entry. */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class ChangeAttachment {

  @Inject OwnFiles ownFiles;
  @Inject Attachments attachments;

  /**
   * Describes it.
   *
   * @param stem what it is called, without its ending; null to leave that
   * @param alt of a picture, for those who do not see it; one line
   * @param words the owner's own beside it
   * @throws NotFound when the caller has no such entry, or it no such file
   * @throws org.fieldbook.content.kernel.Refused when the name is empty, or anything too long
   */
  public void describe(
      PresentationCode presentation,
      String slot,
      long id,
      @Nullable String stem,
      String alt,
      String words) {
    Attachment attachment = own(presentation, slot, id);
    if (stem != null) {
      attachment.call(Words.line(stem).strip());
    }
    attachment.describe(Words.line(alt), Words.of(words).text());
  }

  /**
   * Takes it away: nobody sees it from now on.
   *
   * @throws NotFound when the caller has no such entry, or it no such file
   */
  public void remove(PresentationCode presentation, String slot, long id) {
    attachments.remove(own(presentation, slot, id));
  }

  private Attachment own(PresentationCode presentation, String slot, long id) {
    long entry = ownFiles.place(presentation, slot).entryId();
    return attachments
        .hold(id)
        .filter(a -> a.isOf(entry))
        .orElseThrow(() -> new NotFound("attachment " + id));
  }
}
