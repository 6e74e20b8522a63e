package org.fieldbook.assessment.gradebook;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.extension.DueDate;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.jspecify.annotations.Nullable;

/**
 * What students have for each assignment.
 *
 * @param assignments in order of their cut-offs
 * @param rows by name; each has a cell for each assignment, in that order
 */
public record Gradebook(List<SetAssignment> assignments, List<Row> rows) {

  public Gradebook {
    assignments = List.copyOf(assignments);
    rows = List.copyOf(rows);
  }

  /** How many scripts of an assignment have come in, of the rows that there are. */
  public long received(int assignment) {
    return rows.stream()
        .map(r -> r.cells().get(assignment).standing())
        .filter(s -> s != Standing.AHEAD && s != Standing.MISSING && s != Standing.NOT_SET)
        .count();
  }

  /** How many are returned. */
  public long returned(int assignment) {
    return rows.stream()
        .filter(r -> r.cells().get(assignment).standing() == Standing.RETURNED)
        .count();
  }

  /** The mean of the scores that count; empty when none does yet. */
  public OptionalDouble mean(int assignment) {
    return rows.stream()
        .map(r -> r.cells().get(assignment).counted())
        .filter(Objects::nonNull)
        .mapToInt(Integer::intValue)
        .average();
  }

  /** A student's line. */
  public record Row(Learner learner, List<Cell> cells) {

    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * What a student has for an assignment.
   *
   * @param due when it is due; the whole presentation's of what is not set to this student
   * @param script id of the script; null when nothing has come in, and while it is marked
   *     anonymously
   * @param given the score that the marker gave, once returned
   * @param counted the score that counts, once returned; null also when it counts as not submitted
   * @param why the rule that made the one of the other; empty before
   */
  public record Cell(
      DueDate due,
      Standing standing,
      @Nullable Long script,
      boolean late,
      @Nullable Integer given,
      @Nullable Integer counted,
      String why) {

    /** That of somebody to whom a second try is not set. */
    static Cell notSet(SetAssignment set) {
      return new Cell(
          new DueDate(set, null, set.cutOff(), false),
          Standing.NOT_SET,
          null,
          false,
          null,
          null,
          "");
    }
  }

  /** How far a student's work on an assignment is. */
  public enum Standing {
    /** It is a second try, which this student does not have. */
    NOT_SET,
    /** It is not due yet, and nothing has come in. */
    AHEAD,
    /** It is due, and nothing has come in. */
    MISSING,
    /** It waits for its marker, or is being marked. */
    RECEIVED,
    /** Its marker has finished it, and something holds it back from the student. */
    HELD,
    RETURNED
  }
}
