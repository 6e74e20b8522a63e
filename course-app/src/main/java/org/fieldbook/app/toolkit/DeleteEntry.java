package org.fieldbook.app.toolkit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.fieldbook.app.enrolment.FindMembership;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** A student puts an entry away, and may bring it back for 30 days. */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class DeleteEntry {

  @Inject Entries entries;
  @Inject FindMembership findMembership;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * Deletes; twice changes nothing.
   *
   * @throws NotFound when the caller has no such entry
   */
  public void delete(PresentationCode presentation, String slot) {
    entry(presentation, slot).delete(clock.instant());
  }

  /**
   * Brings back; twice changes nothing.
   *
   * @throws NotFound when the caller has no such entry
   * @throws Refused when it was deleted more than 30 days ago
   */
  public EntryView undo(PresentationCode presentation, String slot) {
    Entry entry = entry(presentation, slot);
    entry.undelete(clock.instant());
    return entry.view();
  }

  /** What can still be brought back, last deleted first. */
  public List<EntryView> deleted(PresentationCode presentation) {
    return entries.deleted(caller.id(), presentation, clock.instant().minus(Entry.UNDO)).stream()
        .map(Entry::view)
        .toList();
  }

  private Entry entry(PresentationCode presentation, String slot) {
    if (!findMembership.in(presentation).active()) {
      throw new Refused("You have withdrawn from this presentation: nothing can be changed.");
    }
    entries.hold(caller.id(), presentation, slot);
    return entries
        .find(caller.id(), presentation, slot)
        .orElseThrow(() -> new NotFound("entry " + slot));
  }
}
