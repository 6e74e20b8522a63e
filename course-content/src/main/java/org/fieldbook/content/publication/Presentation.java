package org.fieldbook.content.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;

/** A course offered from a day on, with the edition that its students read. */
@Entity
@Table(schema = "content", name = "presentation")
public class Presentation {

  @Id private String code;

  @Column(name = "start_date")
  private LocalDate start;

  @Column(name = "edition_id")
  private long edition;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Version private int version;

  public Presentation(Edition edition, LocalDate start, Instant openedAt) {
    this.code = codeOf(edition.course(), start).value();
    this.start = start;
    this.edition = edition.id();
    this.openedAt = openedAt;
  }

  @SuppressWarnings("NullAway") // JPA fills the fields
  protected Presentation() {}

  /** The code of a presentation: course, year and the month's letter, A for January. */
  public static PresentationCode codeOf(CourseCode course, LocalDate start) {
    char month = (char) ('A' + start.getMonthValue() - 1);
    return new PresentationCode(
        String.format(Locale.ROOT, "%s-%04d%c", course, start.getYear(), month));
  }

  /** From now on the students read this edition. */
  public void pin(Edition newer) {
    if (!newer.course().equals(code().course())) {
      throw new Refused(newer.course() + " is another course than that of " + code + ".");
    }
    this.edition = newer.id();
  }

  public PresentationCode code() {
    return new PresentationCode(code);
  }

  public LocalDate start() {
    return start;
  }

  /** Id of the pinned edition. */
  public long edition() {
    return edition;
  }

  public Instant openedAt() {
    return openedAt;
  }
}
