package org.fieldbook.app.toolkit.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fieldbook.app.forum.Words;
import org.fieldbook.content.kernel.FileStore;
import org.fieldbook.content.kernel.FileStore.StoredFile;
import org.fieldbook.content.kernel.Refused;

/**
 * Takes a file in, wherever it comes from. What it is, its content says. Of a picture, copies are
 * made to be shown; the file itself is kept for its owner.
 */
@ApplicationScoped
class TakeIn {

  private static final int LONGEST_NAME = Attachment.LONGEST_NAME;

  @Inject FileStore files;

  @Inject
  @ConfigProperty(name = "fieldbook.attachment.mb", defaultValue = "50")
  int mostMegabytes;

  /** The largest file that is taken. A method, as there is a proxy between: it has no fields. */
  int mostMegabytes() {
    return mostMegabytes;
  }

  /**
   * The file as one of an entry, not kept there yet.
   *
   * @throws Refused when it is empty, too large or of no kind that is taken
   */
  Attachment of(OwnFiles.Place place, String name, InputStream bytes, Instant added)
      throws IOException {
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
    Attachment attachment = new Attachment(place.entryId(), cleaned(name), type, file, added);
    if (type.kind() == ContentType.Kind.PICTURE) {
      CleanPicture clean = CleanPicture.of(() -> files.open(file.hash()));
      attachment.showAs(stored(clean.shown()), stored(clean.thumb()));
    }
    return attachment;
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

  /** What it is called: without the places that it comes from, and of a length. */
  static String cleaned(String name) {
    String line = Words.line(name).replaceAll(".*[/\\\\]", "").strip();
    String kept = line.isEmpty() ? "File" : line;
    if (kept.length() <= LONGEST_NAME) {
      return kept;
    }
    int from = kept.length() - LONGEST_NAME;
    // Half a character cannot be stored.
    return kept.substring(Character.isLowSurrogate(kept.charAt(from)) ? from + 1 : from);
  }
}
