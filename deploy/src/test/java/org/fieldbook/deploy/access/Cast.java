package org.fieldbook.deploy.access;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;
import org.fieldbook.deploy.people.Member;
import org.fieldbook.deploy.system.FieldbookUnderTest;
import org.fieldbook.deploy.system.Visitor;

/** The people who ask, found in the demo; one who is enrolled nowhere is added. */
final class Cast {

  private static final String NOWHERE = "nowhere@fieldbook.example";
  private static final String OF_TUTOR =
      "select p.email from app.enrolment e join app.tutor_group g on g.id = e.group_id"
          + " join app.person t on t.id = g.tutor_id join app.person p on p.id = e.person_id"
          + " where t.email = ? and e.withdrawn_at is null"
          + " and p.email <> 'student@fieldbook.example'"
          + " and g.presentation = (select min(h.presentation) from app.tutor_group h"
          + " join app.person u on u.id = h.tutor_id where u.email = 'tutor@fieldbook.example')"
          + " order by exists (select 1 from assessment.script s where s.student = p.id"
          + " and s.presentation = g.presentation and s.state = 'RETURNED') desc,"
          + " exists (select 1 from assessment.submission s where s.student = p.id), p.id limit 1";

  private final FieldbookUnderTest fieldbook;
  private final Map<Actor, Member> members = new EnumMap<>(Actor.class);

  Cast(FieldbookUnderTest fieldbook) {
    this.fieldbook = fieldbook;
  }

  /** Signed in; asked again, the same. */
  Member member(Actor actor) {
    return members.computeIfAbsent(actor, who -> Member.signIn(site(), email(who)));
  }

  /** Everybody signs in, so that afterwards several may ask at once. */
  void assemble() {
    for (Actor actor : Actor.values()) {
      if (actor.asksOverTheWire() && actor != Actor.ANONYMOUS) {
        member(actor);
      }
    }
  }

  /** Somebody who has not signed in. */
  Visitor stranger() {
    return new Visitor(site());
  }

  URI site() {
    return fieldbook.url();
  }

  private String email(Actor actor) {
    return switch (actor) {
      case OWN -> one(OF_TUTOR, "tutor@fieldbook.example");
      case OTHER_GROUP -> one(OF_TUTOR, "tutor2@fieldbook.example");
      case OTHER_COURSE -> "public1@fieldbook.example";
      case NOT_ENROLLED -> nowhere();
      default -> actor.staffEmail().orElseThrow();
    };
  }

  private String nowhere() {
    change(
        "insert into app.person (identifier, email, given_name, family_name, password_hash,"
            + " created_at) select 'X0000001', '"
            + NOWHERE
            + "', 'Nell', 'Nowhere', password_hash, now() from app.person"
            + " where email = 'student@fieldbook.example' on conflict do nothing");
    change(
        "insert into app.role_grant (person_id, role) select id, 'student' from app.person"
            + " where email = '"
            + NOWHERE
            + "' on conflict do nothing");
    return NOWHERE;
  }

  /** The one value that the database answers. */
  String one(String query, Object... parameters) {
    try (Connection connection = fieldbook.askDatabase();
        PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        if (!rows.next()) {
          throw new IllegalStateException("The demo has nothing for: " + query);
        }
        return rows.getString(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  private void change(String sql) {
    try (Connection connection = fieldbook.askDatabase();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
