package org.fieldbook.assessment.second;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.fieldbook.assessment.annotation.OnPage;
import org.fieldbook.assessment.annotation.SentFile;
import org.fieldbook.assessment.annotation.Written;
import org.fieldbook.content.kernel.PersonId;

/** Something that a second or third marker put on a page: not for the others while they mark. */
@Entity
@Table(schema = "assessment", name = "second_note")
public class SecondNote extends OnPage {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  @Column(name = "sheet_of")
  private long sheetOf;

  /** For JPA. */
  protected SecondNote() {}

  SecondNote(SecondSheet of, SentFile file, String name, Written first, PersonId by, Instant at) {
    super(file, name, first, by, at);
    this.sheetOf = of.id();
  }

  @Override
  protected long id() {
    return id;
  }
}
