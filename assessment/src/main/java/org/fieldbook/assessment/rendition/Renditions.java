package org.fieldbook.assessment.rendition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.fieldbook.content.kernel.FileStore.StoredFile;
import org.fieldbook.content.kernel.Sha256;

/** PDFs of word processors' files, by the hash of the file they were made from. */
@ApplicationScoped
public class Renditions {

  @PersistenceContext(unitName = "assessment")
  EntityManager em;

  Optional<Rendition> find(Sha256 source) {
    return Optional.ofNullable(em.find(Rendition.class, source.hex()));
  }

  /**
   * Whether it is now the caller's to make: nobody has begun, the last attempt failed, or whoever
   * began before {@code givenUp} is taken to have died. On record when this returns.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  boolean begin(Sha256 source, Instant now, Instant givenUp) {
    return em.createNativeQuery(
                "insert into assessment.rendition as r (source_sha256, state, begun_at)"
                    + " values (?1, 'MAKING', ?2) on conflict (source_sha256) do update"
                    + " set state = 'MAKING', begun_at = excluded.begun_at, problem = null"
                    + " where r.state = 'FAILED' or (r.state = 'MAKING' and r.begun_at < ?3)")
            .setParameter(1, source.hex())
            .setParameter(2, now.atOffset(ZoneOffset.UTC))
            .setParameter(3, givenUp.atOffset(ZoneOffset.UTC))
            .executeUpdate()
        == 1;
  }

  @Transactional
  void made(Sha256 source, StoredFile pdf) {
    find(source).orElseThrow().made(pdf);
  }

  @Transactional
  void failed(Sha256 source, String why) {
    find(source).orElseThrow().failed(why);
  }
}
