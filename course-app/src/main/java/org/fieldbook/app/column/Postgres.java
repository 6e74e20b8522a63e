package org.fieldbook.app.column;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.platform.database.PostgreSQLPlatform;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL as EclipseLink knows it, and instants as parameters of native queries: neither
 * EclipseLink 4 nor the driver takes them as they are. Not needed from EclipseLink 5 on.
 */
public class Postgres extends PostgreSQLPlatform {

  private static final long serialVersionUID = 1;

  @Override
  public void setParameterValueInDatabaseCall(
      @Nullable Object parameter,
      PreparedStatement statement,
      int index,
      @Nullable AbstractSession session)
      throws SQLException {
    Object value = parameter instanceof Instant instant ? Timestamp.from(instant) : parameter;
    super.setParameterValueInDatabaseCall(value, statement, index, session);
  }
}
