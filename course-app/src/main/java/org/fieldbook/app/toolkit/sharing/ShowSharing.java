package org.fieldbook.app.toolkit.sharing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.enrolment.FindMembership;
import org.fieldbook.app.enrolment.Membership;
import org.fieldbook.app.toolkit.Anonymised;
import org.fieldbook.app.toolkit.Entries;
import org.fieldbook.app.toolkit.Entry;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/** A student sees who can read an entry of theirs, who has looked, and who would be able to. */
@Stateless
@RolesAllowed(Roles.STUDENT)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ShowSharing {

  private static final int MOST_LOOKS = 100;

  @Inject Shares shares;
  @Inject Entries entries;
  @Inject FindMembership findMembership;
  @Inject Caller caller;

  /** Shares and looks of an entry; none when it is not the caller's. One SQL statement. */
  public Readership of(EntryView entry) {
    return shares.readership(entry.id(), caller.id(), MOST_LOOKS);
  }

  /**
   * What sharing an entry would mean. Two SQL statements.
   *
   * @throws NotFound when the caller has no such entry
   */
  public Prospect prospect(PresentationCode presentation, String slot) {
    Entry entry =
        entries
            .find(caller.id(), presentation, slot)
            .filter(e -> !e.isDeleted())
            .orElseThrow(() -> new NotFound("entry " + slot));
    Optional<Membership.Group> group = findMembership.in(presentation).findGroup();
    return new Prospect(
        entry.view(),
        entry.anonymised(),
        group,
        group.map(g -> shares.members(g.id(), caller.id())).orElse(List.of()));
  }

  /**
   * Who would read.
   *
   * @param members names of the other students in the group
   */
  public record Prospect(
      EntryView entry,
      Optional<Anonymised> anonymised,
      Optional<Membership.Group> group,
      List<String> members) {

    public Prospect {
      members = List.copyOf(members);
    }
  }
}
