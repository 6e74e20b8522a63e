package org.fieldbook.app.enrolment;

import jakarta.persistence.EntityManager;
import org.fieldbook.app.identity.RequestCaller;

/** Enrolments outside a container, for tests. */
public final class EnrolmentsOf {

  private EnrolmentsOf() {}

  public static Enrolments database(EntityManager em) {
    Enrolments enrolments = new Enrolments();
    enrolments.em = em;
    return enrolments;
  }

  /** The cohort as assessment sees it, for nobody who is signed in. */
  public static EnrolledCohort cohort(EntityManager em) {
    EnrolledCohort cohort = new EnrolledCohort();
    cohort.em = em;
    cohort.caller = new RequestCaller();
    return cohort;
  }

  /** Places students as the office does. */
  public static PlaceStudent place(EntityManager em) {
    PlaceStudent place = new PlaceStudent();
    place.enrolments = database(em);
    return place;
  }
}
