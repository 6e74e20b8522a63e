package org.fieldbook.app.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fieldbook.content.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** All people and what roles they hold. */
@ApplicationScoped
public class People {

  @PersistenceContext(unitName = "app")
  EntityManager em;

  public void add(Person person) {
    em.persist(person);
    em.flush();
  }

  public Optional<Person> find(PersonId id) {
    return Optional.ofNullable(em.find(Person.class, id.value()));
  }

  public Optional<Person> withEmail(String email) {
    return em.createQuery("select p from Person p where p.email = :email", Person.class)
        .setParameter("email", email.strip().toLowerCase(Locale.ROOT))
        .getResultStream()
        .findFirst();
  }

  /**
   * Gives a role, for one course or everywhere; giving it twice changes nothing.
   *
   * @param course code of the course, null for everywhere
   */
  public void grant(PersonId id, String role, @Nullable String course) {
    em.createNativeQuery(
            "insert into app.role_grant (person_id, role, course_code) values (?1, ?2, ?3)"
                + " on conflict do nothing")
        .setParameter(1, id.value())
        .setParameter(2, role)
        .setParameter(3, course)
        .executeUpdate();
  }

  /** Courses for which the person has the role; contains null when it is held everywhere. */
  @SuppressWarnings("unchecked")
  public List<@Nullable String> coursesFor(PersonId id, String role) {
    return em.createNativeQuery(
            "select course_code from app.role_grant where person_id = ?1 and role = ?2")
        .setParameter(1, id.value())
        .setParameter(2, role)
        .getResultList();
  }
}
