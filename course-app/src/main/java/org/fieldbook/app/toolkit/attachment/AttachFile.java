package org.fieldbook.app.toolkit.attachment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fieldbook.app.forum.Words;
import org.fieldbook.content.kernel.FileStore;
import org.fieldbook.content.kernel.FileStore.StoredFile;
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

  private static final int MOST = 20;
  private static final int LONGEST_NAME = 120;

  @Inject OwnFiles ownFiles;
  @Inject Attachments attachments;
  @Inject FileStore files;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "fieldbook.attachment.mb", defaultValue = "50")
  int mostMegabytes;

  /** The largest file that is taken, in megabytes of 1,048,576 bytes. */
  public int mostMegabytes() {
    return mostMegabytes;
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
    StoredFile file = store(bytes);
    if (file.size() == 0) {
      throw new Refused("This file is empty. Save it once more, then add it again.");
    }
    ContentType type =
        ContentType.of(() -> files.open(file.hash()))
            .orElseThrow(
                () ->
                    new Refused(
                        "A file of this kind cannot be added. Add a picture (JPEG, PNG or GIF), a"
                            + " PDF, a Word, Excel or PowerPoint file, or sound."));
    if (type.kind() == ContentType.Kind.PICTURE && place.noPhotographs()) {
      throw new Refused(
          "This tool takes no photographs, so that nobody is shown in them. Describe what you saw"
              + " in words.");
    }
    Attachment attachment =
        new Attachment(place.entryId(), cleaned(name), type, file, clock.instant());
    if (type.kind() == ContentType.Kind.PICTURE) {
      CleanPicture clean = CleanPicture.of(() -> files.open(file.hash()));
      attachment.showAs(stored(clean.shown()), stored(clean.thumb()));
    }
    return attachments.keep(attachment).view();
  }

  private StoredFile store(InputStream bytes) throws IOException {
    try {
      return files.store(bytes, mostMegabytes * 1024L * 1024L);
    } catch (FileStore.TooLarge e) {
      throw new Refused(
          "This file is larger than "
              + mostMegabytes
              + " MB. Make it smaller, or keep it elsewhere and say in the entry where it is.");
    }
  }

  private StoredFile stored(byte[] bytes) throws IOException {
    return files.store(new ByteArrayInputStream(bytes), bytes.length);
  }

  private static String cleaned(String name) {
    String line = Words.line(name).replaceAll(".*[/\\\\]", "");
    String kept = line.isEmpty() ? "File" : line;
    return kept.length() > LONGEST_NAME ? kept.substring(kept.length() - LONGEST_NAME) : kept;
  }
}
