package org.fieldbook.assessment.marking;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Optional;
import org.fieldbook.assessment.submission.Submission;
import org.fieldbook.content.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** A student's work with the sheet on which it is marked, in its last version. */
@MappedSuperclass
public abstract class MarkedWork extends StudentsWork {

  @Convert(converter = SheetColumn.class)
  private MarkSheet sheet;

  @Column(name = "sheet_number")
  private int sheetNumber;

  @Column(name = "sheet_saved_at")
  private @Nullable Instant sheetSavedAt;

  @Column(name = "sheet_saved_by")
  private @Nullable Long sheetSavedBy;

  @Column(name = "marks_given")
  private int marksGiven;

  @Column(name = "marks_total")
  private int marksTotal;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected MarkedWork() {}

  MarkedWork(Submission first) {
    super(first);
    this.sheet = MarkSheet.EMPTY;
  }

  /** Takes a sheet as its next version. */
  void take(MarkSheet next, PersonId marker, Instant now) {
    this.sheet = next;
    this.sheetNumber++;
    this.sheetSavedAt = now;
    this.sheetSavedBy = marker.value();
    this.marksGiven = next.marksGiven();
    this.marksTotal = next.total();
  }

  /** Marks and feedback so far. Not for the student before the script is returned. */
  public MarkSheet sheet() {
    return sheet;
  }

  /** Number of the sheet's version; 0 before anything was saved. */
  public int sheetNumber() {
    return sheetNumber;
  }

  public Optional<Instant> sheetSavedAt() {
    return Optional.ofNullable(sheetSavedAt);
  }

  public Optional<PersonId> sheetSavedBy() {
    return Optional.ofNullable(sheetSavedBy).map(PersonId::new);
  }
}
