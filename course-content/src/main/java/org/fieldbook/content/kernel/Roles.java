package org.fieldbook.content.kernel;

/**
 * Names of the roles, as {@code @RolesAllowed} and the database write them. A role opens a door;
 * whether one object may be seen ("tutor of this student") is decided by a policy in the domain.
 */
public final class Roles {

  public static final String STUDENT = "student";
  public static final String TUTOR = "tutor";
  public static final String MONITOR = "monitor";
  public static final String COURSE_TEAM = "course-team";
  public static final String OFFICE = "office";
  public static final String ADVISER = "adviser";

  /** Fieldbook itself, in timers and jobs. */
  public static final String SYSTEM = "system";

  private Roles() {}
}
