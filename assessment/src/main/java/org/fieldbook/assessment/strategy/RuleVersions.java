package org.fieldbook.assessment.strategy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fieldbook.content.kernel.PresentationCode;

/**
 * The versions of rules. A node reads those of a presentation anew every {@link #FRESH}; a version
 * comes into force {@link #AHEAD} after it was published, so every node knows it before it holds,
 * and all change over at the same instant.
 */
@ApplicationScoped
public class RuleVersions {

  /** How long a node may go by what it has read. */
  static final Duration FRESH = Duration.ofSeconds(5);

  /** How long after it was published a version comes into force. */
  public static final Duration AHEAD = Duration.ofSeconds(10);

  @PersistenceContext(unitName = "assessment")
  EntityManager em;

  @Inject Clock clock;

  private final Map<PresentationCode, Known> known = new ConcurrentHashMap<>();

  private record Known(List<RuleVersion> versions, Instant readAt) {}

  /** Those that have come into force by now, the oldest first; empty when none has. */
  List<RuleVersion> inForce(PresentationCode presentation) {
    Instant now = clock.instant();
    Known read = known.get(presentation);
    if (read == null || now.isAfter(read.readAt().plus(FRESH)) || now.isBefore(read.readAt())) {
      read = new Known(all(presentation), now);
      known.put(presentation, read);
    }
    return read.versions().stream().filter(v -> !v.inForceFrom().isAfter(now)).toList();
  }

  /** All there are, the oldest first, also one that is not in force yet. One SQL statement. */
  public List<RuleVersion> all(PresentationCode presentation) {
    return em.createQuery(
            "select v from RuleVersion v where v.presentation = :presentation order by v.number",
            RuleVersion.class)
        .setParameter("presentation", presentation.value())
        .getResultList();
  }

  /** Keeps two versions of a presentation from being published at once, until this one is. */
  public void hold(PresentationCode presentation) {
    // Written as an update, so that it runs on the connection of the transaction in every setting.
    em.createNativeQuery(
            "do $$ begin perform pg_advisory_xact_lock(73104, hashtext('"
                + presentation.value()
                + "')); end $$")
        .executeUpdate();
  }

  public void add(RuleVersion version) {
    em.persist(version);
    em.flush();
  }
}
