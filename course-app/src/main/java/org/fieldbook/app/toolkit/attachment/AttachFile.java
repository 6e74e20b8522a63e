package org.fieldbook.app.toolkit.attachment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/**
 * A student adds a file to an entry. What it is, its content says. Of a picture, copies are made to
 * be shown; the file itself is kept for its owner.
 */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class AttachFile {

  static final int MOST = 20;

  @Inject OwnFiles ownFiles;
  @Inject Attachments attachments;
  @Inject TakeIn takeIn;
  @Inject Clock clock;

  /** The largest file that is taken, in megabytes of 1,048,576 bytes. */
  public int mostMegabytes() {
    return takeIn.mostMegabytes();
  }

  /**
   * Adds it. No transaction is open while the bytes come in.
   *
   * @param name as the browser sent it
   * @throws org.fieldbook.content.kernel.NotFound when the caller has no such entry
   * @throws Refused when the file is empty, too large or of no kind that is taken, or the entry has
   *     as many as it can have
   * @throws IOException when the stream breaks off or the disk fails; nothing is kept
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public AttachmentView attach(
      PresentationCode presentation, String slot, String name, InputStream bytes)
      throws IOException {
    OwnFiles.Place place = ownFiles.place(presentation, slot);
    if (attachments.of(place.entryId()).size() >= MOST) {
      throw new Refused("An entry has at most " + MOST + " files. Take one away first.");
    }
    Attachment attachment = takeIn.of(place, name, bytes, clock.instant());
    return attachments.keep(attachment).view();
  }
}
