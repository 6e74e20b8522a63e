package org.fieldbook.app.toolkit.learningset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldbook.app.column.Row;
import org.fieldbook.content.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A set in a list.
 *
 * @param members names of those who are in it now, in the order of joining
 * @param mine whether the reader is one of them
 * @param next day of the next meeting, to members alone; null for none
 */
public record SetLine(
    long id,
    String name,
    boolean closed,
    List<String> members,
    boolean mine,
    @Nullable LocalDate next) {

  public SetLine {
    members = List.copyOf(members);
  }

  /** Of rows of sets and members, see {@link LearningSets}. */
  static List<SetLine> of(List<Row> rows, PersonId reader) {
    Map<Long, List<Row>> bySet = new LinkedHashMap<>();
    rows.forEach(r -> bySet.computeIfAbsent(r.number(0), k -> new ArrayList<>()).add(r));
    return bySet.values().stream().map(set -> one(set, reader)).toList();
  }

  private static SetLine one(List<Row> rows, PersonId reader) {
    Row first = rows.get(0);
    boolean mine = rows.stream().anyMatch(r -> r.has(3) && r.number(3) == reader.value());
    String next = first.textOrNull(5);
    return new SetLine(
        first.number(0),
        first.text(1),
        first.flag(2),
        rows.stream().filter(r -> r.has(3)).map(r -> r.text(4)).toList(),
        mine,
        mine && next != null ? LocalDate.parse(next) : null);
  }
}
