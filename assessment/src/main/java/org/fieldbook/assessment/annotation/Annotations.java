package org.fieldbook.assessment.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** What markers put on pages, with every version, and the PDFs in which it is written. */
@ApplicationScoped
public class Annotations {

  @PersistenceContext(unitName = "assessment")
  EntityManager em;

  public void add(Annotation annotation) {
    em.persist(annotation);
    em.flush();
  }

  public void add(AnnotationVersion version) {
    em.persist(version);
  }

  public Optional<Annotation> find(long script, String name) {
    return em.createQuery(
            "select a from Annotation a where a.script = :script and a.name = :name",
            Annotation.class)
        .setParameter("script", script)
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }

  /** How many there have been on a script, those that were taken off too. */
  public long count(long script) {
    return em.createQuery("select count(a) from Annotation a where a.script = :script", Long.class)
        .setParameter("script", script)
        .getSingleResult();
  }

  /** All that stand on a script's files, as one reads. */
  public List<Annotation> of(long script) {
    return em.createQuery(
            "select a from Annotation a where a.script = :script and a.removed = false",
            Annotation.class)
        .setParameter("script", script)
        .getResultStream()
        .sorted(Annotation.AS_ONE_READS)
        .toList();
  }

  /**
   * All that stood on a script's files when a version of one was the last, as one reads.
   *
   * @param last id of that version
   */
  public List<Annotation> upTo(long script, long last) {
    return em.createQuery(
            "select a, v from Annotation a, AnnotationVersion v where a.script = :script"
                + " and v.annotation = a.id and v.removed = false and v.id = (select max(w.id)"
                + " from AnnotationVersion w where w.annotation = a.id and w.conflicting = false"
                + " and w.id <= :last)",
            Object[].class)
        .setParameter("script", script)
        .setParameter("last", last)
        .getResultStream()
        .map(row -> ((Annotation) row[0]).as((AnnotationVersion) row[1]))
        .sorted(Annotation.AS_ONE_READS)
        .toList();
  }

  /** Id of the last version of all annotations of a script; 0 when there is none. */
  public long lastVersion(long script) {
    return em.createQuery(
            "select coalesce(max(v.id), 0) from AnnotationVersion v, Annotation a"
                + " where v.annotation = a.id and a.script = :script",
            Long.class)
        .setParameter("script", script)
        .getSingleResult();
  }

  /** Takes the PDFs away from the script, which is marked again; their bytes stay. */
  public void forgetCopies(long script) {
    em.createQuery("delete from MarkedCopy c where c.script = :script")
        .setParameter("script", script)
        .executeUpdate();
  }

  /** Every version of all annotations of a script, the newest first. */
  public List<AnnotationVersion> versions(long script) {
    return em.createQuery(
            "select v from AnnotationVersion v, Annotation a where v.annotation = a.id"
                + " and a.script = :script order by v.id desc",
            AnnotationVersion.class)
        .setParameter("script", script)
        .getResultList();
  }

  /** The PDFs of a script's files with annotations, in the files' order. */
  public List<MarkedCopy> copies(long script) {
    return em.createQuery(
            "select c from MarkedCopy c where c.script = :script order by c.place",
            MarkedCopy.class)
        .setParameter("script", script)
        .getResultList();
  }

  /** Keeps it; of two that were made at once, which are alike, the first. */
  @Transactional
  public void keep(MarkedCopy copy, long script) {
    em.createNativeQuery(
            "insert into assessment.marked_copy (script, place, sha256, size) values (?1, ?4, ?2,"
                + " ?3) on conflict (script, place) do nothing")
        .setParameter(1, script)
        .setParameter(2, copy.sha256().hex())
        .setParameter(3, copy.size())
        .setParameter(4, copy.place())
        .executeUpdate();
  }
}
