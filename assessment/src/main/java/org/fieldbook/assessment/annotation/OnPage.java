package org.fieldbook.assessment.annotation;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.fieldbook.content.kernel.PersonId;

/** Something that somebody put on a page of a submitted file, as it stands now. */
@MappedSuperclass
public abstract class OnPage {

  /** As one reads: file by file, page by page, from the top. */
  public static final Comparator<OnPage> AS_ONE_READS =
      Comparator.comparing((OnPage a) -> a.place)
          .thenComparing(a -> a.page)
          .thenComparing(a -> -a.spot().top())
          .thenComparing(OnPage::id);

  private long submission;
  private int place;
  private String name;

  @Enumerated(EnumType.STRING)
  private Spot.Kind kind;

  private int page;

  @Convert(converter = ShapesColumn.class)
  private List<List<Double>> shapes;

  private String quote;
  private String words;
  private boolean removed;
  private int number;

  @Column(name = "saved_by")
  private long savedBy;

  @Column(name = "saved_at")
  private Instant savedAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected OnPage() {}

  /** A new one, on a file of a submission. */
  protected OnPage(SentFile file, String name, Written first, PersonId by, Instant at) {
    this.submission = file.submission();
    this.place = file.place();
    this.name = name;
    this.kind = first.spot().kind();
    this.page = first.spot().page();
    take(first, by, at);
  }

  /**
   * Takes what was written as its next version. It keeps its kind and its page: what is elsewhere
   * is another.
   */
  public final void save(Written next, PersonId by, Instant at) {
    take(next, by, at);
  }

  private void take(Written next, PersonId by, Instant at) {
    this.shapes = next.spot().shapes();
    this.quote = next.quote();
    this.words = next.words();
    this.removed = next.removed();
    this.number++;
    this.savedBy = by.value();
    this.savedAt = at;
  }

  /** Makes this what another was in one of its versions. */
  final void become(OnPage other, AnnotationVersion then) {
    this.submission = other.submission;
    this.place = other.place;
    this.name = other.name;
    this.kind = other.kind;
    this.page = other.page;
    this.shapes = then.shapes();
    this.quote = other.quote;
    this.words = then.words();
    this.number = then.number();
    this.savedBy = then.savedBy().value();
    this.savedAt = then.savedAt();
  }

  /** Its row. */
  protected abstract long id();

  /** Id of the submission whose file it is on. */
  public long submission() {
    return submission;
  }

  /** Which file of that submission; 1 for the first. */
  public int place() {
    return place;
  }

  /** Its name within the script, given by whoever made it. */
  public String name() {
    return name;
  }

  public Spot spot() {
    return new Spot(kind, page, shapes);
  }

  /** What stands there now. */
  public Written written() {
    return new Written(spot(), quote, words, removed);
  }

  public boolean isRemoved() {
    return removed;
  }

  /** Number of its version, from 1. */
  public int number() {
    return number;
  }

  public PersonId savedBy() {
    return new PersonId(savedBy);
  }

  public Instant savedAt() {
    return savedAt;
  }
}
