package org.fieldbook.assessment.annotation;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.fieldbook.content.kernel.PersonId;

/** Something that a marker put on a page, as it stands now. What it was before, versions keep. */
@Entity
@Table(schema = "assessment", name = "annotation")
public class Annotation {

  /** As one reads: page by page, from the top. */
  public static final Comparator<Annotation> AS_ONE_READS =
      Comparator.comparing((Annotation a) -> a.page)
          .thenComparing(a -> -a.spot().top())
          .thenComparing(a -> a.id);

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private long script;
  private long submission;
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
  protected Annotation() {}

  /** A new one, on the file of that submission. */
  public Annotation(
      long script, long submission, String name, Written first, PersonId by, Instant at) {
    this.script = script;
    this.submission = submission;
    this.name = name;
    this.kind = first.spot().kind();
    this.page = first.spot().page();
    save(first, by, at);
  }

  /**
   * Takes what was written as its next version. It keeps its kind and its page: what is elsewhere
   * is another.
   */
  public final void save(Written next, PersonId by, Instant at) {
    this.shapes = next.spot().shapes();
    this.quote = next.quote();
    this.words = next.words();
    this.removed = next.removed();
    this.number++;
    this.savedBy = by.value();
    this.savedAt = at;
  }

  /** It as it was in one of its versions. Not to be kept. */
  Annotation as(AnnotationVersion then) {
    Annotation copy = new Annotation();
    copy.id = id;
    copy.script = script;
    copy.submission = submission;
    copy.name = name;
    copy.kind = kind;
    copy.page = page;
    copy.shapes = then.shapes();
    copy.quote = quote;
    copy.words = then.words();
    copy.number = then.number();
    copy.savedBy = then.savedBy().value();
    copy.savedAt = then.savedAt();
    return copy;
  }

  long id() {
    return id;
  }

  /** Id of the submission whose file it is on. */
  public long submission() {
    return submission;
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
