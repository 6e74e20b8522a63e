package org.fieldbook.assessment.offline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** The packs that tutors took away. */
@ApplicationScoped
public class Packs {

  @PersistenceContext(unitName = "assessment")
  EntityManager em;

  void add(Pack pack, List<PackedScript> scripts) {
    em.persist(pack);
    em.flush();
    scripts.forEach(em::persist);
    em.flush();
  }

  Optional<Pack> find(String id) {
    return Optional.ofNullable(em.find(Pack.class, id));
  }

  /** How many a tutor has made since an instant. */
  long countSince(PersonId tutor, Instant since) {
    return em.createQuery(
            "select count(p) from Pack p where p.tutor = :tutor and p.madeAt > :since", Long.class)
        .setParameter("tutor", tutor.value())
        .setParameter("since", since)
        .getSingleResult();
  }

  /** The scripts of the newest pack that a tutor has of their students' work. */
  List<PackedScript> newestOf(PersonId tutor, PresentationCode presentation, String assignment) {
    return em.createQuery(
            "select p from Pack p where p.tutor = :tutor and p.presentation = :presentation"
                + " and p.assignment = :assignment and p.second = false order by p.madeAt desc",
            Pack.class)
        .setParameter("tutor", tutor.value())
        .setParameter("presentation", presentation.value())
        .setParameter("assignment", assignment)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(p -> scriptsOf(p.id()))
        .orElse(List.of());
  }

  /** The scripts of a pack, in the order of their numbers. */
  List<PackedScript> scriptsOf(String pack) {
    return em.createQuery(
            "select s from PackedScript s where s.pack = :pack order by s.script",
            PackedScript.class)
        .setParameter("pack", pack)
        .getResultList();
  }

  /** Those whose summaries have these ids; an id that is none of ours is left out. */
  List<PackedScript> named(Collection<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : em.createQuery("select s from PackedScript s where s.id in :ids", PackedScript.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  /** Numbers of the scripts of their students that a tutor has taken away, each once. */
  List<Long> takenBy(PersonId tutor) {
    return em.createQuery(
            "select distinct s.script from PackedScript s, Pack p where s.pack = p.id"
                + " and p.tutor = :tutor and p.second = false order by s.script",
            Long.class)
        .setParameter("tutor", tutor.value())
        .getResultList();
  }

  /** The tutor's packs of a presentation with how many scripts are in each, the newest first. */
  List<PackLine> linesOf(PersonId tutor, PresentationCode presentation, int most) {
    return em.createQuery(
            "select new org.fieldbook.assessment.offline.PackLine(p.id, p.assignment, p.madeAt,"
                + " count(s)) from Pack p, PackedScript s where s.pack = p.id and p.tutor = :tutor"
                + " and p.presentation = :presentation and p.second = false group by p.id,"
                + " p.assignment, p.madeAt order by p.madeAt desc",
            PackLine.class)
        .setParameter("tutor", tutor.value())
        .setParameter("presentation", presentation.value())
        .setMaxResults(most)
        .getResultList();
  }

  /** The packs that somebody has made of scripts that they mark for others, the newest first. */
  List<PackLine> secondLinesOf(PersonId tutor, int most) {
    return em.createQuery(
            "select new org.fieldbook.assessment.offline.PackLine(p.id, p.assignment, p.madeAt,"
                + " count(s)) from Pack p, PackedScript s where s.pack = p.id and p.tutor = :tutor"
                + " and p.second = true group by p.id, p.assignment, p.madeAt"
                + " order by p.madeAt desc",
            PackLine.class)
        .setParameter("tutor", tutor.value())
        .setMaxResults(most)
        .getResultList();
  }
}
