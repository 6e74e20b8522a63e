package org.fieldbook.app.enrolment;

import java.util.Optional;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/**
 * A student's place in a presentation.
 *
 * @param active false after withdrawal: what was written can still be read and taken away
 */
public record Membership(
    PersonId person, PresentationCode presentation, boolean active, @Nullable Group group) {

  /** A tutor group with the name of its tutor. */
  public record Group(long id, String name, PersonId tutor, String tutorName) {}

  public Optional<Group> findGroup() {
    return Optional.ofNullable(group);
  }
}
