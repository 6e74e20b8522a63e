package org.fieldbook.assessment.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fieldbook.content.kernel.PresentationCode;

/** Runs of jobs and their steps. */
@ApplicationScoped
class JobRuns {

  @PersistenceContext(unitName = "assessment")
  EntityManager em;

  long add(JobRun run) {
    em.persist(run);
    em.flush();
    return run.id();
  }

  /** A run for an occasion, unless it has one: whichever node names it first. */
  boolean addFor(OfficeJob.Occasion occasion, Instant now) {
    JobOrder order = occasion.order();
    PresentationCode presentation = order.presentation();
    return em.createNativeQuery(
                "insert into assessment.job_run (kind, presentation, assignment, detail, asked_at,"
                    + " state, occasion) values (?1, nullif(?2, ''), nullif(?3, ''), ?4,"
                    + " cast(?5 as timestamptz),"
                    + " 'QUEUED', ?6) on conflict (occasion) do nothing")
            .setParameter(1, order.kind())
            .setParameter(2, presentation == null ? "" : presentation.value())
            .setParameter(3, order.assignment() == null ? "" : order.assignment())
            .setParameter(4, order.detail())
            .setParameter(5, now.toString())
            .setParameter(6, occasion.key())
            .executeUpdate()
        == 1;
  }

  boolean isAnyWaiting(Instant now) {
    return !em.createNativeQuery(
            "select id from assessment.job_run where state = 'QUEUED'"
                + " or (state = 'RUNNING' and lease_until < cast(?1 as timestamptz)) limit 1")
        .setParameter(1, now.toString())
        .getResultList()
        .isEmpty();
  }

  /**
   * The run whose turn it is, held until the transaction ends: one that waits, or one whose node
   * has been silent too long. What another node is just taking, or is in the middle of, is passed
   * over.
   */
  @SuppressWarnings("unchecked")
  Optional<JobRun> takeNext(Instant now) {
    return em.createNativeQuery(
            "select * from assessment.job_run where state = 'QUEUED'"
                + " or (state = 'RUNNING' and lease_until < cast(?1 as timestamptz))"
                + " order by id limit 1 for update skip locked",
            JobRun.class)
        .setParameter(1, now.toString())
        .getResultStream()
        .findFirst();
  }

  Optional<JobRun> find(long id) {
    return Optional.ofNullable(em.find(JobRun.class, id));
  }

  /** The same, held until the transaction ends. */
  Optional<JobRun> hold(long id) {
    return Optional.ofNullable(em.find(JobRun.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** A run of exactly this order that is not over. */
  Optional<JobRun> underWay(JobOrder order) {
    return em.createQuery(
            "select r from JobRun r where r.kind = :kind and r.state in :open order by r.id",
            JobRun.class)
        .setParameter("kind", order.kind())
        .setParameter("open", List.of(JobRun.State.QUEUED, JobRun.State.RUNNING))
        .getResultStream()
        .filter(r -> r.order().equals(order))
        .findFirst();
  }

  /** The latest runs, the newest first. */
  List<JobRun> latest(int most) {
    return em.createQuery("select r from JobRun r order by r.id desc", JobRun.class)
        .setMaxResults(most)
        .getResultList();
  }

  /** Writes down the steps of a run, in one statement. */
  void addSteps(JobRun run, List<OfficeJob.Step> steps) {
    JsonArrayBuilder rows = Json.createArrayBuilder();
    steps.forEach(
        s -> rows.add(Json.createObjectBuilder().add("key", s.id()).add("label", s.label())));
    em.createNativeQuery(
            "insert into assessment.job_step (run, key, label, state)"
                + " select ?1, s.key, s.label, 'WAITING'"
                + " from json_to_recordset(cast(?2 as json)) as s (key text, label text)")
        .setParameter(1, run.id())
        .setParameter(2, rows.build().toString())
        .executeUpdate();
  }

  Optional<JobStep> nextStep(JobRun run) {
    return steps(run, JobStep.State.WAITING, 1).stream().findFirst();
  }

  Optional<JobStep> step(long id) {
    return Optional.ofNullable(em.find(JobStep.class, id));
  }

  /** Steps of a run in a state, in their order. */
  List<JobStep> steps(JobRun run, JobStep.State state, int most) {
    return em.createQuery(
            "select s from JobStep s where s.run = :run and s.state = :state order by s.id",
            JobStep.class)
        .setParameter("run", run.id())
        .setParameter("state", state)
        .setMaxResults(most)
        .getResultList();
  }

  /** Steps that could not be done wait again. */
  void failedWaitAgain(JobRun run) {
    em.createNativeQuery(
            "update assessment.job_step set state = 'WAITING', said = null, ended_at = null"
                + " where run = ?1 and state = 'FAILED'")
        .setParameter(1, run.id())
        .executeUpdate();
  }
}
