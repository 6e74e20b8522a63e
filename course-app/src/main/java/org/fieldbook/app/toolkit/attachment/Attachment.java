package org.fieldbook.app.toolkit.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import org.fieldbook.content.kernel.FileStore.StoredFile;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A file of an entry, with the owner's words beside it. The file never changes; the words may, and
 * what it is called.
 */
@Entity
@Table(name = "attachment", schema = "app")
public class Attachment {

  static final int LONGEST_NAME = 120;
  private static final int LONGEST_ALT = 300;
  private static final int LONGEST_WORDS = 2_000;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Column(name = "entry_id")
  private long entryId;

  private String name;
  private String kind;

  @Column(name = "media_type")
  private String mediaType;

  private long size;
  private String hash;

  @Column(name = "shown_hash")
  private @Nullable String shownHash;

  @Column(name = "shown_size")
  private @Nullable Long shownSize;

  @Column(name = "thumb_hash")
  private @Nullable String thumbHash;

  @Column(name = "thumb_size")
  private @Nullable Long thumbSize;

  private String alt;
  private String words;

  @Column(name = "added_at")
  private Instant addedAt;

  @Version private int version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Attachment() {}

  Attachment(long entryId, String name, ContentType type, StoredFile file, Instant now) {
    this.entryId = entryId;
    this.name = name;
    this.kind = type.kind().name().toLowerCase(Locale.ROOT);
    this.mediaType = type.mediaType();
    this.size = file.size();
    this.hash = file.hash().hex();
    this.alt = "";
    this.words = "";
    this.addedAt = now;
  }

  /** Of a picture, the copies that are shown. */
  void showAs(StoredFile shown, StoredFile thumb) {
    shownHash = shown.hash().hex();
    shownSize = shown.size();
    thumbHash = thumb.hash().hex();
    thumbSize = thumb.size();
  }

  /**
   * What the owner says about it.
   *
   * @throws Refused when it is too long
   */
  void describe(String newAlt, String newWords) {
    if (newAlt.length() > LONGEST_ALT) {
      throw new Refused("Describe the picture in at most " + LONGEST_ALT + " characters.");
    }
    if (newWords.length() > LONGEST_WORDS) {
      throw new Refused("Words beside a file have at most 2,000 characters.");
    }
    alt = newAlt;
    words = newWords;
  }

  /**
   * Calls it otherwise; the ending stays, as it says of which kind the file is.
   *
   * @param stem the new name without the ending, one line
   * @throws Refused when it is empty or too long
   */
  void call(String stem) {
    String called = stem.replaceAll("[/\\\\]", "-") + view().ending();
    if (stem.isBlank()) {
      throw new Refused("Give the file a name.");
    }
    if (called.length() > LONGEST_NAME) {
      throw new Refused("The name of a file has at most " + LONGEST_NAME + " characters.");
    }
    name = called;
  }

  /** Whether it is the file with this hash under this name. */
  boolean is(String sha256, String called) {
    return hash.equals(sha256) && name.equals(called);
  }

  boolean isOf(long entry) {
    return entryId == entry;
  }

  long entryId() {
    return entryId;
  }

  /** What is sent of it. */
  FileOfEntry file(FileOfEntry.As as) {
    if (as != FileOfEntry.As.ORIGINAL && shownHash != null && thumbHash != null) {
      boolean thumb = as == FileOfEntry.As.THUMB;
      Long bytes = thumb ? thumbSize : shownSize;
      return new FileOfEntry(
          name,
          "image/jpeg",
          new Sha256(thumb ? thumbHash : shownHash),
          bytes == null ? 0 : bytes,
          false);
    }
    return new FileOfEntry(name, mediaType, new Sha256(hash), size, !kind.equals("sound"));
  }

  /** What is shown of it. */
  AttachmentView view() {
    if (id == null) {
      throw new IllegalStateException("Not stored yet");
    }
    return new AttachmentView(
        id, name, kind.equals("picture"), kind.equals("sound"), size, alt, words, addedAt);
  }
}
