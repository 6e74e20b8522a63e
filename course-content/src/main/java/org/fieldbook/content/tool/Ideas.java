package org.fieldbook.content.tool;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of a table can come from: what the owner wrote elsewhere, offered and never put in
 * unasked. A development plan's needs come from profiles and feedback.
 *
 * @param into id of the table
 * @param words column that takes the idea in words
 * @param source column with choices that says where it comes from; null for none
 * @param competence column that takes a competence; null for none
 * @param feedback choice of {@code source} for what markers wrote on returned assignments; null
 *     where that is not offered
 * @param from entries of other tools
 */
public record Ideas(
    String into,
    String words,
    @Nullable String source,
    @Nullable String competence,
    @Nullable String feedback,
    List<From> from) {

  public Ideas {
    from = List.copyOf(from);
  }

  /**
   * A field of another tool: each of its choices, each line of its text, or each row of its table
   * that says something, or in which one number falls short of another.
   *
   * @param source choice of the source column
   * @param needed column of the table with the level needed; null unless it is a table
   * @param held column with the level held
   * @param says column of the table with the idea in words; null for a table of levels
   */
  public record From(
      String tool,
      String field,
      @Nullable String source,
      @Nullable String needed,
      @Nullable String held,
      @Nullable String says) {}
}
