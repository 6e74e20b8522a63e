package org.fieldbook.app.toolkit.sharing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.enrolment.Membership;
import org.fieldbook.app.toolkit.Anonymised;
import org.fieldbook.app.toolkit.Entry;
import org.fieldbook.app.toolkit.EntryKind;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.jspecify.annotations.Nullable;

/**
 * A student lets others read an entry of theirs. Sharing it with the same audience again changes
 * nothing but the last day. A named person is answered for in the same words whether or not anybody
 * here has that address, so that nobody learns from it who is here.
 */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class ShareEntry {

  @Inject OwnEntry ownEntry;
  @Inject Shares shares;
  @Inject @Any Instance<BeforeSharing> checks;
  @Inject Clock clock;

  /**
   * Shares.
   *
   * @throws org.fieldbook.content.kernel.NotFound when the caller has no such entry
   * @throws Refused with every reason against it
   */
  public void share(PresentationCode presentation, String slot, Wish wish) {
    OwnEntry.Held held = ownEntry.hold(presentation, slot);
    Entry entry = held.entry();
    Address address = wish.audience() == Audience.NAMED ? Address.typed(wish.address()) : null;
    PersonId reader = address == null ? null : shares.personWith(address).orElse(null);
    Anonymised anonymised =
        wish.anonymised() == null ? entry.anonymised().orElse(null) : wish.anonymised();
    List<String> reasons = new ArrayList<>(against(held, wish, reader));
    if (anonymised == null) {
      reasons.add("Say first whether anybody can be identified in this entry.");
    }
    checks.forEach(
        check ->
            reasons.addAll(
                check.reasonsAgainst(
                    new BeforeSharing.Intended(
                        held.membership().person(), entry.view(), wish.audience()))));
    if (anonymised == null || !reasons.isEmpty()) {
      throw new Refused(reasons);
    }
    entry.declare(anonymised);
    entry.noteSharing(true);
    keep(entry, wish, address, reader);
  }

  private void keep(Entry entry, Wish wish, @Nullable Address address, @Nullable PersonId reader) {
    Optional<Share> before =
        shares.standing(entry).stream().filter(s -> s.isFor(wish.audience(), address)).findFirst();
    if (before.isPresent()) {
      before.get().endOn(wish.lastDay());
    } else if (address == null) {
      shares.add(new Share(entry, wish.audience(), clock.instant()));
    } else {
      shares.add(new Share(entry, address, reader, wish.lastDay(), clock.instant()));
    }
  }

  /** What stands against the wish itself. */
  private static List<String> against(OwnEntry.Held held, Wish wish, @Nullable PersonId reader) {
    List<String> reasons = new ArrayList<>();
    Membership membership = held.membership();
    if (held.entry().view().kind() != EntryKind.TOOL) {
      reasons.add("Only entries of tools can be shared. Your other answers stay yours alone.");
    }
    if (wish.audience() != Audience.NAMED && membership.findGroup().isEmpty()) {
      reasons.add(
          "You are in no tutor group yet, so there is nobody to share with. You can share with"
              + " a person whom you name.");
    }
    if (membership.person().equals(reader)) {
      reasons.add("That is your own address. Name the person who is to read this entry.");
    }
    LocalDate last = wish.lastDay();
    if (last != null && (last.isBefore(held.today()) || last.isAfter(held.today().plusYears(5)))) {
      reasons.add("Choose a last day from today on, within five years, or none.");
    }
    return reasons;
  }

  /**
   * With whom.
   *
   * @param address e-mail address or identifier of a named person, else empty
   * @param lastDay last day of reading for a named person; null for none
   * @param anonymised what the owner says about identifiable people; null when they said it before
   */
  public record Wish(
      Audience audience,
      String address,
      @Nullable LocalDate lastDay,
      @Nullable Anonymised anonymised) {

    public Wish {
      if (audience != Audience.NAMED) {
        lastDay = null;
      }
    }
  }
}
