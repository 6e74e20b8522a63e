package org.fieldbook.app.recognition;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.fieldbook.content.kernel.KeyInUse;
import org.fieldbook.content.kernel.Roles;

/** The office changes the key that badges are signed with. Badges of old keys stay valid. */
@Stateless
@RolesAllowed(Roles.OFFICE)
public class RenewBadgeKey {

  @Inject Badges badges;
  @Inject Clock clock;

  /** All keys, the one that signs first; none before the first badge. One SQL statement. */
  public List<KeyInUse> keys() {
    return badges.keys().stream().map(k -> new KeyInUse(k.id(), k.createdAt())).toList();
  }

  /**
   * Makes a key, which signs from now on.
   *
   * @param seen id of the key that signed when the caller looked; empty for none
   * @throws org.fieldbook.content.kernel.Refused when another one signs by now
   */
  public void renew(String seen) {
    badges.hold();
    badges.create(KeyInUse.next(keys(), seen, clock.instant()));
  }
}
