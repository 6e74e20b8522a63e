package org.fieldbook.app.housekeeping;

/**
 * Something whose time is over, thrown away by {@link HousekeepingTimer}. To do it twice, or on two
 * nodes at once, changes nothing.
 */
public interface Housework {

  /** What is thrown away, as the log says it: “sign-ins that ended or failed”. */
  String what();

  /** Forgets what is due, in a transaction of its own; answers how many. */
  int forget();
}
