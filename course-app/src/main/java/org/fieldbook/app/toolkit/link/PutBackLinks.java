package org.fieldbook.app.toolkit.link;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.fieldbook.app.enrolment.FindMembership;
import org.fieldbook.app.toolkit.Entries;
import org.fieldbook.app.toolkit.Entry;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** A student puts the links of an archive back. What is here already stays as it is. */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class PutBackLinks {

  @Inject Links links;
  @Inject Entries entries;
  @Inject FindMembership findMembership;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * Puts a link back, when both of its entries are here and there is room for it.
   *
   * @throws Refused when the caller has withdrawn
   */
  public void put(PresentationCode presentation, String slot, String toSlot, String why) {
    if (!findMembership.in(presentation).active()) {
      throw new Refused("You have withdrawn from this presentation: nothing can be changed.");
    }
    Optional<Entry> from = own(presentation, slot);
    Optional<Entry> to = own(presentation, toSlot);
    if (from.isPresent() && to.isPresent() && links.count(from.get()) < LinkEntries.MOST) {
      links.putBack(from.get(), to.get(), why, clock.instant());
    }
  }

  private Optional<Entry> own(PresentationCode presentation, String slot) {
    return entries.find(caller.id(), presentation, slot).filter(e -> !e.isDeleted());
  }
}
