package org.fieldbook.content.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.Sha256;

/** All editions of all courses. */
@ApplicationScoped
@Transactional
public class Editions {

  @PersistenceContext(unitName = "content")
  EntityManager em;

  /** Everything that an edition holds, taken out of the database at once. */
  public record Content(
      long id,
      CourseCode course,
      int number,
      Map<String, String> documents,
      Map<String, KeptFile> assets) {}

  public Optional<Edition> find(long id) {
    return Optional.ofNullable(em.find(Edition.class, id));
  }

  public Optional<Content> content(long id) {
    return find(id)
        .map(e -> new Content(e.id(), e.course(), e.number(), e.documents(), e.assets()));
  }

  public Optional<Edition> find(CourseCode course, int number) {
    return first(
        em.createQuery(
                "select e from Edition e where e.course = :course and e.number = :number",
                Edition.class)
            .setParameter("course", course.value())
            .setParameter("number", number)
            .getResultList());
  }

  /** The edition that was made of this package, if there is one. */
  public Optional<Edition> of(Sha256 packageHash) {
    return first(
        em.createQuery("select e from Edition e where e.packageHash = :hash", Edition.class)
            .setParameter("hash", packageHash.hex())
            .getResultList());
  }

  public Optional<Edition> newest(CourseCode course) {
    return first(
        em.createQuery(
                "select e from Edition e where e.course = :course order by e.number desc",
                Edition.class)
            .setParameter("course", course.value())
            .setMaxResults(1)
            .getResultList());
  }

  /** All of them without their texts: by course, the newest first. */
  List<EditionLine> lines() {
    return em.createQuery("select e from Edition e order by e.course, e.number desc", Edition.class)
        .getResultStream()
        .map(e -> new EditionLine(e.id(), e.course(), e.number(), e.title(), e.importedAt()))
        .toList();
  }

  /**
   * The number that the next edition gets. Until the transaction ends nobody else is given one for
   * this course, so that two imports at once, of two nodes too, follow one another.
   */
  public int nextNumber(CourseCode course) {
    em.createNativeQuery("select pg_advisory_xact_lock(hashtext(?))")
        .setParameter(1, "edition of " + course)
        .getSingleResult();
    return newest(course).map(Edition::number).orElse(0) + 1;
  }

  public void add(Edition edition) {
    em.persist(edition);
    em.flush();
  }

  private static Optional<Edition> first(List<Edition> editions) {
    return editions.stream().findFirst();
  }
}
