package org.fieldbook.assessment.coordination;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.SheetColumn;
import org.fieldbook.assessment.strategy.MarkingGuide;
import org.fieldbook.assessment.strategy.MarkingGuide.Criterion;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** What a tutor gives a sample script. Handed in, it does not change any more. */
@Entity
@Table(schema = "assessment", name = "trial_marking")
public class Trial {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private long sample;
  private long tutor;

  @Convert(converter = SheetColumn.class)
  private MarkSheet sheet;

  private int number;

  @Column(name = "saved_at")
  private Instant savedAt;

  @Column(name = "handed_in")
  private @Nullable Instant handedIn;

  @Version private int version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Trial() {}

  /**
   * Takes a sheet as its next version.
   *
   * @throws Refused when it is handed in
   */
  void save(MarkSheet next, Instant now) {
    mustBeOpen();
    this.sheet = next;
    this.number++;
    this.savedAt = now;
  }

  /**
   * Hands it in.
   *
   * @param seen number of the version that the tutor has seen
   * @throws Refused when a mark is missing, it was changed since, or it is handed in already
   */
  void handIn(int seen, MarkingGuide guide, Instant now) {
    mustBeOpen();
    if (seen != number) {
      throw new Refused(
          "The marks have been changed in another window. Look at them again before you hand in.");
    }
    List<Criterion> missing = sheet.missing(guide);
    if (!missing.isEmpty()) {
      throw new Refused(
          "Give a mark for: "
              + missing.stream().map(Criterion::title).collect(Collectors.joining(", "))
              + ".");
    }
    this.handedIn = now;
  }

  private void mustBeOpen() {
    if (handedIn != null) {
      throw new Refused(
          "You have handed this in and seen what was agreed, so it does not change any more.");
    }
  }

  public long id() {
    return id;
  }

  public long sample() {
    return sample;
  }

  public PersonId tutor() {
    return new PersonId(tutor);
  }

  public MarkSheet sheet() {
    return sheet;
  }

  /** Number of the version; 0 before anything was saved. */
  public int number() {
    return number;
  }

  public Instant savedAt() {
    return savedAt;
  }

  public boolean isHandedIn() {
    return handedIn != null;
  }

  public Optional<Instant> handedIn() {
    return Optional.ofNullable(handedIn);
  }
}
