package org.fieldbook.app.toolkit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.fieldbook.app.enrolment.FindMembership;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.tool.ToolTemplate;

/**
 * A student gives an entry the form that its tool has now. The body as it was stays in the history,
 * in the form it was written in, and can be brought back.
 */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class CarryForward {

  @Inject Entries entries;
  @Inject Templates templates;
  @Inject FindMembership findMembership;
  @Inject Library library;
  @Inject Caller caller;
  @Inject Clock clock;

  /** What would become of an entry; empty when it has the tool's present form. */
  public Optional<Carried> look(EntryView entry) {
    PublishedCourse now = library.presentation(entry.presentation()).course();
    return templates.newerThan(entry, now).flatMap(to -> carried(entry, to, now));
  }

  private Optional<Carried> carried(EntryView entry, ToolTemplate to, PublishedCourse now) {
    return templates.of(entry, now).map(from -> Carried.of(from, to, now, entry.body()));
  }

  /**
   * Carries the entry forward. One that has the present form already stays as it is.
   *
   * @param expected number of the entry that the caller had seen
   * @throws NotFound when the caller has no such entry
   * @throws Refused when the entry has changed since, or the caller has withdrawn
   */
  public EntryView carry(
      PresentationCode presentation, String slot, int expected, EntryVersion.Origin origin) {
    if (!findMembership.in(presentation).active()) {
      throw new Refused("You have withdrawn from this presentation: nothing can be changed.");
    }
    entries.hold(caller.id(), presentation, slot);
    Entry entry =
        entries
            .find(caller.id(), presentation, slot)
            .filter(e -> !e.isDeleted())
            .orElseThrow(() -> new NotFound("entry " + slot));
    Optional<Carried> carried = look(entry.view());
    if (carried.isEmpty() || entries.ofSave(entry, origin.saveId()).isPresent()) {
      return entry.view();
    }
    if (entry.number() != expected) {
      throw new Refused(
          "Something newer has been saved since you opened this page. Open it again, then carry the"
              + " entry forward.");
    }
    PublishedCourse now = library.presentation(presentation).course();
    entry.carry(carried.get().body(), now.editionId(), now.edition(), clock.instant());
    entries.add(
        new EntryVersion(
            entry, EntryVersion.Kind.CARRIED, carried.get().body(), origin, clock.instant()));
    return entry.view();
  }
}
