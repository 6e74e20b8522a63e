package org.fieldbook.assessment.second;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.SheetColumn;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** The sheet of a second or third marker, nobody else's to see until it is finished. */
@Entity
@Table(schema = "assessment", name = "second_sheet")
public class SecondSheet {

  static final int SECOND = 2;
  static final int THIRD = 3;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private long marking;
  private int place;
  private long marker;

  @Column(name = "given_by")
  private @Nullable Long givenBy;

  @Column(name = "given_at")
  private Instant givenAt;

  @Convert(converter = SheetColumn.class)
  private MarkSheet sheet;

  private int number;

  @Column(name = "saved_at")
  private @Nullable Instant savedAt;

  @Column(name = "finished_at")
  private @Nullable Instant finishedAt;

  @Version private int version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected SecondSheet() {}

  SecondSheet(SecondMarking of, int place, PersonId marker, Optional<PersonId> by, Instant now) {
    this.marking = of.id();
    this.place = place;
    this.marker = marker.value();
    this.givenBy = by.map(PersonId::value).orElse(null);
    this.givenAt = now;
    this.sheet = MarkSheet.EMPTY;
  }

  /**
   * Takes a sheet as its next version.
   *
   * @throws Refused when it is finished
   */
  void save(MarkSheet next, Instant now) {
    mustBeOpen();
    this.sheet = next;
    this.number++;
    this.savedAt = now;
  }

  /**
   * It is finished.
   *
   * @throws Refused when it is so already
   */
  void finish(Instant now) {
    mustBeOpen();
    this.finishedAt = now;
  }

  /** The student has sent another file: it is to be looked at again. */
  void reopen() {
    this.finishedAt = null;
  }

  /** Somebody else is to mark it; {@code by} is empty for a job. Only while nothing is saved. */
  void giveTo(PersonId other, Optional<PersonId> by, Instant now) {
    this.marker = other.value();
    this.givenBy = by.map(PersonId::value).orElse(null);
    this.givenAt = now;
  }

  /**
   * It can be changed.
   *
   * @throws Refused when it is finished
   */
  void mustBeOpen() {
    if (isFinished()) {
      throw new Refused("You have finished this sheet, so it does not change any more.");
    }
  }

  public long id() {
    return id;
  }

  public long marking() {
    return marking;
  }

  /** 2 for the second marker, 3 for the third. */
  public int place() {
    return place;
  }

  public PersonId marker() {
    return new PersonId(marker);
  }

  public MarkSheet sheet() {
    return sheet;
  }

  /** Number of the version; 0 before anything was saved. */
  public int number() {
    return number;
  }

  public Optional<Instant> savedAt() {
    return Optional.ofNullable(savedAt);
  }

  public boolean isFinished() {
    return finishedAt != null;
  }
}
