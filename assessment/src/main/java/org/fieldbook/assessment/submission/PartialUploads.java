package org.fieldbook.assessment.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/**
 * Files that arrive in pieces. What changes them runs in a transaction of its own when there is
 * none, since none is open while bytes come in.
 */
@ApplicationScoped
public class PartialUploads {

  private static final int MOST_AT_ONCE = 500;

  /** A file that has arrived and is not submitted. */
  static final String WHOLE = "whole";

  /** A file of which some pieces have arrived. */
  static final String IN_PIECES = "in pieces";

  @PersistenceContext(unitName = "assessment")
  EntityManager em;

  /** Begins one, or finds the one that was begun for the same file and is not finished. */
  @Transactional
  PartialUpload begin(PartialFile file, Instant now) {
    // Two windows may begin the same file at once: the second finds what the first has made.
    em.createNativeQuery(
            "insert into assessment.partial_upload (id, student, presentation, assignment,"
                + " file_name, size, changed_at, begun_at, expires_at)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) on conflict do nothing")
        .setParameter(1, UUID.randomUUID().toString())
        .setParameter(2, file.student().value())
        .setParameter(3, file.presentation().value())
        .setParameter(4, file.assignment())
        .setParameter(5, file.name())
        .setParameter(6, file.size())
        .setParameter(7, file.changedAt())
        .setParameter(8, Timestamp.from(now))
        .setParameter(9, Timestamp.from(now.plus(PartialUpload.WAITS)))
        .executeUpdate();
    return find(file).orElseThrow();
  }

  /** The one that was begun for that file and is not finished. */
  Optional<PartialUpload> find(PartialFile file) {
    return em.createQuery(
            "select p from PartialUpload p where p.student = :student"
                + " and p.presentation = :presentation and p.assignment = :assignment"
                + " and p.fileName = :name and p.size = :size and p.changedAt = :changed"
                + " and p.upload is null",
            PartialUpload.class)
        .setParameter("student", file.student().value())
        .setParameter("presentation", file.presentation().value())
        .setParameter("assignment", file.assignment())
        .setParameter("name", file.name())
        .setParameter("size", file.size())
        .setParameter("changed", file.changedAt())
        .getResultStream()
        .findFirst();
  }

  Optional<PartialUpload> find(String id, PersonId owner) {
    return Optional.ofNullable(em.find(PartialUpload.class, id)).filter(p -> p.belongsTo(owner));
  }

  /** Those that are not finished, of the student for the assignment, the oldest first. */
  List<PartialUpload> unfinished(
      PersonId student, PresentationCode presentation, String assignment, Instant now) {
    return em.createQuery(
            "select p from PartialUpload p where p.student = :student"
                + " and p.presentation = :presentation and p.assignment = :assignment"
                + " and p.upload is null and p.expiresAt > :now order by p.begunAt",
            PartialUpload.class)
        .setParameter("now", now)
        .setParameter("student", student.value())
        .setParameter("presentation", presentation.value())
        .setParameter("assignment", assignment)
        .getResultList();
  }

  /** How many of the student are not finished. */
  long countUnfinished(PersonId student) {
    return em.createQuery(
            "select count(p) from PartialUpload p where p.student = :student and p.upload is null",
            Long.class)
        .setParameter("student", student.value())
        .getSingleResult();
  }

  /**
   * Puts a piece to its file, if the file still ends where the piece begins.
   *
   * @return how much of the file is there afterwards; empty when another piece came first
   */
  @Transactional
  Optional<PartialUpload> append(String id, long place, PieceStore.Kept piece, Instant now) {
    PartialUpload partial = em.find(PartialUpload.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (partial == null || partial.received() != place) {
      return Optional.empty();
    }
    partial.append(piece.size(), now);
    em.persist(new PartialPiece(id, place, piece));
    em.flush();
    return Optional.of(partial);
  }

  /** How the pieces of a file are kept, in their order. */
  List<PieceStore.Kept> pieces(String id) {
    return em.createQuery(
            "select p from PartialPiece p where p.partial = :id order by p.place",
            PartialPiece.class)
        .setParameter("id", id)
        .getResultStream()
        .map(PartialPiece::kept)
        .toList();
  }

  /**
   * The file has become an upload: keeps that, and forgets the pieces.
   *
   * @return id of the upload that it is from now on, which another request may have made before
   * @throws org.fieldbook.content.kernel.NotFound when it has been taken back meanwhile
   */
  @Transactional
  String finish(String id, Upload made) {
    PartialUpload partial = em.find(PartialUpload.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (partial == null) {
      throw new org.fieldbook.content.kernel.NotFound("No upload " + id);
    }
    if (partial.upload().isPresent()) {
      return partial.upload().get();
    }
    em.persist(made);
    em.flush();
    partial.finish(made);
    forgetPieces(id);
    return made.id();
  }

  private void forgetPieces(String id) {
    em.createQuery("delete from PartialPiece p where p.partial = :id")
        .setParameter("id", id)
        .executeUpdate();
  }

  /** Forgets it; answers how its pieces were kept. */
  @Transactional
  List<PieceStore.Kept> forget(String id) {
    PartialUpload partial = em.find(PartialUpload.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (partial == null) {
      return List.of();
    }
    List<PieceStore.Kept> pieces = pieces(id);
    forgetPieces(id);
    em.remove(partial);
    return pieces;
  }

  /** Ids of some whose time is over. */
  List<String> expired(Instant now) {
    return em.createQuery(
            "select p.id from PartialUpload p where p.expiresAt <= :now order by p.expiresAt",
            String.class)
        .setParameter("now", now)
        .setMaxResults(MOST_AT_ONCE)
        .getResultList();
  }

  /**
   * What makes a file the same one when it is chosen again.
   *
   * @param changedAt when it was last changed on the student's device, in milliseconds as that says
   */
  record PartialFile(
      PersonId student,
      PresentationCode presentation,
      String assignment,
      String name,
      long size,
      long changedAt) {}

  /**
   * What waits of a student's for an assignment: {@link #WHOLE} files, some {@link #IN_PIECES},
   * both, or nothing.
   */
  List<String> kindsWaiting(
      PersonId student, PresentationCode presentation, String assignment, Instant now) {
    String mine =
        " where student = ?1 and presentation = ?2 and assignment = ?3"
            + " and expires_at > cast(?4 as timestamptz)";
    List<?> kinds =
        em.createNativeQuery(
                "select '"
                    + WHOLE
                    + "' where exists (select 1 from assessment.upload"
                    + mine
                    + " and not used) union all select '"
                    + IN_PIECES
                    + "' where exists (select 1 from assessment.partial_upload"
                    + mine
                    + " and upload is null)")
            .setParameter(1, student.value())
            .setParameter(2, presentation.value())
            .setParameter(3, assignment)
            .setParameter(4, now.toString())
            .getResultList();
    return kinds.stream().map(Object::toString).toList();
  }
}
