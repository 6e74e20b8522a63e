package org.fieldbook.assessment.annotation;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.fieldbook.content.kernel.PersonId;

/** Something that a marker put on a page, as it stands now. What it was before, versions keep. */
@Entity
@Table(schema = "assessment", name = "annotation")
public class Annotation extends OnPage {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private long script;

  /** For JPA. */
  protected Annotation() {}

  /** A new one, on a file of a submission. */
  public Annotation(
      long script, SentFile file, String name, Written first, PersonId by, Instant at) {
    super(file, name, first, by, at);
    this.script = script;
  }

  /** It as it was in one of its versions. Not to be kept. */
  Annotation as(AnnotationVersion then) {
    Annotation copy = new Annotation();
    copy.id = id;
    copy.script = script;
    copy.become(this, then);
    return copy;
  }

  @Override
  protected long id() {
    return id;
  }
}
