package org.fieldbook.assessment.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldbook.assessment.annotation.Annotation;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/** Scripts, with the versions of their sheets and the history of their marks. */
@ApplicationScoped
public class Scripts {

  private static final List<Script.State> OPEN =
      List.of(Script.State.WAITING, Script.State.MARKING);

  /** Not with their students to be corrected. */
  private static final String IN_HAND = " and (s.correctUntil is null or s.correctUntil < :now)";

  private static final String OF_ONE =
      "select s from Script s where s.student = :student and s.presentation = :presentation"
          + " and s.assignment = :assignment";

  private static final String LINE =
      "select new org.fieldbook.assessment.marking.ScriptLine(s.id, s.student, s.assignment,"
          + " s.state, s.arrivedAt, s.marksGiven, s.marksTotal, s.fileReplacedAt, s.correctUntil,"
          + " s.clockFrom, s.reopenedAt, s.scoreCounted, s.returnedAt) from Script s where"
          + " s.presentation = :presentation";

  @PersistenceContext(unitName = "assessment")
  EntityManager em;

  void add(Script script) {
    em.persist(script);
    em.flush();
  }

  void addAll(List<Script> opened) {
    opened.forEach(em::persist);
    em.flush();
  }

  void add(SheetVersion version) {
    em.persist(version);
  }

  void add(MarkChange change) {
    em.persist(change);
  }

  /** Keeps changes of marks of scripts that are kept already, in one statement. */
  void addAllChanges(List<MarkChange> changes) {
    em.flush();
    JsonArrayBuilder rows = Json.createArrayBuilder();
    changes.forEach(c -> rows.add(c.row()));
    em.createNativeQuery(
            "insert into assessment.mark_change"
                + " (script, item, mark_from, mark_to, changed_by, changed_at, why)"
                + " select r.script, r.item, r.was, r.becomes, r.person, r.moment, r.why"
                + " from json_to_recordset(cast(?1 as json)) as r (script bigint, item text,"
                + " was integer, becomes integer, person bigint, moment timestamptz, why text)")
        .setParameter(1, rows.build().toString())
        .executeUpdate();
  }

  public Optional<Script> find(long id) {
    return Optional.ofNullable(em.find(Script.class, id));
  }

  /** A script, held until the transaction ends. */
  public Optional<Script> hold(long id) {
    return Optional.ofNullable(em.find(Script.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** The student's script for the assignment. */
  public Optional<Script> of(PersonId student, PresentationCode presentation, String assignment) {
    return em.createQuery(OF_ONE, Script.class)
        .setParameter("student", student.value())
        .setParameter("presentation", presentation.value())
        .setParameter("assignment", assignment)
        .getResultStream()
        .findFirst();
  }

  /** The student's script with each comment that stands on its files; null for none. */
  List<Noted> noted(PersonId student, PresentationCode presentation, String assignment) {
    return em.createQuery(
            "select s, a from Script s left join Annotation a on a.script = s.id"
                + " and a.removed = false where s.student = :student"
                + " and s.presentation = :presentation and s.assignment = :assignment",
            Object[].class)
        .setParameter("student", student.value())
        .setParameter("presentation", presentation.value())
        .setParameter("assignment", assignment)
        .getResultStream()
        .map(row -> new Noted((Script) row[0], (Annotation) row[1]))
        .toList();
  }

  /** A script and a comment on it. */
  record Noted(Script script, @Nullable Annotation note) {}

  /** The same, held until the transaction ends. */
  Optional<Script> holdOf(PersonId student, PresentationCode presentation, String assignment) {
    return em.createQuery(OF_ONE, Script.class)
        .setParameter("student", student.value())
        .setParameter("presentation", presentation.value())
        .setParameter("assignment", assignment)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** All scripts of those students, held until the transaction ends. */
  List<Script> holdOf(Collection<PersonId> students, PresentationCode presentation) {
    if (students.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            "select s from Script s where s.presentation = :presentation"
                + " and s.student in :students",
            Script.class)
        .setParameter("presentation", presentation.value())
        .setParameter("students", students.stream().map(PersonId::value).toList())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** What a queue shows of the scripts of those students, without their sheets. */
  List<ScriptLine> linesOf(Collection<PersonId> students, PresentationCode presentation) {
    if (students.isEmpty()) {
      return List.of();
    }
    return em.createQuery(LINE + " and s.student in :students", ScriptLine.class)
        .setParameter("presentation", presentation.value())
        .setParameter("students", students.stream().map(PersonId::value).toList())
        .getResultList();
  }

  /** What a person returned to those students; they may have been opened again since. */
  List<ScriptLine> returnedBy(
      PersonId marker, Collection<PersonId> students, PresentationCode presentation) {
    if (students.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            LINE + " and s.student in :students and s.returnedBy = :marker", ScriptLine.class)
        .setParameter("presentation", presentation.value())
        .setParameter("students", students.stream().map(PersonId::value).toList())
        .setParameter("marker", marker.value())
        .getResultList();
  }

  /** Whose scripts of an assignment wait to be marked at a moment, or are being marked. */
  public Set<PersonId> openFrom(PresentationCode presentation, String assignment, Instant now) {
    return em.createQuery(
            "select s.student from Script s where s.presentation = :presentation"
                + " and s.assignment = :assignment and s.state in :open"
                + IN_HAND,
            Long.class)
        .setParameter("now", now)
        .setParameter("presentation", presentation.value())
        .setParameter("assignment", assignment)
        .setParameter("open", OPEN)
        .getResultStream()
        .map(PersonId::new)
        .collect(Collectors.toSet());
  }

  /** Those scripts of these students, by number; no statement for nobody. */
  public List<Script> open(
      Collection<PersonId> students,
      PresentationCode presentation,
      String assignment,
      Instant now) {
    if (students.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            "select s from Script s where s.presentation = :presentation and s.assignment ="
                + " :assignment and s.state in :open and s.student in :students"
                + IN_HAND
                + " order by s.id",
            Script.class)
        .setParameter("now", now)
        .setParameter("presentation", presentation.value())
        .setParameter("assignment", assignment)
        .setParameter("open", OPEN)
        .setParameter("students", students.stream().map(PersonId::value).toList())
        .getResultList();
  }

  /** What was returned in a presentation, the latest first. */
  List<ReturnedLine> returned(PresentationCode presentation, int most) {
    return em.createQuery(
            "select new org.fieldbook.assessment.marking.ReturnedLine(s.id, s.student,"
                + " s.returnedBy, s.assignment, s.scoreCounted, s.returnedAt) from Script s"
                + " where s.presentation = :presentation and s.returnedAt is not null"
                + " order by s.returnedAt desc, s.id",
            ReturnedLine.class)
        .setParameter("presentation", presentation.value())
        .setMaxResults(most)
        .getResultList();
  }

  /** All versions of a script's sheet, the newest first. */
  List<SheetVersion> versions(long script) {
    return em.createQuery(
            "select v from SheetVersion v where v.script = :script order by v.id desc",
            SheetVersion.class)
        .setParameter("script", script)
        .getResultList();
  }

  /** Every change of a script's marks, the oldest first. */
  List<MarkChange> changes(long script) {
    return em.createQuery(
            "select c from MarkChange c where c.script = :script order by c.id", MarkChange.class)
        .setParameter("script", script)
        .getResultList();
  }
}
