package org.fieldbook.app.toolkit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/** A student looks at the kept versions of an entry of theirs. */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class EntryHistory {

  @Inject Entries entries;
  @Inject Caller caller;

  /**
   * All kept versions, latest first, those set aside among them. One SQL statement.
   *
   * @throws NotFound when the caller has no such entry
   */
  public List<KeptVersion> of(PresentationCode presentation, String slot) {
    List<EntryVersion> versions = entries.versions(caller.id(), presentation, slot);
    if (versions.isEmpty()) {
      throw new NotFound("entry " + slot);
    }
    return versions.stream().map(EntryVersion::view).toList();
  }

  /**
   * One kept version by its id.
   *
   * @throws NotFound when the caller has no such entry or version
   */
  public KeptVersion version(PresentationCode presentation, String slot, long id) {
    return entries
        .version(entry(presentation, slot), id)
        .map(EntryVersion::view)
        .orElseThrow(() -> new NotFound("version " + id));
  }

  private Entry entry(PresentationCode presentation, String slot) {
    return entries
        .find(caller.id(), presentation, slot)
        .orElseThrow(() -> new NotFound("entry " + slot));
  }
}
