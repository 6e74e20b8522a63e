package org.fieldbook.assessment.coordination;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.SheetColumn;
import org.fieldbook.assessment.strategy.MarkingGuide;
import org.fieldbook.assessment.strategy.MarkingGuide.Criterion;
import org.fieldbook.content.kernel.FileStore.StoredFile;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A sample script that all tutors mark. The panel agrees on its marks while it is a draft; open to
 * tutors, they do not change any more; withdrawn, nobody marks it.
 */
@Entity
@Table(schema = "assessment", name = "coordination_script")
public class SampleScript {

  private static final int MOST_TITLE = 200;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private String presentation;
  private String assignment;
  private String title;
  private @Nullable Long source;
  private long size;
  private String sha256;

  @Convert(converter = SheetColumn.class)
  private MarkSheet agreed;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "added_by")
  private long addedBy;

  @Column(name = "added_at")
  private Instant addedAt;

  private int number;

  @Version private int version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected SampleScript() {}

  /**
   * A draft.
   *
   * @param source the script it was copied from; null when it was uploaded
   * @throws Refused when it has no title, or one that is too long
   */
  SampleScript(
      PresentationCode presentation,
      String assignment,
      String title,
      @Nullable Long source,
      StoredFile file,
      PersonId by,
      Instant now) {
    if (title.isBlank() || title.length() > MOST_TITLE) {
      throw new Refused(
          "Give the sample script a title of up to "
              + MOST_TITLE
              + " characters, such as Sample A.");
    }
    this.presentation = presentation.value();
    this.assignment = assignment;
    this.title = title.strip();
    this.source = source;
    this.size = file.size();
    this.sha256 = file.hash().hex();
    this.agreed = MarkSheet.EMPTY;
    this.state = State.DRAFT;
    this.addedBy = by.value();
    this.addedAt = now;
  }

  /** Where it stands. */
  public enum State {
    DRAFT,
    OPEN,
    WITHDRAWN
  }

  /**
   * What the panel agrees, with its reasons.
   *
   * @throws Refused when tutors mark it already
   */
  void agree(MarkSheet next) {
    if (state != State.DRAFT) {
      throw new Refused(
          "Tutors mark this sample by now, so its agreed marks do not change any more. Withdraw it"
              + " and add it anew if they are wrong.");
    }
    this.agreed = next;
    this.number++;
  }

  /**
   * Opens it to tutors.
   *
   * @throws Refused when an agreed mark or a reason is missing, or it is no draft
   */
  void open(MarkingGuide guide) {
    if (state != State.DRAFT) {
      throw new Refused("This sample is open to tutors already, or withdrawn.");
    }
    for (Criterion criterion : guide.criteria()) {
      if (agreed.part(criterion.id()).mark() == null) {
        throw new Refused("Give the agreed mark for " + criterion.title() + " first.");
      }
      if (agreed.part(criterion.id()).feedback().isBlank()) {
        throw new Refused("Say why for " + criterion.title() + ": tutors learn from the reason.");
      }
    }
    this.state = State.OPEN;
  }

  /** Takes it from tutors; what they have marked stays. */
  void withdraw() {
    this.state = State.WITHDRAWN;
  }

  public long id() {
    return id;
  }

  public PresentationCode presentation() {
    return new PresentationCode(presentation);
  }

  public String assignment() {
    return assignment;
  }

  public String title() {
    return title;
  }

  /** The script it was copied from. For the office and monitors alone. */
  Optional<Long> source() {
    return Optional.ofNullable(source);
  }

  /** In bytes. */
  public long size() {
    return size;
  }

  Sha256 sha256() {
    return new Sha256(sha256);
  }

  /** What the panel agreed. For a tutor only once they have handed in. */
  public MarkSheet agreed() {
    return agreed;
  }

  /** Number of the version of what was agreed; 0 before anything was. */
  public int number() {
    return number;
  }

  public State state() {
    return state;
  }
}
