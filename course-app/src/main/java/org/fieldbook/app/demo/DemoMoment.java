package org.fieldbook.app.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.fieldbook.content.reading.PublishedPresentation;

/** Tells scripts of what presentation they write, when it started, and what time it is. */
@ApplicationScoped
class DemoMoment {

  @Inject Clock clock;

  void say(Connection connection, PublishedPresentation presentation) throws SQLException {
    DemoSql.say(connection, "presentation", presentation.code().value());
    DemoSql.say(connection, "zone", presentation.calendar().zone().getId());
    DemoSql.say(
        connection,
        "start",
        presentation.start().atStartOfDay(presentation.calendar().zone()).toInstant().toString());
    DemoSql.say(connection, "now", clock.instant().toString());
  }
}
