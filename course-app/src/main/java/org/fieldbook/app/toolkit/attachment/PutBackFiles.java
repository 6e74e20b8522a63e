package org.fieldbook.app.toolkit.attachment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** A student puts the files of an archive back. What is here already stays as it is. */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class PutBackFiles {

  @Inject OwnFiles ownFiles;
  @Inject Attachments attachments;
  @Inject TakeIn takeIn;

  /**
   * A file as an archive says it was.
   *
   * @param alt of a picture, for those who do not see it
   * @param words the owner's own
   */
  public record Returned(String name, String sha256, String alt, String words, Instant added) {}

  /**
   * Puts one back, unless the entry has it. It is held to the rules of every file that is added.
   *
   * @return why it cannot be put back, as a sentence; empty when it could
   * @throws IOException when it cannot be read or kept
   */
  public String put(PresentationCode presentation, String slot, Returned from, InputStream bytes)
      throws IOException {
    try {
      OwnFiles.Place place = ownFiles.place(presentation, slot);
      List<Attachment> here = attachments.of(place.entryId());
      if (here.stream().anyMatch(a -> a.is(from.sha256(), from.name()))) {
        return "";
      }
      if (here.size() >= AttachFile.MOST) {
        return "An entry has at most " + AttachFile.MOST + " files.";
      }
      Attachment attachment = takeIn.of(place, from.name(), bytes, from.added());
      attachment.describe(from.alt(), from.words());
      attachments.keep(attachment);
      return "";
    } catch (Refused refused) {
      return String.join(" ", refused.reasons());
    }
  }
}
