package org.fieldbook.assessment.annotation;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.fieldbook.content.kernel.PersonId;

/** A state of an annotation that was saved once. */
@Entity
@Table(schema = "assessment", name = "annotation_version")
public class AnnotationVersion extends OnPageVersion {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private long annotation;

  /** For JPA. */
  protected AnnotationVersion() {}

  private AnnotationVersion(Annotation of) {
    super(of);
    this.annotation = of.id();
  }

  private AnnotationVersion(Annotation of, int basedOn, Written written, PersonId by, Instant at) {
    super(basedOn, written, by, at);
    this.annotation = of.id();
  }

  /** The version that stands on the page now. */
  public static AnnotationVersion current(Annotation of) {
    return new AnnotationVersion(of);
  }

  /** One that was written upon an older version and so came second. */
  public static AnnotationVersion conflicting(
      Annotation of, int basedOn, Written written, PersonId by, Instant at) {
    return new AnnotationVersion(of, basedOn, written, by, at);
  }
}
