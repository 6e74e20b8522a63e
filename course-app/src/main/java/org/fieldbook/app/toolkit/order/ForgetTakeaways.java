package org.fieldbook.app.toolkit.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.fieldbook.content.kernel.Roles;

/** A job forgets take-aways that are older than 30 days, and their files. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class ForgetTakeaways {

  private static final int MOST_IN_A_ROUND = 1000;

  @Inject TakeawayOrders orders;
  @Inject TakeawayStore store;
  @Inject Clock clock;

  /** Forgets them; answers how many. */
  public int forget() {
    List<TakeawayOrder> expired = orders.expired(clock.instant(), MOST_IN_A_ROUND);
    expired.forEach(order -> store.remove(orders.remove(order)));
    return expired.size();
  }
}
