package org.fieldbook.app.suite;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;

/** Writes through the persistence units of all three modules in one transaction. */
@Stateless
@PermitAll
public class ThreeUnits {

  static final String COUNT =
      "select (select count(*) from content.presentation where code = ?) || '/'"
          + " || (select count(*) from assessment.receipt_key where id = ?) || '/'"
          + " || (select count(*) from app.person where identifier = ?)";

  @PersistenceContext(unitName = "content")
  EntityManager content;

  @PersistenceContext(unitName = "assessment")
  EntityManager assessment;

  @PersistenceContext(unitName = "app")
  EntityManager app;

  public void write(String presentation, String key, String person) {
    content
        .createNativeQuery(
            "insert into content.presentation (code, start_date, edition_id, opened_at, version)"
                + " select ?1, date '2020-01-04', max(id), now(), 0 from content.edition")
        .setParameter(1, presentation)
        .executeUpdate();
    assessment
        .createNativeQuery(
            "insert into assessment.receipt_key (id, created_at, private_key, public_key)"
                + " values (?1, timestamptz '1970-01-01 00:00Z', '', '')")
        .setParameter(1, key)
        .executeUpdate();
    app.createNativeQuery(
            "insert into app.person (identifier, email, given_name, family_name, created_at)"
                + " values (?1, cast(?1 as text) || '@units.example', 'Three', 'Units', now())")
        .setParameter(1, person)
        .executeUpdate();
  }

  public void writeThenRefuse(String presentation, String key, String person) {
    write(presentation, key, person);
    throw new Refused("Changed my mind.");
  }

  public void writeThenMiss(String presentation, String key, String person) {
    write(presentation, key, person);
    throw new NotFound("the rest");
  }
}
