package org.fieldbook.app.demo;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.fieldbook.app.toolkit.Provenance;
import org.fieldbook.app.toolkit.Task;
import org.fieldbook.app.toolkit.Words;
import org.fieldbook.app.toolkit.feedback.TendRounds;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.reading.PublishedPresentation;
import org.jspecify.annotations.Nullable;

/**
 * What the students wrote: responses and toolkit entries with their versions, and what others said
 * in a round of feedback.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class DemoEntries {

  private static final String STAGE = "entries";

  @Resource(lookup = "jdbc/fieldbook")
  DataSource dataSource;

  @Inject DemoStages stages;
  @Inject DemoMoment moment;
  @Inject TendRounds tendRounds;

  /** Makes all entries in one transaction, unless they are there. */
  public void make(PublishedPresentation presentation) {
    if (stages.done(STAGE) > 0) {
      return;
    }
    List<DemoTask> tasks = DemoTasks.of(presentation.course(), presentation.start());
    try (Connection connection = dataSource.getConnection()) {
      moment.say(connection, presentation);
      DemoSql.run(connection, "entries-tables.sql");
      send(connection, tasks);
      DemoSql.run(connection, "entries.sql");
      DemoSql.run(connection, "feedback.sql");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    // Its day is over: the groups close, and the results are worked out as always.
    tendRounds.forget();
    stages.note(STAGE, 1);
  }

  private static void send(Connection connection, List<DemoTask> tasks) throws SQLException {
    List<@Nullable Object[]> rows = new ArrayList<>();
    List<@Nullable Object[]> bodies = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i++) {
      DemoTask one = tasks.get(i);
      Task task = one.task();
      Provenance from = task.provenance();
      rows.add(
          new @Nullable Object[] {
            i,
            task.slot(),
            task.kind().code(),
            one.week(),
            one.percent(),
            one.share(),
            one.variants().size(),
            from.course().value(),
            from.editionId(),
            from.block(),
            from.week(),
            from.activity(),
            from.tool(),
            from.templateEdition(),
            task.title(),
            String.join(" ", task.competences())
          });
      for (int v = 0; v < one.variants().size(); v++) {
        List<JsonObject> states = one.variants().get(v);
        for (int s = 0; s < states.size(); s++) {
          JsonObject body = states.get(s);
          bodies.add(
              new @Nullable Object[] {
                i,
                v,
                s + 1,
                states.size(),
                body.toString(),
                Words.in(body),
                task.shape().missing(body).isEmpty()
              });
        }
      }
    }
    DemoSql.insert(
        connection,
        "insert into demo_task values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
    DemoSql.insert(
        connection, "insert into demo_body values (?, ?, ?, ?, cast(? as jsonb), ?, ?)", bodies);
  }
}
