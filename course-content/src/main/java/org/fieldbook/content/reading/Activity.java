package org.fieldbook.content.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to do in a week. All HTML is clean.
 *
 * @param insteadHtml another way to do it: without a workplace, or in another form
 * @param words guide length of a free response
 * @param answerHtml the comparison answer, which opens once the learner has saved something
 * @param openingHtml opening text of a discussion
 * @param specimenHtml a completed example of a tool, labelled fictional
 * @param tool id of the tool template that a tool task fills
 * @param rows number of rows of a table that has no fixed ones
 * @param windowWeeks weeks that a collaborative activity stays open, absent when it stays open
 */
public record Activity(
    String id,
    String weekId,
    Type type,
    String title,
    int minutes,
    @Nullable String purpose,
    String questionHtml,
    @Nullable String insteadHtml,
    @Nullable Integer words,
    @Nullable String answerHtml,
    @Nullable String openingHtml,
    @Nullable String specimenHtml,
    @Nullable String tool,
    List<Choice> options,
    boolean chooseMany,
    List<Column> columns,
    List<String> rowHeads,
    int rows,
    List<CheckItem> items,
    @Nullable Integer windowWeeks) {

  /** The file form is the lower-case name with hyphens. */
  public enum Type {
    FREE,
    TABLE,
    SELF_CHECK,
    POLL,
    DISCUSSION,
    TOOL
  }

  public Activity {
    options = List.copyOf(options);
    columns = List.copyOf(columns);
    rowHeads = List.copyOf(rowHeads);
    items = List.copyOf(items);
  }

  /** A choice of a poll. */
  public record Choice(String key, String label) {}

  /**
   * A column of a table: kind is {@code text}, {@code longtext}, {@code number}, {@code date} or
   * {@code choice}.
   */
  public record Column(String key, String label, String kind, List<String> options) {

    public Column {
      options = List.copyOf(options);
    }
  }

  /** A self-check question with feedback on each option. */
  public record CheckItem(String id, String questionHtml, List<CheckOption> options) {

    public CheckItem {
      options = List.copyOf(options);
    }
  }

  /** An option of a self-check question. */
  public record CheckOption(String key, String labelHtml, boolean correct, String feedbackHtml) {}
}
