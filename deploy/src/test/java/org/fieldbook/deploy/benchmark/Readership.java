package org.fieldbook.deploy.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.deploy.system.FieldbookUnderTest;

/** People of the demo's long course whose pages are measured, and where their pages are. */
final class Readership {

  /**
   * Each with the same tool, filled in and changed, and none with a showcase, so that every page
   * has as much to show to everybody.
   */
  private static final String STUDENTS =
      "select p.email, e.presentation, max(n.slot) from app.enrolment e join app.person p on p.id ="
          + " e.person_id join app.entry n on n.person_id = p.id and n.presentation ="
          + " e.presentation and n.tool_id = 'delegation-matrix' and n.deleted_at is null"
          + " where e.withdrawn_at is null and e.presentation like 'LMC310-%'"
          + " and (select count(*) from app.entry_version v where v.entry_id = n.id) > 1"
          + " and not exists (select 1 from app.showcase s where s.person_id = p.id)"
          + " group by p.email, e.presentation"
          // Spread over all groups, and the same people in every run.
          + " order by md5(p.email) limit ?";

  private static final String TUTORS =
      "select p.email, g.presentation, '' from app.tutor_group g join app.person p"
          + " on p.id = g.tutor_id where g.presentation like 'LMC310-%'"
          + " order by md5(p.email) limit ?";

  /** Who holds a role for the long course. */
  private static final String STAFF =
      "select p.email, (select min(g.presentation) from app.tutor_group g where g.presentation like"
          + " 'LMC310-%%'), '' from app.person p where exists (select 1 from app.role_grant r"
          + " where r.person_id = p.id and r.role = '%s') order by md5(p.email) limit ?";

  private Readership() {}

  private static String query(MeasuredPage.Reader reader) {
    return switch (reader) {
      case STUDENT -> STUDENTS;
      case TUTOR -> TUTORS;
      case MONITOR -> STAFF.formatted("monitor");
      case OFFICE -> STAFF.formatted("office");
    };
  }

  /** So many readers, fewer when there are not enough. */
  static List<Person> of(FieldbookUnderTest fieldbook, MeasuredPage.Reader reader, int number) {
    List<Person> people = new ArrayList<>();
    try (Connection connection = fieldbook.askDatabase();
        PreparedStatement statement = connection.prepareStatement(query(reader))) {
      statement.setInt(1, number);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          people.add(new Person(rows.getString(1), rows.getString(2), rows.getString(3)));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    if (people.isEmpty()) {
      throw new IllegalStateException("The demo has nobody who is a " + reader);
    }
    return people;
  }

  /** Somebody who reads. */
  record Person(String email, String presentation, String entry) {

    /** Where this person finds the page. */
    String address(MeasuredPage page) {
      return page.address().replace("{presentation}", presentation).replace("{entry}", entry);
    }
  }
}
