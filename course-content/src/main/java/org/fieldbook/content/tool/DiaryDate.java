package org.fieldbook.content.tool;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date in the entries of a tool that belongs in their owner's diary: the day by which something
 * is to be done, or on which something is looked at again.
 *
 * @param table id of the table in whose rows it stands; null for a field of its own
 * @param date id of the field or column with the date
 * @param says what it is, for any entry: “Review the team charter”
 * @param what id of the column that says it in the owner's words; null for none
 * @param outcome id of the column that says what came of it; null where nothing does
 * @param settled choices of that column by which it is settled; empty where any text settles it
 */
public record DiaryDate(
    @Nullable String table,
    String date,
    String says,
    @Nullable String what,
    @Nullable String outcome,
    List<String> settled) {

  public DiaryDate {
    settled = List.copyOf(settled);
  }
}
