package org.fieldbook.assessment.feedback;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fieldbook.assessment.marking.MarkerRights;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.marking.Scripts;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Roles;

/** Read model: what a tutor sees of what a student makes of feedback. */
@Stateless
@RolesAllowed(Roles.TUTOR)
public class AfterReturn {

  @Inject MarkerRights rights;
  @Inject Scripts scripts;
  @Inject Goals goals;

  /**
   * What concerns a script. Four SQL statements.
   *
   * @throws NotFound when there is no such script by a student of this tutor
   */
  public Seen of(long scriptId) {
    Script script = rights.require(scripts.find(scriptId));
    return new Seen(goals.opened(script.id()), goals.shared(script));
  }

  /**
   * When it was opened.
   *
   * @param first when the student first opened what was returned last; empty as long as they have
   *     not
   * @param questions how many wait for an answer
   */
  public record Opened(Optional<Instant> first, int questions) {}

  /** With the goals for this assignment that the student shares. */
  public record Seen(Opened opened, List<Goal> goals) {

    public Seen {
      goals = List.copyOf(goals);
    }
  }
}
