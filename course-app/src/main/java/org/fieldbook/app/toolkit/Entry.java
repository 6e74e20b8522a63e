package org.fieldbook.app.toolkit;

import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What one student wrote in answer to one activity, or made in the toolkit. Its number counts the
 * saves; the bodies that are kept are {@link EntryVersion}s. A deleted entry can be brought back
 * for {@link #UNDO}.
 */
@Entity
@Table(name = "entry", schema = "app")
public class Entry {

  /** How long a deleted entry can be brought back. */
  public static final Duration UNDO = Duration.ofDays(30);

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Column(name = "person_id")
  private long personId;

  private String presentation;
  private String slot;

  @Embedded private EntryOrigin origin;
  @Embedded private EntryFiling filing;

  private String kind;
  private String title;
  private String status;

  @Column(name = "entry_date")
  private LocalDate entryDate;

  @Column(name = "competence_tags")
  private String competenceTags;

  @Column(name = "evidence_note")
  private String evidenceNote;

  private String tags;
  private boolean shared;
  private @Nullable String anonymised;
  private int number;

  @Convert(converter = JsonBody.class)
  private JsonObject body;

  private int words;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "saved_at")
  private Instant savedAt;

  @Column(name = "deleted_at")
  private @Nullable Instant deletedAt;

  @Version private int version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Entry() {}

  /** A new entry with its first body, private, a draft. */
  public Entry(
      PersonId owner,
      PresentationCode presentation,
      Task task,
      JsonObject body,
      LocalDate today,
      Instant now) {
    this.personId = owner.value();
    this.presentation = presentation.value();
    this.slot = task.slot();
    this.origin = new EntryOrigin(task.provenance());
    this.filing = new EntryFiling(Filing.NONE);
    this.kind = task.kind().code();
    this.title = task.titleOn(today);
    this.status = "draft";
    this.entryDate = today;
    this.competenceTags = String.join(" ", task.competences());
    this.evidenceNote = "";
    this.tags = "";
    this.number = 1;
    this.body = body;
    this.words = Words.in(body);
    this.createdAt = now;
    this.savedAt = now;
  }

  /** An entry that comes back from an archive, as it was when it was taken away; private. */
  static Entry returned(
      PersonId owner, PresentationCode presentation, long editionId, ReturnedEntry from) {
    Entry entry = new Entry();
    entry.personId = owner.value();
    entry.presentation = presentation.value();
    entry.slot = from.slot();
    entry.origin = new EntryOrigin(from.provenance(editionId));
    entry.filing = new EntryFiling(from.filing());
    entry.kind = EntryKind.TOOL.code();
    entry.title = from.title();
    entry.status = from.done() ? "done" : "draft";
    entry.entryDate = from.date();
    entry.competenceTags = String.join(" ", from.competences());
    entry.evidenceNote = from.evidenceNote();
    entry.tags = String.join("\n", from.tags());
    entry.number = from.number();
    entry.body = from.body();
    entry.words = Words.in(from.body());
    entry.createdAt = from.created();
    entry.savedAt = from.saved();
    return entry;
  }

  /** Takes a new body, whoever decided that it may: see {@link SaveDecision}. */
  void write(JsonObject newBody, Instant now) {
    body = newBody;
    words = Words.in(newBody);
    savedAt = now;
    deletedAt = null;
    number++;
  }

  /** Loses what somebody else took back; a deleted entry stays deleted. */
  void lose(JsonObject left, Instant now) {
    Instant deleted = deletedAt;
    write(left, now);
    deletedAt = deleted;
  }

  /** Takes a body in the form of another edition's template. */
  void carry(JsonObject newBody, long edition, @Nullable Integer editionNumber, Instant now) {
    write(newBody, now);
    origin = origin.in(edition, editionNumber);
    status = "draft";
  }

  /** The edition whose template shaped the body. */
  long editionId() {
    return origin.provenance().editionId();
  }

  /** Says what the entry is; absent parts stay as they are. */
  void describe(Envelope envelope) {
    if (envelope.title() != null) {
      title = envelope.title();
    }
    if (envelope.date() != null) {
      entryDate = envelope.date();
    }
    if (envelope.competences() != null) {
      competenceTags = String.join(" ", envelope.competences());
    }
    if (envelope.evidenceNote() != null) {
      evidenceNote = envelope.evidenceNote();
    }
    if (envelope.tags() != null) {
      tags = String.join("\n", envelope.tags());
    }
    if (envelope.done() != null) {
      status = envelope.done() ? "done" : "draft";
    }
    filing = filing.with(envelope);
  }

  /**
   * Holds an entry that is called done to what its shape asks for: one that has become incomplete
   * is a draft again.
   *
   * @param saysSo whether the owner calls it done just now
   * @throws Refused when the owner does and something is missing
   */
  void checkDone(ResponseShape shape, boolean saysSo) {
    if (status.equals("done")) {
      List<String> missing = shape.missing(body);
      if (!missing.isEmpty() && saysSo) {
        throw new Refused(missing);
      }
      status = missing.isEmpty() ? "done" : "draft";
    }
  }

  /** Says whether anybody can be identified in it: asked of the owner before the first share. */
  public void declare(Anonymised said) {
    anonymised = said.code();
  }

  /** What the owner said about identifiable people; empty as long as they were not asked. */
  public Optional<Anonymised> anonymised() {
    return Optional.ofNullable(anonymised).map(Anonymised::ofCode);
  }

  /** Notes for lists whether a share of it stands; with whom is for the shares to say. */
  public void noteSharing(boolean stands) {
    shared = stands;
  }

  /** Puts the entry away; it can be brought back. Deleting twice changes nothing. */
  public void delete(Instant now) {
    if (deletedAt == null) {
      deletedAt = now;
    }
  }

  /**
   * Brings a deleted entry back.
   *
   * @throws Refused when the time for that is over
   */
  public void undelete(Instant now) {
    if (deletedAt != null && deletedAt.plus(UNDO).isBefore(now)) {
      throw new Refused("This entry was deleted more than 30 days ago and cannot be brought back.");
    }
    deletedAt = null;
  }

  public boolean isDeleted() {
    return deletedAt != null;
  }

  public PersonId owner() {
    return new PersonId(personId);
  }

  public boolean belongsTo(PersonId person) {
    return personId == person.value();
  }

  /** Its number in the database, which addresses of shared entries carry. */
  public long id() {
    if (id == null) {
      throw new IllegalStateException("Not stored yet");
    }
    return id;
  }

  public String slot() {
    return slot;
  }

  public int number() {
    return number;
  }

  JsonObject body() {
    return body;
  }

  /** What pages and the API show of it. */
  public EntryView view() {
    return new EntryView(
        id(),
        new PresentationCode(presentation),
        slot,
        EntryKind.ofCode(kind),
        origin.provenance(),
        title,
        status.equals("done"),
        entryDate,
        split(competenceTags),
        evidenceNote,
        shared,
        number,
        body,
        words,
        createdAt,
        savedAt,
        deletedAt,
        tags.isEmpty() ? List.of() : List.of(tags.split("\n")),
        filing.filing());
  }

  static List<String> split(String tags) {
    return Arrays.stream(tags.split(" ")).filter(t -> !t.isEmpty()).toList();
  }
}
