package org.fieldbook.assessment.marking;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.fieldbook.content.kernel.PersonId;

/**
 * A state of a mark sheet that was saved once, kept for good. A conflicting one came second to
 * another save and never became the script's sheet, but its words are here.
 */
@Entity
@Table(schema = "assessment", name = "sheet_version")
public class SheetVersion {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private long script;
  private int number;

  @Column(name = "saved_by")
  private long savedBy;

  @Column(name = "saved_at")
  private Instant savedAt;

  @Convert(converter = SheetColumn.class)
  private MarkSheet sheet;

  private boolean conflicting;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected SheetVersion() {}

  private SheetVersion(
      long script, int number, MarkSheet sheet, PersonId by, Instant at, boolean conflicting) {
    this.script = script;
    this.number = number;
    this.sheet = sheet;
    this.savedBy = by.value();
    this.savedAt = at;
    this.conflicting = conflicting;
  }

  /** The version that a script has now. */
  static SheetVersion current(Script script, PersonId by, Instant at) {
    return new SheetVersion(script.id(), script.sheetNumber(), script.sheet(), by, at, false);
  }

  /** A sheet that was based on an older version and so came second. */
  static SheetVersion conflicting(
      Script script, int basedOn, MarkSheet sheet, PersonId by, Instant at) {
    return new SheetVersion(script.id(), basedOn, sheet, by, at, true);
  }

  public long id() {
    return id;
  }

  public long script() {
    return script;
  }

  /** Number of the version; of a conflicting one, the number it was based on. */
  public int number() {
    return number;
  }

  public PersonId savedBy() {
    return new PersonId(savedBy);
  }

  public Instant savedAt() {
    return savedAt;
  }

  public MarkSheet sheet() {
    return sheet;
  }

  public boolean isConflicting() {
    return conflicting;
  }
}
