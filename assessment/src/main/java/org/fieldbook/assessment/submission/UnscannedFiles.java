package org.fieldbook.assessment.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fieldbook.content.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/** Kept files of which no virus scanner has said yet that they are clean. By their hashes. */
@ApplicationScoped
public class UnscannedFiles {

  @PersistenceContext(unitName = "assessment")
  EntityManager em;

  /** A file was taken unscanned; in a transaction of its own when there is none. */
  @Transactional
  void add(Sha256 hash, Instant now) {
    em.createNativeQuery(
            "insert into assessment.unscanned_file (sha256, since, tried_at) values (?1, ?2, ?2)"
                + " on conflict do nothing")
        .setParameter(1, hash.hex())
        .setParameter(2, Timestamp.from(now))
        .executeUpdate();
  }

  /** Those that wait, the longest untried first. */
  List<Sha256> waiting(int most) {
    List<?> hashes =
        em.createNativeQuery(
                "select sha256 from assessment.unscanned_file where found is null"
                    + " order by tried_at, sha256")
            .setMaxResults(most)
            .getResultList();
    return hashes.stream().map(h -> new Sha256(h.toString())).toList();
  }

  /** It was found clean. */
  @Transactional
  void clean(Sha256 hash) {
    em.createNativeQuery("delete from assessment.unscanned_file where sha256 = ?1")
        .setParameter(1, hash.hex())
        .executeUpdate();
  }

  /**
   * It was tried.
   *
   * @param found name of what was found in it; null when there was no verdict
   */
  @Transactional
  void tried(Sha256 hash, @Nullable String found, Instant now) {
    em.createNativeQuery(
            "update assessment.unscanned_file set tried_at = ?2, found = cast(?3 as text)"
                + " where sha256 = ?1")
        .setParameter(1, hash.hex())
        .setParameter(2, Timestamp.from(now))
        .setParameter(3, found)
        .executeUpdate();
  }

  /** How these files stand: the worst of them. One SQL statement. */
  Standing of(Collection<Sha256> hashes) {
    if (hashes.isEmpty()) {
      return new Standing(false, Optional.empty());
    }
    List<?> rows =
        em.createNativeQuery(
                "select coalesce(found, '') from assessment.unscanned_file where sha256 ="
                    + " any (string_to_array(?1, ',')) order by found nulls last")
            .setParameter(1, hashes.stream().map(Sha256::hex).collect(Collectors.joining(",")))
            .getResultList();
    return new Standing(
        !rows.isEmpty(), rows.stream().map(Object::toString).filter(f -> !f.isEmpty()).findFirst());
  }

  /**
   * How files stand.
   *
   * @param unscanned whether one of them was not found clean
   * @param found name of what was found in one
   */
  record Standing(boolean unscanned, Optional<String> found) {}
}
