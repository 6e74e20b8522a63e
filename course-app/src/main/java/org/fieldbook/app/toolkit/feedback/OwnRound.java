package org.fieldbook.app.toolkit.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.fieldbook.app.enrolment.FindMembership;
import org.fieldbook.app.enrolment.Membership;
import org.fieldbook.app.toolkit.Entries;
import org.fieldbook.app.toolkit.Entry;
import org.fieldbook.app.toolkit.feedback.RoundForms.Form;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;

/** The round of an entry of the caller's own. */
@ApplicationScoped
class OwnRound {

  @Inject Entries entries;
  @Inject FindMembership findMembership;
  @Inject RoundForms roundForms;
  @Inject Rounds rounds;

  /** An entry with its form. */
  record Place(Entry entry, Form form, Membership membership) {}

  /** A round that nobody else changes meanwhile. */
  record Held(Round round, Form form) {}

  /**
   * An entry of the caller's whose tool asks others.
   *
   * @throws NotFound when the caller has no such entry
   */
  Place place(PresentationCode presentation, String slot) {
    Membership membership = findMembership.in(presentation);
    Entry entry =
        entries
            .find(membership.person(), presentation, slot)
            .filter(e -> !e.isDeleted())
            .orElseThrow(() -> new NotFound("entry " + slot));
    Form form = roundForms.of(entry).orElseThrow(() -> new NotFound("round of " + slot));
    return new Place(entry, form, membership);
  }

  Optional<Round> find(Place place) {
    return rounds.ofEntry(place.entry().id());
  }

  /**
   * The same to change it.
   *
   * @throws Refused when the caller has withdrawn
   */
  Place holdPlace(PresentationCode presentation, String slot) {
    Membership membership = findMembership.in(presentation);
    if (!membership.active()) {
      throw new Refused("You have withdrawn from this presentation: nothing can be changed.");
    }
    entries.hold(membership.person(), presentation, slot);
    return place(presentation, slot);
  }

  /**
   * The round to change it.
   *
   * @throws NotFound when the caller has no such round
   * @throws Refused when the caller has withdrawn
   */
  Held hold(PresentationCode presentation, String slot) {
    Place place = place(presentation, slot);
    if (!place.membership().active()) {
      throw new Refused("You have withdrawn from this presentation: nothing can be changed.");
    }
    Round found = find(place).orElseThrow(() -> new NotFound("round of " + slot));
    Round round = rounds.hold(found.id()).orElseThrow(() -> new NotFound("round of " + slot));
    return new Held(round, place.form());
  }
}
