package org.fieldbook.assessment.annotation;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import org.fieldbook.content.kernel.PersonId;

/**
 * A state of something on a page that was saved once, kept for good. A conflicting one came second
 * to another save and never stood on the page, but its words are here.
 */
@MappedSuperclass
public abstract class OnPageVersion {

  private int number;

  @Convert(converter = ShapesColumn.class)
  private List<List<Double>> shapes;

  private String words;
  private boolean removed;
  private boolean conflicting;

  @Column(name = "saved_by")
  private long savedBy;

  @Column(name = "saved_at")
  private Instant savedAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected OnPageVersion() {}

  /** The version that stands on the page now. */
  protected OnPageVersion(OnPage of) {
    this(of.number(), of.written(), false, of.savedBy(), of.savedAt());
  }

  /** One that was written upon an older version and so came second. */
  protected OnPageVersion(int basedOn, Written written, PersonId by, Instant at) {
    this(basedOn, written, true, by, at);
  }

  private OnPageVersion(int number, Written written, boolean conflicting, PersonId by, Instant at) {
    this.number = number;
    this.shapes = written.spot().shapes();
    this.words = written.words();
    this.removed = written.removed();
    this.conflicting = conflicting;
    this.savedBy = by.value();
    this.savedAt = at;
  }

  List<List<Double>> shapes() {
    return shapes;
  }

  public int number() {
    return number;
  }

  /** What it said then. */
  public String words() {
    return words;
  }

  public boolean isRemoved() {
    return removed;
  }

  public boolean isConflicting() {
    return conflicting;
  }

  public PersonId savedBy() {
    return new PersonId(savedBy);
  }

  public Instant savedAt() {
    return savedAt;
  }
}
