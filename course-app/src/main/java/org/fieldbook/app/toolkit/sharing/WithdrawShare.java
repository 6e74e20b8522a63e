package org.fieldbook.app.toolkit.sharing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.fieldbook.app.toolkit.Entry;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/** A student takes a share back, after withdrawal from the course too. It ends at once. */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class WithdrawShare {

  @Inject OwnEntry ownEntry;
  @Inject Shares shares;
  @Inject Clock clock;

  /**
   * Withdraws; twice changes nothing.
   *
   * @throws NotFound when the caller has no such entry, or it no such share
   */
  public void withdraw(PresentationCode presentation, String slot, long shareId) {
    Entry entry = ownEntry.holdAnyway(presentation, slot).entry();
    shares
        .find(shareId)
        .filter(s -> s.isOf(entry))
        .orElseThrow(() -> new NotFound("share " + shareId))
        .withdraw(clock.instant());
    entry.noteSharing(!shares.standing(entry).isEmpty());
  }
}
