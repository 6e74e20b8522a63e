package org.fieldbook.app.toolkit.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldbook.app.toolkit.takeaway.Format;
import org.fieldbook.content.kernel.FileStore.StoredFile;
import org.fieldbook.content.kernel.Roles;
import org.jspecify.annotations.Nullable;

/**
 * What a job writes down about orders, each line in a transaction of its own: what is written
 * stays, whatever becomes of the job.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TakeawayLedger {

  @Inject TakeawayOrders orders;
  @Inject Clock clock;

  /** Whether there is anything to do. */
  public boolean isAnyWaiting() {
    return orders.isAnyWaiting(clock.instant());
  }

  /**
   * The next file to make on this node: of the order that it is at work on, else of the one whose
   * turn it is. An order of which nothing is missing is finished on the way.
   */
  public Optional<Piece> next(String node) {
    for (; ; ) {
      Optional<TakeawayOrder> found = orders.heldBy(node).or(() -> taken(node));
      if (found.isEmpty()) {
        return Optional.empty();
      }
      TakeawayOrder order = found.get();
      var files = orders.files(order);
      Set<Format> made = files.stream().map(TakeawayFile::format).collect(Collectors.toSet());
      Optional<Format> missing =
          order.formats().stream().filter(f -> !made.contains(f)).findFirst();
      if (order.state() == TakeawayOrder.State.RUNNING && missing.isPresent()) {
        return Optional.of(new Piece(order.id(), missing.get(), node));
      }
      if (order.state() == TakeawayOrder.State.RUNNING) {
        order.finish(files.stream().anyMatch(f -> f.hash() != null), clock.instant());
      }
    }
  }

  private Optional<TakeawayOrder> taken(String node) {
    Optional<TakeawayOrder> next = orders.takeNext(clock.instant());
    next.ifPresent(order -> order.take(node, clock.instant()));
    return next;
  }

  /** Says how far the piece is; false when the order is gone or another node has it. */
  public boolean progress(Piece piece, int written, int total) {
    Optional<TakeawayOrder> order = held(piece);
    order.ifPresent(o -> o.progress(written, total, clock.instant()));
    return order.isPresent();
  }

  /** Writes down a file; false when the order is gone, another node has it, or it has the file. */
  public boolean made(Piece piece, String name, StoredFile stored) {
    return add(piece, order -> file(order, piece, name, stored, null));
  }

  /** Writes down why a file cannot be made. */
  public void failed(Piece piece, String problem) {
    add(piece, order -> file(order, piece, piece.format().label(), null, problem));
  }

  private TakeawayFile file(
      TakeawayOrder order,
      Piece piece,
      String name,
      @Nullable StoredFile stored,
      @Nullable String problem) {
    return new TakeawayFile(order.id(), piece.format(), name, stored, problem, clock.instant());
  }

  private boolean add(Piece piece, Function<TakeawayOrder, TakeawayFile> making) {
    Optional<TakeawayOrder> order =
        held(piece)
            .filter(o -> orders.files(o).stream().noneMatch(f -> f.format() == piece.format()));
    order.ifPresent(o -> orders.add(making.apply(o)));
    return order.isPresent();
  }

  private Optional<TakeawayOrder> held(Piece piece) {
    return orders.findHeld(piece.order()).filter(o -> o.isHeldBy(piece.node()));
  }

  /** A file to make: which of which order, and on which node. */
  public record Piece(long order, Format format, String node) {}
}
