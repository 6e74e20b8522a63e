package org.fieldbook.app.demo;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.fieldbook.app.identity.Passwords;
import org.fieldbook.app.identity.People;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;
import org.jspecify.annotations.Nullable;

/** Makes the demonstration's people: staff, tutors, groups of 20 and their students. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class DemoPeople {

  private static final int GROUP_SIZE = 20;
  private static final int STUDENTS_OF_THE_SHORT_COURSE = 4;

  @Resource(lookup = "jdbc/fieldbook")
  DataSource dataSource;

  @Inject People people;

  /** Whether the demonstration is loaded already. */
  public boolean arePresent() {
    return people.withEmail(DemoSignIns.STUDENT).isPresent();
  }

  /**
   * Makes staff, groups and students in one transaction.
   *
   * @param students how many study in the long course; four study in the short one besides
   */
  public void make(
      int students,
      String password,
      PresentationCode longCourse,
      PresentationCode shortCourse,
      LocalDate start) {
    int groups = Math.max(2, (students + GROUP_SIZE - 1) / GROUP_SIZE);
    Crowd crowd = new Crowd();
    crowd.addTutorsAndStaff(groups);
    for (int g = 0; g < groups; g++) {
      crowd.addGroup(longCourse, g + 1, tutor(g));
    }
    for (int i = 0; i < students; i++) {
      String email = i == 0 ? DemoSignIns.STUDENT : "student%d@fieldbook.example".formatted(i + 1);
      int group = Math.min(i / GROUP_SIZE, groups - 1) + 1;
      crowd.addStudent("F%07d".formatted(i + 1), email, i, longCourse, group);
    }
    crowd.addGroup(shortCourse, 1, tutor(1));
    for (int i = 0; i < STUDENTS_OF_THE_SHORT_COURSE; i++) {
      String email = "public%d@fieldbook.example".formatted(i + 1);
      crowd.addStudent("P%07d".formatted(i + 1), email, i + 11, shortCourse, 1);
    }
    try (Connection connection = dataSource.getConnection()) {
      // One hash for everybody: 10,000 Argon2 hashes would take minutes, and the password is the
      // same.
      DemoSql.say(connection, "hash", Passwords.hash(password));
      Instant joined = start.minusWeeks(3).atTime(9, 0).toInstant(ZoneOffset.UTC);
      DemoSql.say(connection, "joined", joined.toString());
      DemoSql.run(connection, "people-tables.sql");
      DemoSql.insert(
          connection, "insert into demo_person values (?, ?, ?, ?, ?, ?, ?, ?, ?)", crowd.persons);
      DemoSql.insert(connection, "insert into demo_group values (?, ?, ?)", crowd.groups);
      DemoSql.run(connection, "people.sql");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Identifier of a tutor, counted from 0. */
  private static String tutor(int number) {
    return "T%07d".formatted(number + 1);
  }

  /** Rows of the two temporary tables. */
  private static final class Crowd {

    private final List<@Nullable Object[]> persons = new ArrayList<>();
    private final List<@Nullable Object[]> groups = new ArrayList<>();

    private void addTutorsAndStaff(int tutors) {
      int known = 0;
      for (DemoSignIns.DemoPerson p : DemoSignIns.STAFF) {
        add(
            p.identifier(),
            p.email(),
            p.givenName(),
            p.familyName(),
            p.role(),
            p.course(),
            null,
            null);
        known += p.role().equals(Roles.TUTOR) ? 1 : 0;
      }
      for (int t = known; t < tutors; t++) {
        add(
            tutor(t),
            "tutor%d@fieldbook.example".formatted(t + 1),
            DemoNames.given(t * 7 + 3),
            DemoNames.family(t * 5 + 2),
            Roles.TUTOR,
            null,
            null,
            null);
      }
    }

    private void addGroup(PresentationCode presentation, int number, String tutor) {
      groups.add(new @Nullable Object[] {presentation.value(), number, tutor});
    }

    private void addStudent(
        String identifier, String email, int number, PresentationCode presentation, int group) {
      // A step that shares no factor with the number of names pairs them differently every round.
      add(
          identifier,
          email,
          DemoNames.given(number),
          DemoNames.family(number + number / 40),
          Roles.STUDENT,
          null,
          presentation.value(),
          group);
    }

    private void add(@Nullable Object... columns) {
      @Nullable Object[] row = new @Nullable Object[columns.length + 1];
      row[0] = persons.size();
      System.arraycopy(columns, 0, row, 1, columns.length);
      persons.add(row);
    }
  }
}
