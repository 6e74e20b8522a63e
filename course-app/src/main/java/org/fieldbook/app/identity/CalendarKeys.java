package org.fieldbook.app.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.fieldbook.content.kernel.PersonId;

/** All keys to calendars, one for each person who wants one. */
@ApplicationScoped
class CalendarKeys {

  @PersistenceContext(unitName = "app")
  EntityManager em;

  Optional<CalendarKey> of(PersonId person) {
    return Optional.ofNullable(em.find(CalendarKey.class, person.value()));
  }

  void add(CalendarKey key) {
    em.persist(key);
  }

  void remove(PersonId person) {
    of(person).ifPresent(em::remove);
  }
}
