package org.fieldbook.assessment.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** What was drawn to be monitored, and what it was drawn from. */
@ApplicationScoped
class Samples {

  @PersistenceContext(unitName = "assessment")
  EntityManager em;

  /**
   * A tutor with an assignment of a presentation, and what there is to draw from.
   *
   * @param finished how many scripts the tutor has finished
   * @param monitors who has scripts of the sample on which no report is finished; 0 for nobody
   */
  record Pile(String assignment, long tutor, long finished, long drawn, Set<Long> monitors) {}

  /** Everything that tutors have finished of a presentation, by assignment and tutor. */
  List<Pile> piles(PresentationCode presentation) {
    List<Object[]> rows =
        em.createNativeQuery(
                "select s.assignment, coalesce(s.returned_by, s.finished_by), count(*),"
                    + " count(d.script), coalesce(string_agg(distinct cast(coalesce(d.monitor, 0)"
                    + " as text), ' ') filter (where d.script is not null and r.finished_at is"
                    + " null), '') from assessment.script s left join assessment.sampled_script d"
                    + " on d.script = s.id left join assessment.monitor_report r on r.script = s.id"
                    + " where s.presentation = ?1 and s.state in ('RETURNED', 'HELD') and"
                    + " coalesce(s.returned_by, s.finished_by) is not null group by 1, 2 order by"
                    + " 1, 2")
            .setParameter(1, presentation.value())
            .getResultList();
    return rows.stream()
        .map(r -> new Pile((String) r[0], number(r[1]), number(r[2]), number(r[3]), ids(r[4])))
        .toList();
  }

  /** What a tutor has finished of an assignment. */
  List<FinishedScript> finished(PresentationCode presentation, String assignment, PersonId tutor) {
    return em.createQuery(
            "select new org.fieldbook.assessment.monitoring.FinishedScript(s.id, s.student,"
                + " s.assignment, s.marksTotal, s.arrivedAt, s.state) from Script s"
                + " where s.presentation = :presentation and s.assignment = :assignment"
                + " and coalesce(s.returnedBy, s.finishedBy) = :tutor"
                + " and s.state in :finished order by s.id",
            FinishedScript.class)
        .setParameter("presentation", presentation.value())
        .setParameter("assignment", assignment)
        .setParameter("tutor", tutor.value())
        .setParameter("finished", List.of(Script.State.RETURNED, Script.State.HELD))
        .getResultList();
  }

  /**
   * The sampling of a tutor's marking, held until the transaction ends; made when there is none.
   */
  Sampling hold(PresentationCode presentation, String assignment, PersonId tutor, String seed) {
    em.createNativeQuery(
            "insert into assessment.sampling (presentation, assignment, tutor, seed, draws)"
                + " values (?1, ?2, ?3, ?4, 0) on conflict do nothing")
        .setParameter(1, presentation.value())
        .setParameter(2, assignment)
        .setParameter(3, tutor.value())
        .setParameter(4, seed)
        .executeUpdate();
    return em.createQuery(
            "select s from Sampling s where s.presentation = :presentation"
                + " and s.assignment = :assignment and s.tutor = :tutor",
            Sampling.class)
        .setParameter("presentation", presentation.value())
        .setParameter("assignment", assignment)
        .setParameter("tutor", tutor.value())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getSingleResult();
  }

  /** What was drawn of it. */
  List<SampledScript> drawn(Sampling sampling) {
    return em.createQuery(
            "select d from SampledScript d where d.sampling = :sampling order by d.draw, d.script",
            SampledScript.class)
        .setParameter("sampling", sampling.id())
        .getResultList();
  }

  /** Keeps a draw with all that it was made from. */
  void add(Sampling sampling, int number, int percent, String population, Instant at) {
    em.flush();
    em.createNativeQuery(
            "insert into assessment.sample_draw values (?1, ?2, ?3, ?4, cast(?5 as timestamptz))")
        .setParameter(1, sampling.id())
        .setParameter(2, number)
        .setParameter(3, percent)
        .setParameter(4, population)
        .setParameter(5, at.toString())
        .executeUpdate();
  }

  void add(SampledScript drawn) {
    em.persist(drawn);
  }

  Optional<SampledScript> find(long script) {
    return Optional.ofNullable(em.find(SampledScript.class, script));
  }

  /** Those of the scripts that were drawn. */
  Set<Long> drawn(Collection<Long> scripts) {
    return scripts.isEmpty()
        ? Set.of()
        : Set.copyOf(
            em.createQuery(
                    "select d.script from SampledScript d where d.script in :scripts", Long.class)
                .setParameter("scripts", scripts)
                .getResultList());
  }

  /** How many scripts of an assignment each monitor was given. */
  Map<PersonId, Long> load(PresentationCode presentation, String assignment) {
    em.flush();
    List<Object[]> rows =
        em.createNativeQuery(
                "select d.monitor, count(*) from assessment.sampled_script d"
                    + " join assessment.sampling s on s.id = d.sampling"
                    + " where s.presentation = ?1 and s.assignment = ?2 and d.monitor is not null"
                    + " group by d.monitor")
            .setParameter(1, presentation.value())
            .setParameter(2, assignment)
            .getResultList();
    Map<PersonId, Long> load = new HashMap<>();
    rows.forEach(r -> load.put(new PersonId(number(r[0])), number(r[1])));
    return load;
  }

  /** Those scripts on which a monitor's report is finished. */
  Set<Long> reported(Sampling sampling) {
    return Set.copyOf(
        em.createQuery(
                "select d.script from SampledScript d, MonitorReport r where r.script = d.script"
                    + " and r.finishedAt is not null and d.sampling = :sampling",
                Long.class)
            .setParameter("sampling", sampling.id())
            .getResultList());
  }

  private static Set<Long> ids(Object column) {
    String ids = (String) column;
    return ids.isEmpty()
        ? Set.of()
        : Stream.of(ids.split(" ", -1)).map(Long::valueOf).collect(Collectors.toSet());
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }
}
