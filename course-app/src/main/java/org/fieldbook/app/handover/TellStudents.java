package org.fieldbook.app.handover;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Roles;

/**
 * Tells the students of a handover once it has taken effect: each once, whoever is in the group by
 * then. When the next one has come before they were told of this, they are told of that alone.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class TellStudents {

  @Inject Handovers handovers;
  @Inject Event<TutorChanged> changed;

  /** Tells those of one handover, in a transaction of its own; false when there is none to tell. */
  public boolean next() {
    Optional<Handover> untold = handovers.takeUntold();
    untold.ifPresent(this::tell);
    return untold.isPresent();
  }

  private void tell(Handover handover) {
    Instant now = handovers.now();
    Long alone = handover.student();
    Long to = handover.toGroup();
    long group = to == null ? handover.group() : to;
    List<PersonId> students = handovers.studentsOf(group);
    handovers
        .groupAt(group, handover.presentation(), now)
        .filter(g -> alone != null || isStill(handover, g))
        .ifPresent(
            g ->
                students.stream()
                    .filter(s -> alone == null || alone == s.value())
                    .forEach(
                        s ->
                            changed.fire(
                                new TutorChanged(
                                    s,
                                    handover.presentation(),
                                    g.tutor(),
                                    g.name(),
                                    handover.from()))));
    handover.told(now);
  }

  private static boolean isStill(Handover handover, Move.Held group) {
    Long taker = handover.toTutor();
    return taker != null && taker == group.tutor().value();
  }
}
