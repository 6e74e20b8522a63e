package org.fieldbook.app.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** All sign-ins that are alive, and what failed of late. */
@ApplicationScoped
class SignIns {

  /** How long a sign-in lives, and how far it is stretched when used. */
  static final Duration LIFE = Duration.ofDays(14);

  private static final Duration STRETCH_AFTER = Duration.ofHours(1);

  private static final String PERSON =
      "select p.id, p.given_name || ' ' || p.family_name, p.identifier,"
          + " (select string_agg(distinct g.role, ',') from app.role_grant g"
          + " where g.person_id = p.id),"
          + " (select cast(json_agg(json_build_array(e.presentation,"
          + " e.withdrawn_at is null, e.group_id, t.name, t.tutor_id,"
          + " u.given_name || ' ' || u.family_name)"
          + " order by e.withdrawn_at is null desc, e.enrolled_at desc, e.presentation)"
          + " as text) from app.enrolment e left join app.tutor_group t"
          + " on t.id = e.group_id left join app.person u on u.id = t.tutor_id"
          + " where e.person_id = p.id),"
          + " (select cast(json_agg(json_build_array(g.presentation, g.name)"
          + " order by g.presentation desc, g.name) as text)"
          + " from app.tutor_group g where g.tutor_id = p.id)";

  @PersistenceContext(unitName = "app")
  EntityManager em;

  void open(String token, PersonId person, String device, Instant now) {
    em.createNativeQuery(
            "with opened as (insert into app.signin (token_hash, person_id, created_at, seen_at,"
                + " expires_at, device) values (?1, ?2, ?3, ?3, ?4, ?5) returning person_id)"
                + " update app.person set seen_at = ?3 where id in (select person_id from opened)")
        .setParameter(1, Tokens.hash(token))
        .setParameter(2, person.value())
        .setParameter(3, now)
        .setParameter(4, now.plus(LIFE))
        .setParameter(5, device)
        .executeUpdate();
  }

  void close(String token) {
    em.createNativeQuery("delete from app.signin where token_hash = ?1")
        .setParameter(1, Tokens.hash(token))
        .executeUpdate();
  }

  /** Ends every sign-in of a person. */
  void closeAll(PersonId person) {
    em.createNativeQuery("delete from app.signin where person_id = ?1")
        .setParameter(1, person.value())
        .executeUpdate();
  }

  /** The person of a token with all roles, places of study and groups, in one statement. */
  Optional<SignedIn> find(String token, Instant now) {
    List<?> rows =
        em.createNativeQuery(
                PERSON
                    + " from app.signin s join app.person p on p.id = s.person_id"
                    + " where s.token_hash = ?1 and s.expires_at > ?2 and not p.locked")
            .setParameter(1, Tokens.hash(token))
            .setParameter(2, now)
            .getResultList();
    return rows.stream().findFirst().map(row -> signedIn((Object[]) row, token));
  }

  /** The person of a calendar's key, likewise in one statement. */
  Optional<SignedIn> ofCalendar(String key) {
    List<?> rows =
        em.createNativeQuery(
                PERSON
                    + " from app.calendar_key s join app.person p on p.id = s.person_id"
                    + " where s.key_hash = ?1 and not p.locked")
            .setParameter(1, CalendarKey.hash(key))
            .getResultList();
    return rows.stream().findFirst().map(row -> signedIn((Object[]) row, key));
  }

  private static SignedIn signedIn(Object[] row, String token) {
    String roles = row[3] == null ? "" : (String) row[3];
    return new SignedIn(
        ((Number) row[0]).longValue(),
        (String) row[1],
        (String) row[2],
        roles.isEmpty() ? Set.of() : Set.of(roles.split(",")),
        row[4] == null ? List.of() : each((String) row[4], SignIns::place),
        row[5] == null ? List.of() : each((String) row[5], SignIns::group),
        Tokens.formToken(token));
  }

  private static <T> List<T> each(String json, Function<JsonArray, T> made) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readArray().getValuesAs(JsonArray.class).stream().map(made).toList();
    }
  }

  private static SignedIn.Group group(JsonArray group) {
    return new SignedIn.Group(new PresentationCode(group.getString(0)), group.getString(1));
  }

  private static SignedIn.Place place(JsonArray place) {
    boolean grouped = !place.isNull(2);
    return new SignedIn.Place(
        place.getString(0),
        place.getBoolean(1),
        grouped ? place.getJsonNumber(2).longValue() : null,
        grouped ? place.getString(3) : null,
        grouped ? place.getJsonNumber(4).longValue() : null,
        grouped ? place.getString(5) : null);
  }

  /** Notes that the sign-in is used; at most once an hour, so that reading does not write. */
  void touch(String token, Instant now) {
    em.createNativeQuery(
            "with touched as (update app.signin set seen_at = ?2, expires_at = ?3"
                + " where token_hash = ?1 and seen_at < ?4 returning person_id)"
                + " update app.person set seen_at = ?2 where id in (select person_id from touched)")
        .setParameter(1, Tokens.hash(token))
        .setParameter(2, now)
        .setParameter(3, now.plus(LIFE))
        .setParameter(4, now.minus(STRETCH_AFTER))
        .executeUpdate();
  }

  void noteFailure(String subject, Instant now) {
    em.createNativeQuery("insert into app.signin_failure (subject, failed_at) values (?1, ?2)")
        .setParameter(1, Tokens.hashOf(subject))
        .setParameter(2, now)
        .executeUpdate();
  }

  long failuresSince(String subject, Instant since) {
    Number count =
        (Number)
            em.createNativeQuery(
                    "select count(*) from app.signin_failure where subject = ?1 and failed_at > ?2")
                .setParameter(1, Tokens.hashOf(subject))
                .setParameter(2, since)
                .getSingleResult();
    return count.longValue();
  }

  /** Removes sign-ins that had ended, and failures that were noted, before the instant. */
  int forgetBefore(Instant instant) {
    int failures =
        em.createNativeQuery("delete from app.signin_failure where failed_at < ?1")
            .setParameter(1, instant)
            .executeUpdate();
    int ended =
        em.createNativeQuery("delete from app.signin where expires_at < ?1")
            .setParameter(1, instant)
            .executeUpdate();
    return failures + ended;
  }
}
