package org.fieldbook.assessment.gradebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a table of marks would do, or has done.
 *
 * @param number as a spreadsheet counts
 * @param student from Fieldbook when the script is known, else as it stands in the file
 * @param script id; 0 when it is none that the caller marks
 * @param version number of the mark sheet’s version as it is now
 * @param changes the marks that differ
 * @param words what is to be said of it
 */
public record BroughtLine(
    long number,
    Kind kind,
    String student,
    long script,
    int version,
    List<Change> changes,
    List<String> words) {

  public BroughtLine {
    changes = List.copyOf(changes);
    words = List.copyOf(words);
  }

  /** What it is. */
  public enum Kind {
    /** It has marks that differ, and nothing stands against them. */
    CHANGED,
    UNCHANGED,
    /** It has marks that differ, and the sheet was saved since the file was made. */
    CONFLICT,
    /** The script has been returned. */
    RETURNED,
    /** It names no script of the caller’s students for this assignment. */
    UNKNOWN,
    /** A mark in it cannot be given. */
    INVALID,
    /** An earlier line is about the same script. */
    DUPLICATE,
    /** Its marks were taken. */
    TAKEN
  }

  /** A mark that differs: what it is now, and what the file says. */
  public record Change(String criterion, @Nullable Integer from, int to) {}

  BroughtLine with(Kind other, List<String> said) {
    return new BroughtLine(number, other, student, script, version, changes, said);
  }
}
