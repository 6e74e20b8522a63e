package org.fieldbook.assessment.second;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.SheetColumn;
import org.fieldbook.content.kernel.PersonId;

/** A state of such a sheet that was saved once, kept for good; also one that came second. */
@Entity
@Table(schema = "assessment", name = "second_sheet_version")
public class SecondSheetVersion {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  @Column(name = "sheet_of")
  private long sheetOf;

  private int number;

  @Convert(converter = SheetColumn.class)
  private MarkSheet sheet;

  @Column(name = "saved_by")
  private long savedBy;

  @Column(name = "saved_at")
  private Instant savedAt;

  private boolean conflicting;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected SecondSheetVersion() {}

  /** The version that a sheet has now. */
  static SecondSheetVersion current(SecondSheet of, Instant now) {
    return new SecondSheetVersion(of, of.number(), of.sheet(), now, false);
  }

  /** One that was based on an older version and so came second. */
  static SecondSheetVersion conflicting(SecondSheet of, int basedOn, MarkSheet sheet, Instant now) {
    return new SecondSheetVersion(of, basedOn, sheet, now, true);
  }

  private SecondSheetVersion(
      SecondSheet of, int number, MarkSheet sheet, Instant now, boolean conflicting) {
    this.sheetOf = of.id();
    this.number = number;
    this.sheet = sheet;
    this.savedBy = of.marker().value();
    this.savedAt = now;
    this.conflicting = conflicting;
  }

  public int number() {
    return number;
  }

  public MarkSheet sheet() {
    return sheet;
  }

  public PersonId savedBy() {
    return new PersonId(savedBy);
  }

  public Instant savedAt() {
    return savedAt;
  }

  public boolean isConflicting() {
    return conflicting;
  }
}
