package org.fieldbook.app.thirdparty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.thirdparty.WorkOnReports.Step;
import org.fieldbook.content.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** All cases and what was done about them. */
@ApplicationScoped
class DataReports {

  private static final int MOST_LISTED = 200;

  @PersistenceContext(unitName = "app")
  EntityManager em;

  /** Reports must be counted one after another, or a flood at one instant is not seen. */
  void hold() {
    em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)")
        .setParameter(1, "data-report")
        .getSingleResult();
  }

  long countSince(Instant since) {
    return count("select count(*) from app.data_report where reported_at > ?1", since, null);
  }

  long countSince(Instant since, String callerHash) {
    return count(
        "select count(*) from app.data_report where reported_at > ?1 and caller_hash = ?2",
        since,
        callerHash);
  }

  private long count(String sql, Instant since, @Nullable String callerHash) {
    var query = em.createNativeQuery(sql).setParameter(1, since);
    if (callerHash != null) {
      query.setParameter(2, callerHash);
    }
    return ((Number) query.getSingleResult()).longValue();
  }

  /** Forgets where reports came from; answers how many. */
  int forgetCallersBefore(Instant instant) {
    return em.createNativeQuery(
            "update app.data_report set caller_hash = null"
                + " where caller_hash is not null and reported_at < ?1")
        .setParameter(1, instant)
        .executeUpdate();
  }

  void add(DataReport report) {
    em.persist(report);
    em.flush();
  }

  /** A case to be decided: nobody else decides it meanwhile. */
  Optional<DataReport> toDecide(long id) {
    return Optional.ofNullable(em.find(DataReport.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  Optional<DataReport> find(long id) {
    return Optional.ofNullable(em.find(DataReport.class, id));
  }

  /** Open cases first, the oldest of them first; then the others, the newest first. */
  List<DataReport> all() {
    List<DataReport> open =
        em.createQuery(
                "select r from DataReport r where r.state = 'open' order by r.reportedAt",
                DataReport.class)
            .setMaxResults(MOST_LISTED)
            .getResultList();
    List<DataReport> all = new java.util.ArrayList<>(open);
    all.addAll(
        em.createQuery(
                "select r from DataReport r where r.state <> 'open' order by r.reportedAt desc",
                DataReport.class)
            .setMaxResults(MOST_LISTED)
            .getResultList());
    return all;
  }

  void note(
      DataReport report,
      String done,
      @Nullable PersonId person,
      String words,
      @Nullable Integer copies,
      Instant now) {
    em.createNativeQuery(
            "insert into app.data_report_step (report_id, done, person_id, words, copies, done_at)"
                + " values (?1, ?2, cast(?3 as bigint), ?4, cast(?5 as integer), ?6)")
        .setParameter(1, report.id())
        .setParameter(2, done)
        .setParameter(3, person == null ? null : Long.toString(person.value()))
        .setParameter(4, words)
        .setParameter(5, copies == null ? null : Integer.toString(copies))
        .setParameter(6, now)
        .executeUpdate();
  }

  /** What was done, in order. */
  List<Step> steps(DataReport report) {
    List<?> rows =
        em.createNativeQuery(
                "select s.done, coalesce(p.given_name || ' ' || p.family_name, ''), s.words,"
                    + " s.copies, s.done_at from app.data_report_step s"
                    + " left join app.person p on p.id = s.person_id"
                    + " where s.report_id = ?1 order by s.id")
            .setParameter(1, report.id())
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            r ->
                new Step(
                    (String) r[0],
                    (String) r[1],
                    (String) r[2],
                    r[3] == null ? null : ((Number) r[3]).intValue(),
                    ((java.sql.Timestamp) r[4]).toInstant()))
        .toList();
  }
}
