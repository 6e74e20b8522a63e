package org.fieldbook.app.enrolment;

import java.time.Instant;
import java.util.Optional;
import org.fieldbook.content.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A student as the tutor's list shows them.
 *
 * @param lastSeen when a sign-in of theirs was last in use, to the hour; absent when never
 */
public record GroupMember(
    PersonId id,
    String name,
    String identifier,
    String email,
    String groupName,
    @Nullable Instant lastSeen) {

  public Optional<Instant> seen() {
    return Optional.ofNullable(lastSeen);
  }
}
