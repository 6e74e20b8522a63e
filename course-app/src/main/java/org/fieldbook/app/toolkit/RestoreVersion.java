package org.fieldbook.app.toolkit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import org.fieldbook.app.enrolment.FindMembership;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedCourse;

/**
 * A student brings an older version back. It becomes the newest; nothing is removed, and what
 * Fieldbook has filled in for them stays.
 */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class RestoreVersion {

  @Inject Entries entries;
  @Inject Templates templates;
  @Inject Library library;
  @Inject FindMembership findMembership;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * Restores.
   *
   * @param id of the kept version
   * @param expected number of the entry that the caller had seen
   * @throws NotFound when the caller has no such entry or version
   * @throws Refused when the entry has changed since, or the caller has withdrawn
   */
  public EntryView restore(
      PresentationCode presentation,
      String slot,
      long id,
      int expected,
      EntryVersion.Origin origin) {
    if (!findMembership.in(presentation).active()) {
      throw new Refused("You have withdrawn from this presentation: nothing can be changed.");
    }
    entries.hold(caller.id(), presentation, slot);
    Entry entry =
        entries
            .find(caller.id(), presentation, slot)
            .orElseThrow(() -> new NotFound("entry " + slot));
    if (entries.ofSave(entry, origin.saveId()).isPresent()) {
      return entry.view();
    }
    EntryVersion wanted =
        entries.version(entry, id).orElseThrow(() -> new NotFound("version " + id));
    if (entry.number() != expected) {
      throw new Refused(
          "Something newer has been saved since you opened this page. Open it again, then choose"
              + " the version.");
    }
    Instant now = clock.instant();
    PublishedCourse present = library.presentation(presentation).course();
    JsonObject body =
        templates
            .of(entry.view(), present)
            .map(t -> Filled.keep(t, wanted.body(), entry.body()))
            .orElse(wanted.body());
    if (wanted.editionId() == entry.editionId()) {
      entry.write(body, now);
    } else {
      // It comes back in the form that it was written in.
      PublishedCourse then = templates.course(wanted.editionId(), present);
      entry.carry(body, then.editionId(), then.edition(), now);
    }
    entries.add(new EntryVersion(entry, EntryVersion.Kind.RESTORED, body, origin, now));
    return entry.view();
  }
}
