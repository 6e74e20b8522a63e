package org.fieldbook.app.toolkit.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongFunction;
import org.fieldbook.app.toolkit.takeaway.Takeaway;
import org.jspecify.annotations.Nullable;

/**
 * The order that the worker of this node is at, gathered once for all of its files: they are made
 * one after the other.
 */
@ApplicationScoped
class LastGathered {

  private final AtomicReference<@Nullable Kept> last = new AtomicReference<>();

  /** An order with what it takes. */
  private record Kept(long order, Takeaway takeaway) {}

  /** What the order takes. */
  Takeaway of(long order, LongFunction<Takeaway> gathering) {
    Kept kept = last.get();
    if (kept != null && kept.order() == order) {
      return kept.takeaway();
    }
    Takeaway takeaway = gathering.apply(order);
    last.set(new Kept(order, takeaway));
    return takeaway;
  }

  /** The order is done, or failed: nobody's words stay here. */
  void forget() {
    last.set(null);
  }
}
