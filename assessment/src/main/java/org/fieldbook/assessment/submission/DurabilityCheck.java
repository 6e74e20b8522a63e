package org.fieldbook.assessment.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldbook.content.kernel.Refused;

/**
 * Whether the database keeps what it acknowledges, also when the power fails. A receipt says that a
 * submission is safe; on a database that may lose it, no receipt is given.
 */
@ApplicationScoped
public class DurabilityCheck {

  /** A good answer holds for so long: the settings change only with a reload of the database. */
  private static final Duration HOLDS = Duration.ofMinutes(1);

  private volatile Instant goodUntil = Instant.EPOCH;

  @PersistenceContext(unitName = "assessment")
  EntityManager em;

  @Inject Clock clock;

  /**
   * Refuses unless the database is durable.
   *
   * @throws Refused saying what is wrong
   */
  void require() {
    if (clock.instant().isBefore(goodUntil)) {
      return;
    }
    List<String> problems = problems();
    if (!problems.isEmpty()) {
      List<String> reasons = new ArrayList<>();
      reasons.add(
          "Fieldbook takes no submissions at the moment, because its database could lose them.");
      reasons.addAll(problems);
      reasons.add("Your file was not submitted. Please tell the course office.");
      throw new Refused(reasons);
    }
    goodUntil = clock.instant().plus(HOLDS);
  }

  /** What keeps the database from being durable, in sentences; empty when nothing does. */
  public List<String> problems() {
    List<?> rows =
        em.createNativeQuery(
                "select name, setting from pg_settings"
                    + " where name in ('fsync', 'synchronous_commit', 'full_page_writes')")
            .getResultList();
    Map<String, String> settings = new HashMap<>();
    for (Object row : rows) {
      Object[] pair = (Object[]) row;
      settings.put(pair[0].toString(), pair[1].toString());
    }
    return problems(settings);
  }

  static List<String> problems(Map<String, String> settings) {
    List<String> problems = new ArrayList<>();
    for (String name : List.of("fsync", "synchronous_commit", "full_page_writes")) {
      String setting = settings.getOrDefault(name, "unknown");
      if (setting.equals("off") || setting.equals("unknown")) {
        problems.add("The database setting " + name + " is " + setting + "; it must be on.");
      }
    }
    return problems;
  }
}
