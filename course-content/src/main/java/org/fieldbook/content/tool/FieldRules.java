package org.fieldbook.content.tool;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a field asks for or does beyond its kind.
 *
 * @param start text or key that a new entry begins with
 * @param unit what a number counts, such as {@code per cent}
 * @param parts steps within one of a scale: 2 for half hours. The value is stored as their number
 * @param maxWords most words of a text
 * @param refTo where a reference leads: {@code entries}, a table of the same tool, or a table of
 *     another one such as {@code stakeholder-grid.stakeholders}
 * @param orText whether a reference may be words of the writer's own instead
 * @param rowsFrom table whose rows are the rows of this matrix
 * @param rowsEach column with a row for each of its choices to begin with
 * @param lockedBy field that, once it is filled, keeps this one as it is
 * @param after field with a date that this one comes after
 * @param neededBy fields that cannot be filled without this one
 * @param filledForOwner whether Fieldbook fills it, not the owner
 * @param openToNamedReader whether somebody with whom the entry is shared by name may fill it too
 * @param carriedFrom where rows that are offered to begin with come from; absent for nowhere
 * @param counted whether a take-away says how many rows there are instead of the rows, because of
 *     whom they tell, unless its owner asks for them
 * @param calculation how a computed column is worked out
 * @param checks what its rows must hold before an entry is complete
 */
public record FieldRules(
    @Nullable String start,
    @Nullable String unit,
    int parts,
    @Nullable Integer maxWords,
    @Nullable String refTo,
    boolean orText,
    @Nullable String rowsFrom,
    @Nullable String rowsEach,
    @Nullable String lockedBy,
    @Nullable String after,
    List<String> neededBy,
    boolean filledForOwner,
    boolean openToNamedReader,
    @Nullable CarriedFrom carriedFrom,
    boolean counted,
    @Nullable Calculation calculation,
    List<Check> checks) {

  /** Nothing beyond the kind. */
  public static final FieldRules NONE =
      new FieldRules(
          null, null, 1, null, null, false, null, null, null, null, List.of(), false, false, null,
          false, null, List.of());

  public FieldRules {
    neededBy = List.copyOf(neededBy);
    checks = List.copyOf(checks);
  }

  /**
   * Rows of the last entry of the same tool: its columns of the same name come along.
   *
   * @param table of the earlier entry
   * @param same field that both entries have filled alike, such as the other person
   */
  public record CarriedFrom(String table, String same) {}

  /**
   * How a column is worked out from others of its row.
   *
   * @param of ids of the columns, in the order that the rule names
   * @param key for a variance: the kind of line that is income
   */
  public record Calculation(Rule rule, List<String> of, @Nullable String key) {

    public Calculation {
      of = List.copyOf(of);
    }
  }

  /** The rules that a column can be worked out by. */
  public enum Rule {
    /** The first less the second. */
    DIFFERENCE(2),
    /**
     * From budget, actual and kind of line: budget less actual for costs, actual less budget for
     * income, so that a positive one is always favourable.
     */
    VARIANCE(3),
    /** The first as a percentage of the second, to one decimal place. */
    PERCENT(2),
    /** The family of a competence. */
    FAMILY(1),
    /** The side of a competence: leadership, common or management. */
    SIDE(1);

    private final int columns;

    Rule(int columns) {
      this.columns = columns;
    }

    /** How many columns it is worked out from. */
    public int columns() {
      return columns;
    }
  }

  /**
   * What the rows of a table must hold.
   *
   * @param columns the column or columns that it looks at
   * @param values keys of choices; empty for all that the column has
   * @param least rows, where it counts them
   * @param field field of the form that excuses, or that holds the limit
   */
  public record Check(
      Kind kind, List<String> columns, List<String> values, int least, @Nullable String field) {

    public Check {
      columns = List.copyOf(columns);
      values = List.copyOf(values);
    }
  }

  /** Kinds of check. */
  public enum Kind {
    /** At least so many rows for each of the values, unless the field says why not. */
    EACH,
    /** At least so many rows with any of the values. */
    SOME,
    /** A row that is begun has all of the columns. */
    FILLED,
    /**
     * A row whose second column lies further from nought than the field says has the first column.
     */
    EXPLAINED
  }
}
