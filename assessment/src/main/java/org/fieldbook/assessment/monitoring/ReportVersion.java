package org.fieldbook.assessment.monitoring;

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
 * A state of a report that was saved once, kept for good. A conflicting one came second to another
 * save and never became the report, but its words are here.
 */
@Entity
@Table(schema = "assessment", name = "monitor_report_version")
public class ReportVersion {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private long script;
  private int number;

  @Convert(converter = MonitorSheetColumn.class)
  private MonitorSheet sheet;

  @Column(name = "saved_by")
  private long savedBy;

  @Column(name = "saved_at")
  private Instant savedAt;

  private boolean conflicting;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected ReportVersion() {}

  ReportVersion(
      MonitorReport of,
      int number,
      MonitorSheet sheet,
      boolean conflicting,
      PersonId by,
      Instant at) {
    this.script = of.script();
    this.number = number;
    this.sheet = sheet;
    this.conflicting = conflicting;
    this.savedBy = by.value();
    this.savedAt = at;
  }

  /** Number of the version; of a conflicting one, the number it was based on. */
  public int number() {
    return number;
  }

  public MonitorSheet sheet() {
    return sheet;
  }

  public Instant savedAt() {
    return savedAt;
  }

  public boolean isConflicting() {
    return conflicting;
  }
}
