package org.fieldbook.assessment.coordination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.marking.SheetColumn;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** Sample scripts, and what tutors give them. */
@ApplicationScoped
class Coordinations {

  @PersistenceContext(unitName = "assessment")
  EntityManager em;

  void add(SampleScript sample) {
    em.persist(sample);
    em.flush();
  }

  void add(TrialVersion version) {
    em.persist(version);
  }

  Optional<SampleScript> find(long id) {
    return Optional.ofNullable(em.find(SampleScript.class, id));
  }

  /** A sample, held until the transaction ends. */
  Optional<SampleScript> hold(long id) {
    return Optional.ofNullable(em.find(SampleScript.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** The samples of a presentation in the order in which they were added. */
  List<SampleScript> of(PresentationCode presentation) {
    return em.createQuery(
            "select s from SampleScript s where s.presentation = :presentation order by s.id",
            SampleScript.class)
        .setParameter("presentation", presentation.value())
        .getResultList();
  }

  /** The scripts that were submitted for an assignment, those with a PDF only, the first ones. */
  List<Script> candidates(PresentationCode presentation, String assignment, int most) {
    return em.createQuery(
            "select s from Script s, Submission b where b.id = s.submission"
                + " and b.fileType = org.fieldbook.assessment.submission.FileType.PDF"
                + " and s.presentation = :presentation and s.assignment = :assignment"
                + " order by s.id",
            Script.class)
        .setParameter("presentation", presentation.value())
        .setParameter("assignment", assignment)
        .setMaxResults(most)
        .getResultList();
  }

  Optional<Script> script(long id) {
    return Optional.ofNullable(em.find(Script.class, id));
  }

  Optional<Trial> trial(long sample, PersonId tutor) {
    return em.createQuery(
            "select t from Trial t where t.sample = :sample and t.tutor = :tutor", Trial.class)
        .setParameter("sample", sample)
        .setParameter("tutor", tutor.value())
        .getResultStream()
        .findFirst();
  }

  /** The tutor's trial, held until the transaction ends; made when there is none. */
  Trial holdTrial(long sample, PersonId tutor, Instant now) {
    em.createNativeQuery(
            "insert into assessment.trial_marking (sample, tutor, sheet, number, saved_at, version)"
                + " values (?1, ?2, ?3, 0, cast(?4 as timestamptz), 1) on conflict do nothing")
        .setParameter(1, sample)
        .setParameter(2, tutor.value())
        .setParameter(3, new SheetColumn().convertToDatabaseColumn(MarkSheet.EMPTY))
        .setParameter(4, now.toString())
        .executeUpdate();
    return em.createQuery(
            "select t from Trial t where t.sample = :sample and t.tutor = :tutor", Trial.class)
        .setParameter("sample", sample)
        .setParameter("tutor", tutor.value())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getSingleResult();
  }

  /** All trials of those samples. No statement when none is named. */
  List<Trial> trials(Collection<Long> samples) {
    return samples.isEmpty()
        ? List.of()
        : em.createQuery("select t from Trial t where t.sample in :samples", Trial.class)
            .setParameter("samples", samples)
            .getResultList();
  }

  /** Who has handed in which of those samples. No statement when none is named. */
  Map<Long, Set<PersonId>> handedIn(Collection<Long> samples) {
    if (samples.isEmpty()) {
      return Map.of();
    }
    return em.createQuery(
            "select t.sample, t.tutor from Trial t"
                + " where t.sample in :samples and t.handedIn is not null",
            Object[].class)
        .setParameter("samples", samples)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                row -> (Long) row[0],
                Collectors.mapping(row -> new PersonId((Long) row[1]), Collectors.toSet())));
  }

  /** A tutor's trials of a presentation. */
  List<Trial> trials(PresentationCode presentation, PersonId tutor) {
    return em.createQuery(
            "select t from Trial t, SampleScript s where s.id = t.sample and t.tutor = :tutor"
                + " and s.presentation = :presentation",
            Trial.class)
        .setParameter("presentation", presentation.value())
        .setParameter("tutor", tutor.value())
        .getResultList();
  }

  /** Every version of a trial, the newest first. */
  List<TrialVersion> versions(Trial trial) {
    return em.createQuery(
            "select v from TrialVersion v where v.trial = :trial order by v.id desc",
            TrialVersion.class)
        .setParameter("trial", trial.id())
        .getResultList();
  }
}
