package org.fieldbook.assessment.conduct;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.fieldbook.assessment.submission.FileType;
import org.fieldbook.assessment.submission.IncomingFiles.Taken;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/** A file in a case or an appeal. Taken off, it is kept. */
@Entity
@Table(schema = "assessment", name = "conduct_file")
public class CaseFile {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  @Column(name = "conduct_case")
  private @Nullable Long conductCase;

  private @Nullable Long appeal;

  @Enumerated(EnumType.STRING)
  private Purpose purpose;

  private String name;

  @Enumerated(EnumType.STRING)
  private FileType type;

  private long size;
  private String sha256;

  @Column(name = "added_by")
  private long addedBy;

  @Column(name = "added_at")
  private Instant addedAt;

  @Column(name = "removed_at")
  private @Nullable Instant removedAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected CaseFile() {}

  CaseFile(About about, Purpose purpose, Taken file, PersonId by, Instant now) {
    this.conductCase = about.conductCase();
    this.appeal = about.appeal();
    this.purpose = purpose;
    this.name = file.name().value();
    this.type = file.type();
    this.size = file.file().size();
    this.sha256 = file.file().hash().hex();
    this.addedBy = by.value();
    this.addedAt = now;
  }

  /** Who put it there, and what for. */
  public enum Purpose {
    EVIDENCE,
    ANSWER,
    APPEAL
  }

  /** A case or an appeal: one of the two is null. */
  public record About(@Nullable Long conductCase, @Nullable Long appeal) {

    static About conductCase(long id) {
      return new About(id, null);
    }

    static About appeal(long id) {
      return new About(null, id);
    }
  }

  void remove(Instant now) {
    this.removedAt = now;
  }

  public long id() {
    return id;
  }

  About about() {
    return new About(conductCase, appeal);
  }

  public Purpose purpose() {
    return purpose;
  }

  public String name() {
    return name;
  }

  public FileType type() {
    return type;
  }

  /** In bytes. */
  public long size() {
    return size;
  }

  Sha256 sha256() {
    return new Sha256(sha256);
  }

  public PersonId addedBy() {
    return new PersonId(addedBy);
  }

  public Instant addedAt() {
    return addedAt;
  }

  public boolean isRemoved() {
    return removedAt != null;
  }
}
