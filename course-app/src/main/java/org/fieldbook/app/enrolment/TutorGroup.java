package org.fieldbook.app.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/** A tutor group of a presentation: about 20 students and one tutor. */
@Entity
@Table(name = "tutor_group", schema = "app")
public class TutorGroup {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private String presentation;
  private String name;

  @Column(name = "tutor_id")
  private long tutorId;

  @Version private int version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected TutorGroup() {}

  public TutorGroup(PresentationCode presentation, String name, PersonId tutor) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A tutor group has a name");
    }
    this.presentation = presentation.value();
    this.name = name;
    this.tutorId = tutor.value();
  }

  public long id() {
    if (id == null) {
      throw new IllegalStateException("Not stored yet");
    }
    return id;
  }

  public PresentationCode presentation() {
    return new PresentationCode(presentation);
  }

  public String name() {
    return name;
  }

  public PersonId tutor() {
    return new PersonId(tutorId);
  }
}
