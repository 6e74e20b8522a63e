package org.fieldbook.app.toolkit.jobs;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.fieldbook.app.toolkit.order.MakeTakeaway;
import org.fieldbook.app.toolkit.order.TakeawayLedger;
import org.fieldbook.app.toolkit.order.TakeawayLedger.Piece;
import org.fieldbook.content.kernel.Roles;

/**
 * Works as the system for a job, which has no caller. Open to all because only the job asks it, for
 * whatever waits: it takes no word from anybody.
 */
@Stateless
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TakeawayWork {

  /** Name of this node while it runs. */
  private static final String NODE = UUID.randomUUID().toString();

  @Inject TakeawayLedger ledger;
  @Inject MakeTakeaway makeTakeaway;

  public boolean isAnyWaiting() {
    return ledger.isAnyWaiting();
  }

  public Optional<Piece> next() {
    return ledger.next(NODE);
  }

  public void make(Piece piece) {
    makeTakeaway.make(piece);
  }
}
