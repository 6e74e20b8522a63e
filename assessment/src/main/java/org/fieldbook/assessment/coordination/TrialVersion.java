package org.fieldbook.assessment.coordination;

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

/**
 * A state of a trial marking that was saved once, kept for good; a conflicting one came second to
 * another save.
 */
@Entity
@Table(schema = "assessment", name = "trial_version")
public class TrialVersion {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private long trial;
  private int number;

  @Convert(converter = SheetColumn.class)
  private MarkSheet sheet;

  @Column(name = "saved_at")
  private Instant savedAt;

  private boolean conflicting;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected TrialVersion() {}

  TrialVersion(Trial of, int number, MarkSheet sheet, boolean conflicting, Instant at) {
    this.trial = of.id();
    this.number = number;
    this.sheet = sheet;
    this.conflicting = conflicting;
    this.savedAt = at;
  }

  /** Number of the version; of a conflicting one, the number it was based on. */
  public int number() {
    return number;
  }

  public MarkSheet sheet() {
    return sheet;
  }

  public Instant savedAt() {
    return savedAt;
  }

  public boolean isConflicting() {
    return conflicting;
  }
}
