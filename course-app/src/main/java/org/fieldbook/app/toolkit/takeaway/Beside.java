package org.fieldbook.app.toolkit.takeaway;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.fieldbook.content.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside the words of an entry.
 *
 * @param links those that were made there first
 * @param files in the order in which they were added
 * @param comments oldest first; none that the owner has hidden
 */
public record Beside(List<Link> links, List<File> files, List<Comment> comments) {

  /** Nothing. */
  public static final Beside NOTHING = new Beside(List.of(), List.of(), List.of());

  public Beside {
    links = List.copyOf(links);
    files = List.copyOf(files);
    comments = List.copyOf(comments);
  }

  /**
   * A link with another entry of the owner's.
   *
   * @param outgoing whether it was made at this end
   * @param slot of the other; null when that was removed for good
   * @param why empty for no word
   */
  public record Link(boolean outgoing, @Nullable String slot, String title, String why) {}

  /**
   * An attached file.
   *
   * @param mediaType by its content, never by its name
   * @param size in bytes
   * @param alt of a picture, for those who do not see it; may be empty
   * @param words the owner's own
   * @param shown of a picture, the copy that pages show, a JPEG; null of other files
   */
  public record File(
      String name,
      String mediaType,
      long size,
      Sha256 hash,
      String alt,
      String words,
      Instant added,
      Bytes bytes,
      @Nullable Bytes shown) {

    boolean isSound() {
      return mediaType.startsWith("audio/");
    }

    /** What is read out in place of a picture. */
    String says() {
      return alt.isBlank() ? "A picture without a description: " + name : alt;
    }
  }

  /** Opens the bytes of a file, each time from the begin. */
  public interface Bytes {
    InputStream open() throws IOException;
  }

  /**
   * What somebody said about the entry.
   *
   * @param writer the owner, or what the writer is to them; never another's name
   */
  public record Comment(String writer, Instant written, String words) {}
}
