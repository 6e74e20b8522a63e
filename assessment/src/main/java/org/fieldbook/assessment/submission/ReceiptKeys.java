package org.fieldbook.assessment.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The keys of receipts. They are in the database so that all nodes sign with the same one. */
@ApplicationScoped
public class ReceiptKeys {

  @PersistenceContext(unitName = "assessment")
  EntityManager em;

  @Inject Ledger ledger;

  /** The key to sign with, made when there is none. */
  ReceiptKey signing(Instant now) {
    return newest()
        .orElseGet(
            () -> {
              // Two nodes make one key: only who holds the ledger makes any.
              ledger.hold();
              return newest().orElseGet(() -> create(now));
            });
  }

  private Optional<ReceiptKey> newest() {
    return all().stream().findFirst();
  }

  Optional<ReceiptKey> find(String id) {
    return Optional.ofNullable(em.find(ReceiptKey.class, id));
  }

  /** All keys, the newest first. */
  List<ReceiptKey> all() {
    return em.createQuery("select k from ReceiptKey k order by k.createdAt desc", ReceiptKey.class)
        .getResultList();
  }

  /** A new key, which signs as it is the newest; the caller holds the ledger. */
  ReceiptKey create(Instant now) {
    ReceiptKey key = new ReceiptKey(now);
    em.persist(key);
    em.flush();
    return key;
  }
}
