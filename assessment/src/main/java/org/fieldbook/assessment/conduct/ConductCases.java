package org.fieldbook.assessment.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** The cases, with their files and steps. */
@ApplicationScoped
public class ConductCases {

  private static final Set<ConductCase.State> UNDECIDED =
      Set.of(ConductCase.State.REPORTED, ConductCase.State.OPEN, ConductCase.State.ANSWERED);

  @PersistenceContext(unitName = "assessment")
  EntityManager em;

  void add(ConductCase opened) {
    em.persist(opened);
    em.flush();
  }

  void add(CaseFile file) {
    em.persist(file);
    em.flush();
  }

  void add(CaseStep step) {
    em.persist(step);
  }

  Optional<ConductCase> find(long id) {
    return Optional.ofNullable(em.find(ConductCase.class, id));
  }

  Optional<Script> script(long id) {
    return Optional.ofNullable(em.find(Script.class, id));
  }

  /** A case, held until the transaction ends. */
  Optional<ConductCase> hold(long id) {
    return Optional.ofNullable(em.find(ConductCase.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** The cases of a presentation, those that wait for somebody first. */
  List<ConductCase> of(PresentationCode presentation) {
    return em.createQuery(
            "select c from ConductCase c where c.presentation = :presentation order by case when"
                + " c.decidedAt is not null or c.state = :dismissed then 1 else 0 end, c.id desc",
            ConductCase.class)
        .setParameter("presentation", presentation.value())
        .setParameter("dismissed", ConductCase.State.DISMISSED)
        .getResultList();
  }

  /** What a student knows of: their cases that were opened, the latest first. */
  List<ConductCase> openedOf(PersonId student, PresentationCode presentation) {
    return em.createQuery(
            "select c from ConductCase c where c.student = :student"
                + " and c.presentation = :presentation and c.openedAt is not null order by c.id"
                + " desc",
            ConductCase.class)
        .setParameter("student", student.value())
        .setParameter("presentation", presentation.value())
        .getResultList();
  }

  /** The cases that a script is part of, the latest first. */
  List<ConductCase> onScript(long script) {
    return em.createQuery(
            "select c from ConductCase c where :script member of c.scripts order by c.id desc",
            ConductCase.class)
        .setParameter("script", script)
        .getResultList();
  }

  /** The undecided case that a script is part of. */
  Optional<ConductCase> undecidedOn(long script) {
    return onScript(script).stream().filter(c -> UNDECIDED.contains(c.state())).findFirst();
  }

  Optional<CaseFile> file(long id) {
    return Optional.ofNullable(em.find(CaseFile.class, id)).filter(f -> !f.isRemoved());
  }

  /** The files of a case or an appeal that have not been taken off, the oldest first. */
  List<CaseFile> files(CaseFile.About about) {
    return em.createQuery(
            "select f from CaseFile f where f.removedAt is null and (f.conductCase = :case"
                + " or f.appeal = :appeal) order by f.id",
            CaseFile.class)
        .setParameter("case", about.conductCase())
        .setParameter("appeal", about.appeal())
        .getResultList();
  }

  /** Every step of a case or an appeal, the oldest first. */
  List<CaseStep> steps(CaseFile.About about) {
    return em.createQuery(
            "select s from CaseStep s where s.conductCase = :case or s.appeal = :appeal"
                + " order by s.id",
            CaseStep.class)
        .setParameter("case", about.conductCase())
        .setParameter("appeal", about.appeal())
        .getResultList();
  }
}
