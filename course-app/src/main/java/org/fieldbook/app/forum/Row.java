package org.fieldbook.app.forum;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row that a native query brought, read by place from 0. */
final class Row {

  private final Object[] values;

  private Row(Object[] values) {
    this.values = values;
  }

  static List<Row> all(List<?> rows) {
    return rows.stream().map(row -> new Row((Object[]) row)).toList();
  }

  boolean has(int i) {
    return values[i] != null;
  }

  long number(int i) {
    return ((Number) values[i]).longValue();
  }

  int small(int i) {
    return ((Number) values[i]).intValue();
  }

  @Nullable Long numberOrNull(int i) {
    return has(i) ? (Long) number(i) : null;
  }

  String text(int i) {
    return (String) values[i];
  }

  @Nullable String textOrNull(int i) {
    return (String) values[i];
  }

  boolean flag(int i) {
    return Boolean.TRUE.equals(values[i]);
  }

  Instant time(int i) {
    Object value = values[i];
    if (value instanceof Instant instant) {
      return instant;
    }
    if (value instanceof OffsetDateTime time) {
      return time.toInstant();
    }
    return ((java.sql.Timestamp) value).toInstant();
  }

  @Nullable Instant timeOrNull(int i) {
    return has(i) ? time(i) : null;
  }
}
