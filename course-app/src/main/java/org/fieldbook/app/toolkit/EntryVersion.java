package org.fieldbook.app.toolkit;

import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A body that is kept. Only a run of automatic saves of one tab may go on in the same row. */
@Entity
@Table(name = "entry_version", schema = "app")
public class EntryVersion {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Column(name = "entry_id")
  private long entryId;

  @Column(name = "edition_id")
  private long editionId;

  private int number;
  private String kind;

  @Convert(converter = JsonBody.class)
  private JsonObject body;

  private int words;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "saved_at")
  private Instant savedAt;

  private String tab;

  @Column(name = "save_id")
  private String saveId;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected EntryVersion() {}

  /** The body of an entry as it is now, under the entry's number. */
  EntryVersion(Entry entry, Kind kind, JsonObject body, Origin origin, Instant now) {
    this(entry, entry.number(), kind, body, origin, now);
  }

  /** A body of an entry under a number of its own. */
  EntryVersion(Entry entry, int number, Kind kind, JsonObject body, Origin origin, Instant now) {
    this(entry.id(), entry.editionId(), number, kind, body, origin, now);
  }

  EntryVersion(
      long entryId,
      long editionId,
      int number,
      Kind kind,
      JsonObject body,
      Origin origin,
      Instant now) {
    this.entryId = entryId;
    this.editionId = editionId;
    this.number = number;
    this.kind = kind.code();
    this.body = body;
    this.words = Words.in(body);
    this.startedAt = now;
    this.savedAt = now;
    this.tab = origin.tab();
    this.saveId = origin.saveId();
  }

  /** Goes on with the next automatic save of the same tab. */
  void continueWith(int nextNumber, JsonObject nextBody, Origin origin, Instant now) {
    if (kind() != Kind.AUTO || !tab.equals(origin.tab())) {
      throw new IllegalStateException("Only the same tab goes on with its automatic saves");
    }
    number = nextNumber;
    body = nextBody;
    words = Words.in(nextBody);
    savedAt = now;
    saveId = origin.saveId();
  }

  /** The owner asks for what was saved by itself to be kept: no later save goes on in this row. */
  void keepAsItIs() {
    kind = Kind.KEPT.code();
  }

  /** Loses what somebody else took back: it may not come back with an older version. */
  void takeOut(JsonObject left) {
    body = left;
    words = Words.in(left);
  }

  boolean isOf(Entry entry) {
    return entryId == entry.id();
  }

  Kind kind() {
    return Kind.ofCode(kind);
  }

  int number() {
    return number;
  }

  int words() {
    return words;
  }

  Instant startedAt() {
    return startedAt;
  }

  String tab() {
    return tab;
  }

  /** The edition whose template shaped the body. */
  long editionId() {
    return editionId;
  }

  JsonObject body() {
    return body;
  }

  /** What the owner sees of it. */
  KeptVersion view() {
    if (id == null) {
      throw new IllegalStateException("Not stored yet");
    }
    return new KeptVersion(id, number, kind(), savedAt, words, body, editionId);
  }

  /** Which tab saves, and the id it gave the save, so that the same save sent again is one. */
  public record Origin(String tab, String saveId) {

    public Origin {
      if (tab.isEmpty() || tab.length() > 64 || saveId.isEmpty() || saveId.length() > 64) {
        throw new IllegalArgumentException("A tab and a save have short ids");
      }
    }
  }

  /** How a version came to be. */
  public enum Kind {
    /** Saved by itself while writing. */
    AUTO,
    /** Saved because the owner asked. */
    KEPT,
    /** Made of two versions by the owner. */
    MERGED,
    /** An older version brought back. */
    RESTORED,
    /** Given the form that the tool has in a newer edition. */
    CARRIED,
    /** Fieldbook has filled in what others answered. */
    FILLED,
    /** A reader has filled in what the tool has for them. */
    READER,
    /** Refused, because another had been saved since: kept beside, so that nothing is lost. */
    ASIDE;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind that is written so.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Kind ofCode(String code) {
      return Arrays.stream(values())
          .filter(k -> k.code().equals(code))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("No kind of save: " + code));
    }
  }
}
