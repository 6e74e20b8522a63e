package org.fieldbook.app.identity;

import jakarta.persistence.EntityManager;

/** People outside a container, for tests. */
public final class PeopleOf {

  private PeopleOf() {}

  public static People database(EntityManager em) {
    People people = new People();
    people.em = em;
    return people;
  }
}
