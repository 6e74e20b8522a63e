package org.fieldbook.app.toolkit.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.fieldbook.app.housekeeping.Housework;
import org.fieldbook.content.kernel.Roles;

/** A job forgets take-aways that are older than 30 days, and their files. */
@Stateless
@LocalBean
@Local(Housework.class)
@RolesAllowed(Roles.SYSTEM)
public class ForgetTakeaways implements Housework {

  private static final int MOST_IN_A_ROUND = 1000;

  @Inject TakeawayOrders orders;
  @Inject TakeawayStore store;
  @Inject Clock clock;

  @Override
  public String what() {
    return "take-aways that expired";
  }

  /** Forgets them; answers how many. */
  @Override
  public int forget() {
    List<TakeawayOrder> expired = orders.expired(clock.instant(), MOST_IN_A_ROUND);
    expired.forEach(order -> store.remove(orders.remove(order)));
    return expired.size();
  }
}
