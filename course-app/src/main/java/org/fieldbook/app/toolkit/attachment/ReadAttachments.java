package org.fieldbook.app.toolkit.attachment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.sharing.ReadShared;
import org.fieldbook.app.toolkit.sharing.SharedEntry;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Roles;

/** Attached files, for whoever may read their entry; its owner among them. */
@Stateless
@RolesAllowed({
  Roles.STUDENT,
  Roles.TUTOR,
  Roles.MONITOR,
  Roles.COURSE_TEAM,
  Roles.OFFICE,
  Roles.ADVISER
})
public class ReadAttachments {

  @Inject Attachments attachments;
  @Inject ReadShared readShared;
  @Inject Caller caller;

  /**
   * Files of an entry that is being read. One SQL statement.
   *
   * @param shared as the caller was let in to it
   */
  public List<AttachmentView> of(SharedEntry shared) {
    return views(attachments.of(shared.entry().id()));
  }

  /** Files of an entry of the caller's own; none when it is not. One SQL statement. */
  public List<AttachmentView> of(EntryView own) {
    return views(attachments.of(own.id(), caller.id()));
  }

  private static List<AttachmentView> views(List<Attachment> attached) {
    return attached.stream().map(Attachment::view).toList();
  }

  /**
   * The bytes of one. Three SQL statements.
   *
   * @throws NotFound when there is none, the caller may not read its entry, or asks for the picture
   *     itself without being its owner
   */
  public FileOfEntry open(long id, FileOfEntry.As as) {
    Attachment attachment =
        attachments.find(id).orElseThrow(() -> new NotFound("attachment " + id));
    SharedEntry shared = readShared.permitted(attachment.entryId());
    boolean original = as == FileOfEntry.As.ORIGINAL && attachment.view().picture();
    if (original && !shared.own()) {
      throw new NotFound("attachment " + id);
    }
    return attachment.file(as);
  }
}
