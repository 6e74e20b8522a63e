package org.fieldbook.app.toolkit.comment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Roles;

/**
 * A job reads the comments on somebody's entry to take them away. The owner knows who wrote them
 * while they are here; a copy that may lie about for years says what the writer was and no name.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CommentsForTakeaway {

  @Inject Comments comments;

  /** Those that the owner has not hidden, oldest first. One SQL statement. */
  public List<Said> on(long entry, PersonId owner) {
    return comments.taken(entry, owner);
  }

  /** A comment: by whom in relation to the owner, when, and as it was typed. */
  public record Said(Writer writer, Instant written, String words) {}

  /** What a writer is to the owner of the entry. */
  public enum Writer {
    OWNER,
    STUDENT,
    STAFF
  }
}
