package org.fieldbook.assessment.cohort;

import java.util.Optional;
import org.fieldbook.content.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A student's place in a presentation.
 *
 * @param tutor who tutors their group; null before a group has been given
 */
public record Place(Learner learner, @Nullable PersonId tutor) {

  public Optional<PersonId> tutorIfAny() {
    return Optional.ofNullable(tutor);
  }
}
