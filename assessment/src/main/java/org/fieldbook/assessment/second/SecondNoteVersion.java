package org.fieldbook.assessment.second;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.fieldbook.assessment.annotation.OnPageVersion;
import org.fieldbook.assessment.annotation.Written;
import org.fieldbook.content.kernel.PersonId;

/** A state of a second or third marker’s note that was saved once. */
@Entity
@Table(schema = "assessment", name = "second_note_version")
public class SecondNoteVersion extends OnPageVersion {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private long note;

  /** For JPA. */
  protected SecondNoteVersion() {}

  private SecondNoteVersion(SecondNote of) {
    super(of);
    this.note = of.id();
  }

  private SecondNoteVersion(SecondNote of, int basedOn, Written written, PersonId by, Instant at) {
    super(basedOn, written, by, at);
    this.note = of.id();
  }

  /** The version that stands on the page now. */
  static SecondNoteVersion current(SecondNote of) {
    return new SecondNoteVersion(of);
  }

  /** One that was written upon an older version and so came second. */
  static SecondNoteVersion conflicting(
      SecondNote of, int basedOn, Written written, PersonId by, Instant at) {
    return new SecondNoteVersion(of, basedOn, written, by, at);
  }
}
