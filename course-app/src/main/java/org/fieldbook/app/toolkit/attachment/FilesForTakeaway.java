package org.fieldbook.app.toolkit.attachment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.fieldbook.content.kernel.Roles;

/** A job reads the files of somebody's entry to take it away. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FilesForTakeaway {

  @Inject Attachments attachments;

  /** All of them, in the order in which they were added. One SQL statement. */
  public List<Whole> of(long entry) {
    return attachments.of(entry).stream()
        .map(
            a -> new Whole(a.view(), a.file(FileOfEntry.As.ORIGINAL), a.file(FileOfEntry.As.SHOWN)))
        .toList();
  }

  /**
   * A file with where its bytes are.
   *
   * @param shown the same as {@code file} unless it is a picture
   */
  public record Whole(AttachmentView view, FileOfEntry file, FileOfEntry shown) {}
}
