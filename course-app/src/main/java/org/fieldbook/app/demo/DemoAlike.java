package org.fieldbook.app.demo;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
  private static final String PRACTICE = "TMA00";

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
    flag(presentation, PRACTICE, "RETURNED", roll, texts);
    stages.note(STAGE, 1);
  }

  /**
   * Flags two scripts, one of which is in that state; the other is returned.
   *
   * @return whose the first is; nobody's when there are no two such scripts
   */
  public Optional<DemoStudent> flag(
      PresentationCode presentation,
      String assignment,
      String state,
      List<DemoStudent> roll,
      DemoTexts texts) {
    DemoScripts scripts = new DemoScripts(texts);
    List<DemoStudent> some =
        roll.stream()
            .sorted(Comparator.comparingInt(DemoStudent::number))
            .filter(s -> s.number() >= FIRST && s.number() < DemoScripts.OWN_FILES)
            .toList();
    for (DemoStudent one : some) {
      Optional<Long> first = script(presentation, assignment, state, one);
      List<String> essay = essay(scripts, one, assignment);
      for (DemoStudent other : first.isPresent() ? some : List.<DemoStudent>of()) {
        if (other.number() != one.number() && essay(scripts, other, assignment).equals(essay)) {
          Optional<Long> second = script(presentation, assignment, "RETURNED", other);
          if (second.isPresent()) {
            compare(presentation, assignment, first.get(), second.get());
            return Optional.of(one);
          }
        }
      }
    }
    return Optional.empty();
  }

  private void compare(PresentationCode presentation, String assignment, long one, long other) {
    JobOrder order = JobOrder.of(compareScripts.kind(), presentation, assignment, "");
    compareScripts.perform(order, "read " + one + "-" + one);
    compareScripts.perform(order, "read " + other + "-" + other);
    compareScripts.perform(order, "compare " + Math.min(one, other) + "-" + Math.max(one, other));
  }

  /** What was written, without title and name. */
  private static List<String> essay(DemoScripts scripts, DemoStudent student, String assignment) {
    List<String> all = scripts.of(student, assignment, false).paragraphs();
    return all.subList(2, all.size());
  }

  /** The student's script, if it is in that state. */
  private Optional<Long> script(
      PresentationCode presentation, String assignment, String state, DemoStudent student) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement s =
            connection.prepareStatement(
                "select id from assessment.script where presentation = ? and assignment = ?"
                    + " and student = ? and state = ?")) {
      s.setString(1, presentation.value());
      s.setString(2, assignment);
      s.setLong(3, student.id().value());
      s.setString(4, state);
      try (ResultSet rows = s.executeQuery()) {
        return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
