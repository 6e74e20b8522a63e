package org.fieldbook.app.handover;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Roles;

/** A tutor reads what they are to take over or to hand over. */
@Stateless
@RolesAllowed(Roles.TUTOR)
public class MyHandovers {

  @Inject HandoverLines lines;
  @Inject Caller caller;

  /** Those to come, the next first. One SQL statement. */
  public Mine toCome() {
    return new Mine(caller.id(), lines.toComeFor(caller.id()));
  }

  /** Handovers that concern somebody. */
  public record Mine(PersonId tutor, List<HandoverLines.Line> lines) {

    public Mine {
      lines = List.copyOf(lines);
    }
  }
}
