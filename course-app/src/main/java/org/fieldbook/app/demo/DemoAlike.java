package org.fieldbook.app.demo;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.fieldbook.assessment.jobs.JobOrder;
import org.fieldbook.assessment.similarity.CompareScripts;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/**
 * Two scripts that are alike, for the office to judge. Only these two are compared: the essays of
 * the demonstration are few, so nearly all of its scripts are like some other.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class DemoAlike {

  private static final String STAGE = "alike";

  /** The practice assignment weighs nothing, so that no result waits for the judgement. */
  private static final String ASSIGNMENT = "TMA00";

  /** Those before have stories of their own. */
  private static final int FIRST = 20;

  @Inject CompareScripts compareScripts;
  @Inject DemoStages stages;

  @Resource(lookup = "jdbc/fieldbook")
  DataSource dataSource;

  /** Makes the flag, once; a cohort may be too small to have two such scripts. */
  public void make(PresentationCode presentation, List<DemoStudent> roll, DemoTexts texts) {
    if (stages.done(STAGE) > 0) {
      return;
    }
    DemoScripts scripts = new DemoScripts(texts);
    List<DemoStudent> some =
        roll.stream()
            .sorted(Comparator.comparingInt(DemoStudent::number))
            .filter(s -> s.number() >= FIRST && s.number() < DemoScripts.OWN_FILES)
            .toList();
    List<Long> pair = new ArrayList<>();
    for (int i = 0; i + 1 < some.size() && pair.size() < 2; i++) {
      pair = returned(presentation, some.get(i));
      List<String> essay = essay(scripts, some.get(i));
      for (int j = i + 1; j < some.size() && pair.size() == 1; j++) {
        if (essay(scripts, some.get(j)).equals(essay)) {
          pair.addAll(returned(presentation, some.get(j)));
        }
      }
    }
    if (pair.size() == 2) {
      JobOrder order = JobOrder.of(compareScripts.kind(), presentation, ASSIGNMENT, "");
      for (long script : pair) {
        compareScripts.perform(order, "read " + script + "-" + script);
      }
      pair.sort(Comparator.naturalOrder());
      compareScripts.perform(order, "compare " + pair.get(0) + "-" + pair.get(1));
    }
    stages.note(STAGE, 1);
  }

  /** What was written, without title and name. */
  private static List<String> essay(DemoScripts scripts, DemoStudent student) {
    List<String> all = scripts.of(student, ASSIGNMENT, false).paragraphs();
    return all.subList(2, all.size());
  }

  /** The student's returned script; none when it is not. */
  private List<Long> returned(PresentationCode presentation, DemoStudent student) {
    List<Long> found = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement s =
            connection.prepareStatement(
                "select id from assessment.script where presentation = ? and assignment = ?"
                    + " and student = ? and state = 'RETURNED'")) {
      s.setString(1, presentation.value());
      s.setString(2, ASSIGNMENT);
      s.setLong(3, student.id().value());
      try (ResultSet rows = s.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getLong(1));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
