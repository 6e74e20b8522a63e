package org.fieldbook.app.toolkit.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.fieldbook.app.enrolment.FindMembership;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/**
 * A student asks for their toolkit to take away, and deletes what they have fetched. After
 * withdrawal and after the end of the course too.
 */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class OrderTakeaway {

  private static final int MOST_OPEN = 3;
  private static final int MOST_KEPT = 20;

  @Inject TakeawayOrders orders;
  @Inject TakeawayStore store;
  @Inject FindMembership findMembership;
  @Inject LookBeforeTakeaway look;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * Puts it into the queue; answers its id.
   *
   * @param told whether the caller was told of names that are open in it and wants it all the same
   * @throws NotFound when the caller never was enrolled
   * @throws Refused when too many are under way or kept already, or names are open that the caller
   *     was not told of
   */
  public long order(PresentationCode presentation, Wish wish, boolean told) {
    findMembership.in(presentation);
    int open = told ? 0 : look.of(presentation, wish).size();
    if (open > 0) {
      throw new Refused(
          "In "
              + (open == 1 ? "one entry" : open + " entries")
              + " somebody might be recognised. Look there first, or take them as they are.");
    }
    orders.hold(caller.id());
    List<TakeawayOrder> mine = orders.of(caller.id(), presentation);
    if (mine.stream().filter(o -> o.state().isOpen()).count() >= MOST_OPEN) {
      throw new Refused("Three of your take-aways are being made already. Wait for one of them.");
    }
    if (mine.size() >= MOST_KEPT) {
      throw new Refused("There are twenty take-aways of yours already. Delete one of them first.");
    }
    TakeawayOrder order = new TakeawayOrder(caller.id(), presentation, wish, clock.instant());
    orders.add(order);
    return order.id();
  }

  /**
   * Deletes an order with its files; the toolkit itself stays as it is.
   *
   * @throws NotFound when the caller has no such order
   */
  public void delete(long id) {
    TakeawayOrder order =
        orders
            .findHeld(id)
            .filter(o -> o.owner().equals(caller.id()))
            .orElseThrow(() -> new NotFound("take-away " + id));
    store.remove(orders.remove(order));
  }
}
