package org.fieldbook.app.handover;

import java.time.Instant;
import java.util.Optional;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/**
 * A handover that can be recorded.
 *
 * @param group that goes over, or that the student leaves; its tutor at that moment hands over
 * @param to who takes over, with the group that the student goes to
 * @param student who goes alone; null when it is the group
 * @param from the moment of it
 */
public record Move(
    PresentationCode presentation,
    Held group,
    Held to,
    @Nullable Student student,
    Instant from,
    boolean now,
    String why) {

  /** A group with its tutor at a moment. */
  public record Held(long id, String name, PersonId tutor, String tutorName) {

    Held by(PersonId other, String otherName) {
      return new Held(id, name, other, otherName);
    }
  }

  /** A student's place. */
  public record Student(long enrolment, PersonId id, String name, String identifier) {}

  public Optional<Student> studentIfAny() {
    return Optional.ofNullable(student);
  }
}
