package org.fieldbook.app.toolkit.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.fieldbook.app.enrolment.FindMembership;
import org.fieldbook.app.enrolment.Membership;
import org.fieldbook.app.toolkit.Entries;
import org.fieldbook.app.toolkit.Entry;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.reading.Library;

/** An entry of the caller's own, about which the caller changes something. */
@ApplicationScoped
class OwnEntry {

  @Inject Entries entries;
  @Inject FindMembership findMembership;
  @Inject Library library;
  @Inject Clock clock;

  /**
   * The entry, and nobody else saves or shares it until the transaction ends.
   *
   * @throws NotFound when the caller has no such entry, or deleted it
   * @throws Refused when the caller has withdrawn from the presentation
   */
  Held hold(PresentationCode presentation, String slot) {
    Held held = holdAnyway(presentation, slot);
    if (!held.membership().active()) {
      throw new Refused(
          "You have withdrawn from this presentation. What you have shared you can take back, but"
              + " not share anew.");
    }
    return held;
  }

  /** The same after withdrawal too. */
  Held holdAnyway(PresentationCode presentation, String slot) {
    Membership membership = findMembership.in(presentation);
    entries.hold(membership.person(), presentation, slot);
    Entry entry =
        entries
            .find(membership.person(), presentation, slot)
            .filter(e -> !e.isDeleted())
            .orElseThrow(() -> new NotFound("entry " + slot));
    LocalDate today =
        clock.instant().atZone(library.presentation(presentation).calendar().zone()).toLocalDate();
    return new Held(entry, membership, today);
  }

  /**
   * An entry that is held.
   *
   * @param today in the presentation's zone
   */
  record Held(Entry entry, Membership membership, LocalDate today) {}
}
