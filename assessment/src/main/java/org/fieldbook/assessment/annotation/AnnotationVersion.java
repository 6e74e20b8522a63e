package org.fieldbook.assessment.annotation;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.fieldbook.content.kernel.PersonId;

/**
 * A state of an annotation that was saved once, kept for good. A conflicting one came second to
 * another save and never stood on the page, but its words are here.
 */
@Entity
@Table(schema = "assessment", name = "annotation_version")
public class AnnotationVersion {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private long annotation;
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
  protected AnnotationVersion() {}

  private AnnotationVersion(
      Annotation of, int number, Written written, boolean conflicting, PersonId by, Instant at) {
    this.annotation = of.id();
    this.number = number;
    this.shapes = written.spot().shapes();
    this.words = written.words();
    this.removed = written.removed();
    this.conflicting = conflicting;
    this.savedBy = by.value();
    this.savedAt = at;
  }

  /** The version that stands on the page now. */
  public static AnnotationVersion current(Annotation of) {
    return new AnnotationVersion(of, of.number(), of.written(), false, of.savedBy(), of.savedAt());
  }

  /** One that was written upon an older version and so came second. */
  public static AnnotationVersion conflicting(
      Annotation of, int basedOn, Written written, PersonId by, Instant at) {
    return new AnnotationVersion(of, basedOn, written, true, by, at);
  }

  List<List<Double>> shapes() {
    return shapes;
  }

  public int number() {
    return number;
  }

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
