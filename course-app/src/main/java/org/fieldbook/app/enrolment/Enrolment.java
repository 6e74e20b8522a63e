package org.fieldbook.app.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/** That somebody studies in a presentation, from a day on, perhaps until they withdraw. */
@Entity
@Table(name = "enrolment", schema = "app")
public class Enrolment {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Column(name = "person_id")
  private long personId;

  private String presentation;

  @Column(name = "group_id")
  private @Nullable Long groupId;

  @Column(name = "enrolled_at")
  private Instant enrolledAt;

  @Column(name = "withdrawn_at")
  private @Nullable Instant withdrawnAt;

  @Version private int version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Enrolment() {}

  public Enrolment(PersonId person, PresentationCode presentation, Instant enrolledAt) {
    this.personId = person.value();
    this.presentation = presentation.value();
    this.enrolledAt = enrolledAt;
  }

  /** Puts the student in a group of the same presentation. */
  public void join(TutorGroup group) {
    if (!group.presentation().value().equals(presentation)) {
      throw new IllegalArgumentException("The group belongs to " + group.presentation());
    }
    groupId = group.id();
  }

  /** The student has a place again, with the group they had. */
  void rejoin() {
    withdrawnAt = null;
  }

  public void withdraw(Instant when) {
    withdrawnAt = when;
  }

  public boolean isActive() {
    return withdrawnAt == null;
  }
}
