package org.fieldbook.app.column;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row that a native query brought, read by place from 0. */
public final class Row {

  private final Object[] values;

  private Row(Object[] values) {
    this.values = values;
  }

  public static List<Row> all(List<?> rows) {
    return rows.stream().map(row -> new Row((Object[]) row)).toList();
  }

  public boolean has(int i) {
    return values[i] != null;
  }

  public long number(int i) {
    return ((Number) values[i]).longValue();
  }

  public int small(int i) {
    return ((Number) values[i]).intValue();
  }

  public @Nullable Long numberOrNull(int i) {
    return has(i) ? (Long) number(i) : null;
  }

  public String text(int i) {
    return (String) values[i];
  }

  public @Nullable String textOrNull(int i) {
    return (String) values[i];
  }

  public boolean flag(int i) {
    return Boolean.TRUE.equals(values[i]);
  }

  public Instant time(int i) {
    Object value = values[i];
    if (value instanceof Instant instant) {
      return instant;
    }
    if (value instanceof OffsetDateTime time) {
      return time.toInstant();
    }
    return ((java.sql.Timestamp) value).toInstant();
  }

  public @Nullable Instant timeOrNull(int i) {
    return has(i) ? time(i) : null;
  }
}
