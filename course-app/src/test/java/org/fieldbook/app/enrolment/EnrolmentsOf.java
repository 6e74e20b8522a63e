package org.fieldbook.app.enrolment;

import jakarta.persistence.EntityManager;

/** Enrolments outside a container, for tests. */
public final class EnrolmentsOf {

  private EnrolmentsOf() {}

  public static Enrolments database(EntityManager em) {
    Enrolments enrolments = new Enrolments();
    enrolments.em = em;
    return enrolments;
  }
}
