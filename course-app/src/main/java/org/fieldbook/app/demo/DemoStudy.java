package org.fieldbook.app.demo;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.reading.Part;
import org.fieldbook.content.reading.PublishedPresentation;
import org.fieldbook.content.reading.Week;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** How far the students have read: parts and weeks marked as studied, and where they left off. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class DemoStudy {

  private static final String STAGE = "study";
  private static final int PASSAGE = 120;

  @Resource(lookup = "jdbc/fieldbook")
  DataSource dataSource;

  @Inject DemoStages stages;
  @Inject DemoMoment moment;

  /** Makes all marks in one transaction, unless they are there. */
  public void make(PublishedPresentation presentation) {
    if (stages.done(STAGE) > 0) {
      return;
    }
    List<@Nullable Object[]> parts = new ArrayList<>();
    presentation.course().weeks().values().stream()
        .filter(w -> w.number() <= DemoTasks.LAST_WEEK)
        .forEach(w -> add(parts, w));
    try (Connection connection = dataSource.getConnection()) {
      moment.say(connection, presentation);
      DemoSql.run(connection, "study-tables.sql");
      DemoSql.insert(connection, "insert into demo_part values (?, ?, ?, ?, ?, ?)", parts);
      DemoSql.run(connection, "study.sql");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    stages.note(STAGE, 1);
  }

  private static void add(List<@Nullable Object[]> rows, Week week) {
    for (int i = 0; i < week.parts().size(); i++) {
      Part part = week.parts().get(i);
      Element first = Jsoup.parseBodyFragment(part.html()).selectFirst("p[id]");
      String words = first == null ? part.title() : first.text();
      rows.add(
          new @Nullable Object[] {
            week.number(),
            week.id(),
            part.id(),
            100 * i / week.parts().size(),
            first == null ? part.id() : first.id(),
            words.substring(0, Math.min(PASSAGE, words.length()))
          });
    }
  }
}
