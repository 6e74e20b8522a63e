package org.fieldbook.app.toolkit.link;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.fieldbook.app.enrolment.FindMembership;
import org.fieldbook.app.forum.Words;
import org.fieldbook.app.toolkit.Entries;
import org.fieldbook.app.toolkit.Entry;
import org.fieldbook.app.toolkit.EntryKind;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** A student links entries of theirs, with a word why, and takes links away. */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class LinkEntries {

  static final int MOST = 50;
  static final int LONGEST = 200;

  @Inject Links links;
  @Inject Entries entries;
  @Inject FindMembership findMembership;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * Links; linking again gives the link another word.
   *
   * @param why one line, may be empty
   * @throws NotFound when the caller lacks either entry
   * @throws Refused when the caller has withdrawn, or the link or its word does not do
   */
  public void link(PresentationCode presentation, String slot, String toSlot, String why) {
    Entry from = own(presentation, slot);
    Entry to = own(presentation, toSlot);
    if (from.id() == to.id()) {
      throw new Refused("Choose another entry: this one is linked with itself already.");
    }
    String line = Words.line(why);
    if (line.length() > LONGEST) {
      throw new Refused("Say why in at most " + LONGEST + " characters.");
    }
    if (links.count(from) >= MOST) {
      throw new Refused("An entry has at most " + MOST + " links. Take one away first.");
    }
    links.put(from, to, line, clock.instant());
  }

  /**
   * Takes a link away, from either end.
   *
   * @throws NotFound when the caller has no such entry, or it no such link
   */
  public void unlink(PresentationCode presentation, String slot, long link) {
    if (!links.remove(own(presentation, slot), link)) {
      throw new NotFound("link " + link);
    }
  }

  private Entry own(PresentationCode presentation, String slot) {
    if (!findMembership.in(presentation).active()) {
      throw new Refused("You have withdrawn from this presentation: nothing can be changed.");
    }
    return entries
        .find(caller.id(), presentation, slot)
        .filter(e -> !e.isDeleted() && e.view().kind() == EntryKind.TOOL)
        .orElseThrow(() -> new NotFound("entry " + slot));
  }
}
