package org.fieldbook.assessment.overview;

/** What can wait for the office, the most urgent first: whom a date presses, then who waits. */
public enum DeskTask {
  /** A student asked for more time in special circumstances. */
  EXTENSION,
  /** A job did not do all that it should. */
  JOB_FAILED,
  /** An appeal was sent. */
  APPEAL,
  /** A case is answered, or its time to answer has passed. */
  CASE_TO_DECIDE,
  /** A case was reported and is not taken up. */
  CASE_REPORTED,
  /** Two scripts are alike. */
  FLAG,
  /** A night has gone by, and scripts have not been compared. */
  NOT_COMPARED,
  /** Work on paper was agreed to. */
  PAPER,
  /** A script that is marked twice has no second or third marker. */
  SECOND_MARKER,
  /** Results are worked out and not on the board's list. */
  RESULT_TO_LIST,
  /** Results are on the list and not deferred. */
  RESULT_TO_CONFIRM,
  /** Results are confirmed. */
  RESULT_TO_RELEASE,
  /** The board has put off results. */
  RESULT_DEFERRED,
  /** Finished scripts wait until they are released by name. */
  HELD_MODERATION,
  HELD_MONITORING,
  HELD_SIMILARITY,
  HELD_CONDUCT,
  HELD_SECOND_MARKING,
  /** Students asked about a mark, and their tutors have not answered. */
  QUESTION,
  /** Scripts are being marked again. */
  REGRADE
}
