package org.fieldbook.app.toolkit.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.fieldbook.app.enrolment.FindMembership;
import org.fieldbook.app.toolkit.takeaway.Format;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.kernel.Sha256;

/** A student sees how far their take-aways are, and fetches the files. */
@Stateless
@RolesAllowed(Roles.STUDENT)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MyTakeaways {

  @Inject TakeawayOrders orders;
  @Inject TakeawayStore store;
  @Inject FindMembership findMembership;
  @Inject Caller caller;

  /** All of the caller's, latest first. Two SQL statements. */
  public List<OrderView> all(PresentationCode presentation) {
    findMembership.in(presentation);
    List<TakeawayFile> files = orders.filesOf(caller.id(), presentation);
    return orders.of(caller.id(), presentation).stream()
        .map(
            order ->
                order.view(
                    files.stream()
                        .filter(f -> f.orderId() == order.id())
                        .map(TakeawayFile::view)
                        .toList()))
        .toList();
  }

  /**
   * One of them.
   *
   * @throws NotFound when the caller has no such order
   */
  public OrderView one(long id) {
    TakeawayOrder order = mine(id);
    return order.view(orders.files(order).stream().map(TakeawayFile::view).toList());
  }

  /**
   * Opens a file that was made.
   *
   * @throws NotFound when the caller has no such file, or it could not be made
   */
  public Opened file(long id) {
    TakeawayFile file = orders.file(id).orElseThrow(() -> new NotFound("file " + id));
    mine(file.orderId());
    Sha256 hash = file.hash();
    if (hash == null) {
      throw new NotFound("file " + id);
    }
    try {
      return new Opened(file.name(), file.format(), file.size(), store.open(hash));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TakeawayOrder mine(long id) {
    return orders
        .find(id)
        .filter(o -> o.owner().equals(caller.id()))
        .orElseThrow(() -> new NotFound("take-away " + id));
  }

  /** A file to send; whoever asked for it closes it. */
  public record Opened(String name, Format format, long size, InputStream bytes) {}
}
