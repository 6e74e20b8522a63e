package org.fieldbook.assessment.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** Submissions, and the uploads that may become one. */
@ApplicationScoped
public class Submissions {

  private static final String OF_ONE =
      " where s.student = :student and s.presentation = :presentation"
          + " and s.assignment = :assignment";

  @PersistenceContext(unitName = "assessment")
  EntityManager em;

  /** Keeps an upload, in a transaction of its own when there is none. */
  @Transactional
  void keep(Upload upload) {
    em.persist(upload);
    em.flush();
  }

  /**
   * Keeps what is done to one student's work one after the other, until this transaction ends: it
   * is taken before any row of it is locked, so that nobody waits for each other.
   */
  public void holdFor(PersonId student) {
    // Written as an update, so that it runs on the connection of the transaction in every setting.
    em.createNativeQuery(
            "do $$ begin perform pg_advisory_xact_lock(73105, hashint8("
                + student.value()
                + ")); end $$")
        .executeUpdate();
  }

  Optional<Upload> upload(String id, PersonId owner) {
    return Optional.ofNullable(em.find(Upload.class, id)).filter(u -> u.belongsTo(owner));
  }

  /**
   * The student's newest uploads for the assignment that still wait, the oldest of them first.
   *
   * @param most how many files the assignment takes
   */
  public List<Upload> waiting(
      PersonId student, PresentationCode presentation, String assignment, int most, Instant now) {
    List<Upload> newest =
        new ArrayList<>(
            em.createQuery(
                    "select s from Upload s"
                        + OF_ONE
                        + " and s.used = false and s.expiresAt > :now order by s.arrivedAt desc",
                    Upload.class)
                .setParameter("student", student.value())
                .setParameter("presentation", presentation.value())
                .setParameter("assignment", assignment)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList());
    Collections.reverse(newest);
    return newest;
  }

  /** How many files the student has uploaded since an instant. */
  long uploadsSince(PersonId student, Instant since) {
    return em.createQuery(
            "select count(u) from Upload u where u.student = :student and u.arrivedAt > :since",
            Long.class)
        .setParameter("student", student.value())
        .setParameter("since", since)
        .getSingleResult();
  }

  void discard(Upload upload) {
    em.remove(upload);
  }

  /** Forgets uploads that nobody confirmed in time; answers how many. */
  int discardExpired(Instant now) {
    return em.createQuery("delete from Upload u where u.used = false and u.expiresAt <= :now")
        .setParameter("now", now)
        .executeUpdate();
  }

  Optional<Submission> ofUpload(String upload) {
    return em.createQuery("select s from Submission s where s.upload = :upload", Submission.class)
        .setParameter("upload", upload)
        .getResultStream()
        .findFirst();
  }

  /** How many submissions there are. */
  long count() {
    return em.createQuery("select count(s) from Submission s", Long.class).getSingleResult();
  }

  /** Ids of those at these places in the order of their ids, the first being 0. */
  List<Long> idsAt(List<Long> places) {
    if (places.isEmpty()) {
      return List.of();
    }
    String numbers = places.stream().map(String::valueOf).collect(Collectors.joining(","));
    List<?> ids =
        em.createNativeQuery(
                "select id from (select id, row_number() over (order by id) - 1 as place"
                    + " from assessment.submission) s where place = any (cast(string_to_array(?1,"
                    + " ',') as bigint[])) order by id")
            .setParameter(1, numbers)
            .getResultList();
    return ids.stream().map(id -> ((Number) id).longValue()).toList();
  }

  public Optional<Submission> find(long id) {
    return Optional.ofNullable(em.find(Submission.class, id));
  }

  Optional<Submission> byCode(ReceiptCode code) {
    return em.createQuery(
            "select s from Submission s where s.receiptCode = :code", Submission.class)
        .setParameter("code", code.value())
        .getResultStream()
        .findFirst();
  }

  /** The student's submissions for the assignment, the newest first. */
  List<Submission> of(PersonId student, PresentationCode presentation, String assignment) {
    return em.createQuery(
            "select s from Submission s" + OF_ONE + " order by s.number desc", Submission.class)
        .setParameter("student", student.value())
        .setParameter("presentation", presentation.value())
        .setParameter("assignment", assignment)
        .getResultList();
  }

  /** How often the student was asked to correct work for the assignment. */
  public long askedToCorrect(PersonId student, PresentationCode presentation, String assignment) {
    return em.createQuery(
            "select count(s) from Submission s" + OF_ONE + " and s.correction.until is not null",
            Long.class)
        .setParameter("student", student.value())
        .setParameter("presentation", presentation.value())
        .setParameter("assignment", assignment)
        .getSingleResult();
  }

  /**
   * The submission that counts, held until the transaction ends: it cannot be replaced and returned
   * at the same time.
   */
  public Optional<Submission> holdCounting(
      PersonId student, PresentationCode presentation, String assignment) {
    return em.createQuery(
            "select s from Submission s" + OF_ONE + " and s.replacedAt is null", Submission.class)
        .setParameter("student", student.value())
        .setParameter("presentation", presentation.value())
        .setParameter("assignment", assignment)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** Of each student and assignment the submission that counts, held until the transaction ends. */
  public List<Submission> holdCounting(
      Collection<PersonId> students, PresentationCode presentation) {
    if (students.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            "select s from Submission s where s.presentation = :presentation"
                + " and s.student in :students and s.replacedAt is null",
            Submission.class)
        .setParameter("presentation", presentation.value())
        .setParameter("students", students.stream().map(PersonId::value).toList())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** Keeps uploads with the submissions that they became, and gives these their ids. */
  void addAll(List<Upload> uploads, List<Submission> made) {
    // First what these replace: at most one submission counts at any time.
    em.flush();
    uploads.forEach(em::persist);
    em.flush();
    made.forEach(em::persist);
    em.flush();
  }

  /** Keeps a submission and gives it its id. What it replaces is written first. */
  void add(Submission submission) {
    em.flush();
    em.persist(submission);
    em.flush();
  }
}
