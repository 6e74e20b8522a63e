package org.fieldbook.assessment.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/** What monitors say, with every version. Nothing that a student reads asks here. */
@ApplicationScoped
class Reports {

  private static final String SAMPLED =
      "select s.id, s.assignment, s.student, coalesce(s.returned_by, s.finished_by), s.state,"
          + " d.monitor, coalesce(d.stratum, ''), r.monitor, r.finished_at, r.answered_at"
          + " from assessment.script s"
          + " left join assessment.sampled_script d on d.script = s.id"
          + " left join assessment.monitor_report r on r.script = s.id"
          + " where s.presentation = ?1 and (d.monitor = ?2 or r.monitor = ?2)"
          + " order by s.assignment, 4, s.id";

  @PersistenceContext(unitName = "assessment")
  EntityManager em;

  Optional<MonitorReport> find(long script) {
    return Optional.ofNullable(em.find(MonitorReport.class, script));
  }

  /** The report on a script, held until the transaction ends; made when there is none. */
  MonitorReport hold(long script, PersonId monitor, Instant now) {
    em.createNativeQuery(
            "insert into assessment.monitor_report (script, monitor, sheet, number, saved_at,"
                + " version) values (?1, ?2, ?3, 0, cast(?4 as timestamptz), 1)"
                + " on conflict do nothing")
        .setParameter(1, script)
        .setParameter(2, monitor.value())
        .setParameter(3, new MonitorSheetColumn().convertToDatabaseColumn(MonitorSheet.EMPTY))
        .setParameter(4, now.toString())
        .executeUpdate();
    return hold(script).orElseThrow();
  }

  Optional<MonitorReport> hold(long script) {
    return Optional.ofNullable(
        em.find(MonitorReport.class, script, LockModeType.PESSIMISTIC_WRITE));
  }

  void add(ReportVersion version) {
    em.persist(version);
  }

  /** All versions, the newest first. */
  List<ReportVersion> versions(long script) {
    return em.createQuery(
            "select v from ReportVersion v where v.script = :script order by v.id desc",
            ReportVersion.class)
        .setParameter("script", script)
        .getResultList();
  }

  /** What was drawn of a presentation for that monitor, by assignment, tutor and script. */
  List<SampledLine> of(PresentationCode presentation, PersonId monitor) {
    List<@Nullable Object[]> rows =
        em.createNativeQuery(SAMPLED)
            .setParameter(1, presentation.value())
            .setParameter(2, monitor.value())
            .getResultList();
    return rows.stream().map(SampledLine::of).toList();
  }

  /** Finished reports on what a tutor marked in a presentation, the latest first. */
  List<MonitorReport> finishedOn(PersonId tutor, PresentationCode presentation) {
    return em.createQuery(
            "select r from MonitorReport r, Script s where s.id = r.script"
                + " and r.finishedAt is not null and s.presentation = :presentation"
                + " and coalesce(s.returnedBy, s.finishedBy) = :tutor order by r.finishedAt desc",
            MonitorReport.class)
        .setParameter("presentation", presentation.value())
        .setParameter("tutor", tutor.value())
        .getResultList();
  }

  /** The judgements of marks that are finished, by script. */
  Map<Long, MonitorReport> finished(Collection<Long> scripts) {
    if (scripts.isEmpty()) {
      return Map.of();
    }
    return em.createQuery(
            "select r from MonitorReport r where r.script in :scripts and r.finishedAt is not null",
            MonitorReport.class)
        .setParameter("scripts", scripts)
        .getResultStream()
        .collect(Collectors.toMap(MonitorReport::script, Function.identity()));
  }
}
