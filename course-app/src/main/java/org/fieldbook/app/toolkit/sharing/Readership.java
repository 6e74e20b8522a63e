package org.fieldbook.app.toolkit.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fieldbook.app.column.Row;
import org.jspecify.annotations.Nullable;

/**
 * With whom an entry is or was shared, who has looked, latest first, and how much was said about
 * it.
 *
 * @param shares withdrawn ones too
 * @param fillings what readers filled in
 * @param comments number of comments
 * @param newComments how many of them the owner has not seen
 */
public record Readership(
    List<Line> shares, List<Look> looks, List<Filled> fillings, int comments, int newComments) {

  /** Nobody but the owner. */
  public static final Readership NONE = new Readership(List.of(), List.of(), List.of(), 0, 0);

  public Readership {
    shares = List.copyOf(shares);
    looks = List.copyOf(looks);
    fillings = List.copyOf(fillings);
  }

  static Readership of(List<Row> rows) {
    Row comments = of("comments", rows).get(0);
    return new Readership(
        of("share", rows).stream().map(Line::of).toList(),
        of("look", rows).stream().map(Look::of).toList(),
        of("filled", rows).stream().map(Filled::of).toList(),
        comments.small(1),
        comments.small(7));
  }

  private static List<Row> of(String kind, List<Row> rows) {
    return rows.stream().filter(r -> r.text(0).equals(kind)).toList();
  }

  /** A share. */
  public record Line(
      long id,
      Audience audience,
      @Nullable String address,
      Instant sharedAt,
      @Nullable LocalDate endsOn,
      @Nullable Instant withdrawnAt) {

    private static Line of(Row row) {
      String ends = row.textOrNull(5);
      return new Line(
          row.number(1),
          Audience.ofCode(row.text(2)),
          row.textOrNull(3),
          row.time(4),
          ends == null ? null : LocalDate.parse(ends),
          row.timeOrNull(6));
    }

    /** Whether anybody may read by it on the day. */
    public boolean standsOn(LocalDate day) {
      return withdrawnAt == null && (endsOn == null || !day.isAfter(endsOn));
    }
  }

  /**
   * That somebody has looked.
   *
   * @param number of the entry, the latest that they saw
   */
  public record Look(String name, Instant at, int number) {

    private static Look of(Row row) {
      return new Look(row.text(3), row.time(4), row.small(7));
    }
  }

  /**
   * That a reader has filled in something.
   *
   * @param number of the version that it made
   * @param fields ids, in the order of the form
   * @param fresh whether the owner has not seen it yet
   */
  public record Filled(String name, Instant at, int number, List<String> fields, boolean fresh) {

    public Filled {
      fields = List.copyOf(fields);
    }

    private static Filled of(Row row) {
      return new Filled(
          row.text(3), row.time(4), row.small(7), List.of(row.text(2).split(" ")), !row.has(6));
    }
  }
}
