package org.fieldbook.assessment.offline;

/**
 * Whose sheet of a script is meant.
 *
 * @param script its number
 * @param second id of the second marking when it is the second or third marker's; 0 for the
 *     script's own
 */
record Whose(long script, long second) {

  boolean isSecond() {
    return second != 0;
  }
}
