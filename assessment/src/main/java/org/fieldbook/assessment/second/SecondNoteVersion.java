package org.fieldbook.assessment.second;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.fieldbook.assessment.annotation.ShapesColumn;
import org.fieldbook.assessment.annotation.Written;
import org.fieldbook.content.kernel.PersonId;

/** A state of such a note that was saved once, kept for good; also one that came second. */
@Entity
@Table(schema = "assessment", name = "second_note_version")
public class SecondNoteVersion {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private long note;
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
  protected SecondNoteVersion() {}

  private SecondNoteVersion(
      SecondNote of, int number, Written written, boolean conflicting, PersonId by, Instant at) {
    this.note = of.id();
    this.number = number;
    this.shapes = written.spot().shapes();
    this.words = written.words();
    this.removed = written.removed();
    this.conflicting = conflicting;
    this.savedBy = by.value();
    this.savedAt = at;
  }

  /** The version that stands on the page now. */
  static SecondNoteVersion current(SecondNote of) {
    return new SecondNoteVersion(of, of.number(), of.written(), false, of.savedBy(), of.savedAt());
  }

  /** One that was written upon an older version and so came second. */
  static SecondNoteVersion conflicting(
      SecondNote of, int basedOn, Written written, PersonId by, Instant at) {
    return new SecondNoteVersion(of, basedOn, written, true, by, at);
  }

  /** What it said then. */
  public String words() {
    return words;
  }
}
