package org.fieldbook.app.forum;

import java.util.Optional;
import org.fieldbook.content.kernel.PersonId;

/**
 * Somebody who may read a forum, and as what. For anybody else there is none: to them the forum
 * does not exist.
 *
 * @param tutor whether the person tutors here: the group, or any group of a module forum's
 *     presentation
 */
public record Member(PersonId person, boolean tutor) {

  /**
   * The rule of who is a member.
   *
   * @param studies whether the person is enrolled here now: in the group, or, for a module forum,
   *     in the presentation
   * @param tutors whether the person tutors here now
   */
  static Optional<Member> of(PersonId person, boolean studies, boolean tutors) {
    return studies || tutors ? Optional.of(new Member(person, tutors)) : Optional.empty();
  }
}
