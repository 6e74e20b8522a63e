package org.fieldbook.app.showcase;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.app.enrolment.FindMembership;
import org.fieldbook.app.toolkit.Anonymised;
import org.fieldbook.app.toolkit.Entries;
import org.fieldbook.app.toolkit.Entry;
import org.fieldbook.app.toolkit.EntryKind;
import org.fieldbook.app.toolkit.FreezeVersion;
import org.fieldbook.app.toolkit.sharing.Audience;
import org.fieldbook.app.toolkit.sharing.BeforeSharing;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.jspecify.annotations.Nullable;

/**
 * A student chooses an entry for their showcase, as it is now. What is asked before an entry is
 * shared is asked here too. Choosing it again shows it as it is then.
 */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class ShowEntry {

  private static final int MOST = 40;

  @Inject Showcases showcases;
  @Inject Entries entries;
  @Inject FreezeVersion freezeVersion;
  @Inject FindMembership findMembership;
  @Inject @Any Instance<BeforeSharing> checks;
  @Inject Clock clock;

  /**
   * Puts it in.
   *
   * @param anonymised what the owner says about identifiable people; null when they said it before
   * @throws NotFound when the caller has no such entry of a tool
   * @throws Refused with every reason against it
   */
  public void show(PresentationCode presentation, String slot, @Nullable Anonymised anonymised) {
    var membership = findMembership.in(presentation);
    PersonId owner = membership.person();
    entries.hold(owner, presentation, slot);
    Entry entry =
        entries
            .find(owner, presentation, slot)
            .filter(e -> !e.isDeleted() && e.view().kind() == EntryKind.TOOL)
            .orElseThrow(() -> new NotFound("entry " + slot));
    Anonymised said = anonymised == null ? entry.anonymised().orElse(null) : anonymised;
    List<String> reasons = new ArrayList<>();
    if (!membership.active()) {
      reasons.add("You have withdrawn from this presentation: nothing more can be shown.");
    }
    if (said == null) {
      reasons.add("Say first whether anybody can be identified in this entry.");
    }
    checks.forEach(
        check ->
            reasons.addAll(
                check.reasonsAgainst(
                    new BeforeSharing.Intended(owner, entry.view(), Audience.NAMED))));
    Showcase showcase = showcases.hold(owner, presentation);
    if (showcases.pieces(showcase).size() >= MOST) {
      reasons.add("A showcase has room for " + MOST + " entries. Take one out first.");
    }
    if (said == null || !reasons.isEmpty()) {
      throw new Refused(reasons);
    }
    entry.declare(said);
    showcases.put(showcase, entry.id(), freezeVersion.freeze(entry), clock.instant());
  }
}
