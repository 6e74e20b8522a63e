package org.fieldbook.app.toolkit.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.fieldbook.app.identity.People;
import org.fieldbook.app.identity.Person;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.KeptVersion;
import org.fieldbook.app.toolkit.ReadForTakeaway;
import org.fieldbook.app.toolkit.Templates;
import org.fieldbook.app.toolkit.order.TakeawayOrder.Choice;
import org.fieldbook.app.toolkit.takeaway.Takeaway;
import org.fieldbook.app.toolkit.takeaway.Takeaway.Taken;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.kernel.Sha256;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedPresentation;
import org.fieldbook.content.tool.ToolTemplate;

/** A job gathers what an order takes: outlines at once, words when a format asks for them. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class GatherTakeaway {

  @Inject TakeawayOrders orders;
  @Inject ReadForTakeaway read;
  @Inject Library library;
  @Inject Templates templates;
  @Inject People people;
  @Inject GatherBeside gatherBeside;

  /**
   * The model that the formats are written from, of the day on which it was asked for.
   *
   * @throws NotFound when the order is gone
   */
  public Takeaway gather(long id) {
    TakeawayOrder order = order(id);
    PublishedPresentation presentation = library.presentation(order.presentation());
    Person owner = people.find(order.owner()).orElseThrow(() -> new NotFound("person"));
    return new Takeaway(
            owner.name(),
            owner.identifier(),
            presentation,
            order.askedAt().atZone(presentation.calendar().zone()).toLocalDate(),
            order.choice().words(),
            order.hasBlanks(),
            order.isWhole(),
            taken(order, presentation))
        .with(
            order.choice() == Choice.ALL
                ? gatherBeside.badges(order.owner(), order.presentation())
                : List.of());
  }

  private List<Taken> taken(TakeawayOrder order, PublishedPresentation presentation) {
    List<Taken> taken = new ArrayList<>();
    int from = 0;
    List<EntryView> page;
    do {
      page = read.outlines(order.owner(), order.presentation(), from);
      for (EntryView entry : page) {
        Optional<ToolTemplate> tool = templates.of(entry, presentation.course());
        if (tool.isPresent() && order.takes(entry)) {
          taken.add(
              new Taken(
                  entry, tool.get(), new Stored(entry), gatherBeside.of(entry, order.owner())));
        }
      }
      from += page.size();
    } while (page.size() == ReadForTakeaway.PAGE);
    return taken;
  }

  public int formats(long id) {
    return order(id).formats().size();
  }

  /** How many of the order's formats come before the piece's. */
  public int position(TakeawayLedger.Piece piece) {
    return order(piece.order()).formats().indexOf(piece.format());
  }

  /** The hash, when no order has it. */
  public List<Sha256> unkept(Sha256 hash) {
    return orders.isKept(hash) ? List.of() : List.of(hash);
  }

  private TakeawayOrder order(long id) {
    return orders.find(id).orElseThrow(() -> new NotFound("order " + id));
  }

  /** The words of an entry in the database. */
  private final class Stored implements Takeaway.Words {

    private final EntryView entry;

    Stored(EntryView entry) {
      this.entry = entry;
    }

    @Override
    public JsonObject body() {
      return read.body(entry);
    }

    @Override
    public Iterable<KeptVersion> versions() {
      return () -> new Pages(entry);
    }
  }

  /** Versions a page at a time. */
  private final class Pages implements Iterator<KeptVersion> {

    private final EntryView entry;
    private List<KeptVersion> page;
    private int from;
    private int at;

    Pages(EntryView entry) {
      this.entry = entry;
      this.page = read.versions(entry, 0);
    }

    @Override
    public boolean hasNext() {
      if (at == page.size() && page.size() == ReadForTakeaway.PAGE) {
        from += page.size();
        at = 0;
        page = read.versions(entry, from);
      }
      return at < page.size();
    }

    @Override
    public KeptVersion next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return page.get(at++);
    }
  }
}
