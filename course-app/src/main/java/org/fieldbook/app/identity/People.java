package org.fieldbook.app.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** All people and what roles they hold. */
@ApplicationScoped
public class People {

  private static final String ROW =
      "select p.id, p.given_name || ' ' || p.family_name, p.identifier, p.email,"
          + " (select string_agg(distinct g.role, ',' order by g.role) from app.role_grant g"
          + " where g.person_id = p.id) from app.person p";

  private static final String FITS =
      "(lower(p.given_name || ' ' || p.family_name) like ?1 or lower(p.identifier) like ?1"
          + " or lower(p.email) like ?1)";

  @PersistenceContext(unitName = "app")
  EntityManager em;

  public void add(Person person) {
    em.persist(person);
    em.flush();
  }

  public Optional<Person> find(PersonId id) {
    return Optional.ofNullable(em.find(Person.class, id.value()));
  }

  public Optional<Person> withEmail(String email) {
    return em.createQuery("select p from Person p where p.email = :email", Person.class)
        .setParameter("email", email.strip().toLowerCase(Locale.ROOT))
        .getResultStream()
        .findFirst();
  }

  /**
   * A person.
   *
   * @throws NotFound when there is none with that id
   */
  Person get(PersonId id) {
    return find(id).orElseThrow(() -> new NotFound("person " + id));
  }

  Optional<Person> withIdentifier(String identifier) {
    return em.createQuery("select p from Person p where p.identifier = :identifier", Person.class)
        .setParameter("identifier", identifier)
        .getResultStream()
        .findFirst();
  }

  /** People of whom a part of name, identifier or e-mail address fits, by family name. */
  List<PersonRow> matching(String text, int first, int count) {
    List<?> rows =
        em.createNativeQuery(
                ROW
                    + " where "
                    + FITS
                    + " order by p.family_name, p.given_name, p.id offset ?2 limit ?3")
            .setParameter(1, pattern(text))
            .setParameter(2, first)
            .setParameter(3, count)
            .getResultList();
    return rows.stream().map(row -> row((Object[]) row)).toList();
  }

  int countMatching(String text) {
    Number count =
        (Number)
            em.createNativeQuery("select count(*) from app.person p where " + FITS)
                .setParameter(1, pattern(text))
                .getSingleResult();
    return count.intValue();
  }

  /** Everybody who holds the role, by family name. */
  public List<PersonRow> holding(String role) {
    List<?> rows =
        em.createNativeQuery(
                ROW
                    + " where exists (select 1 from app.role_grant h where h.person_id = p.id"
                    + " and h.role = ?1) order by p.family_name, p.given_name, p.id")
            .setParameter(1, role)
            .getResultList();
    return rows.stream().map(row -> row((Object[]) row)).toList();
  }

  public Optional<PersonRow> row(PersonId id) {
    List<?> rows =
        em.createNativeQuery(ROW + " where p.id = ?1").setParameter(1, id.value()).getResultList();
    return rows.stream().findFirst().map(row -> row((Object[]) row));
  }

  /** Names by id, of those that there are. No statement when nobody is asked for. */
  public Map<Long, String> names(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return em.createQuery("select p from Person p where p.id in :ids", Person.class)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(Collectors.toMap(p -> p.id().value(), Person::name));
  }

  /** What was typed as a pattern that it fits anywhere; its own wildcards mean themselves. */
  public static String pattern(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    String short100 = plain.length() > 100 ? plain.substring(0, 100) : plain;
    return "%"
        + short100.replace("\0", "").replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        + "%";
  }

  private static PersonRow row(Object[] row) {
    String roles = row[4] == null ? "" : (String) row[4];
    return new PersonRow(
        new PersonId(((Number) row[0]).longValue()),
        (String) row[1],
        (String) row[2],
        (String) row[3],
        roles.isEmpty() ? List.of() : List.of(roles.split(",")));
  }

  /**
   * Gives a role, for one course or everywhere; giving it twice changes nothing.
   *
   * @param course code of the course, null for everywhere
   */
  public void grant(PersonId id, String role, @Nullable String course) {
    em.createNativeQuery(
            "insert into app.role_grant (person_id, role, course_code) values (?1, ?2, ?3)"
                + " on conflict do nothing")
        .setParameter(1, id.value())
        .setParameter(2, role)
        .setParameter(3, course)
        .executeUpdate();
  }

  /** Whether somebody holds the role and has a password that lets them in again and again. */
  boolean canAnySignIn(String role) {
    Number count =
        (Number)
            em.createNativeQuery(
                    "select count(*) from app.role_grant g join app.person p on p.id = g.person_id"
                        + " where g.role = ?1 and p.password_hash is not null"
                        + " and not p.password_once and not p.locked")
                .setParameter(1, role)
                .getSingleResult();
    return count.intValue() > 0;
  }

  /** Ends what nobody has used yet of the passwords that let a holder of the role in once. */
  void forgetOneTimePasswords(String role) {
    em.createNativeQuery(
            "update app.person p set password_hash = null, password_once = false,"
                + " version = version + 1 where password_once and exists (select 1"
                + " from app.role_grant g where g.person_id = p.id and g.role = ?1)")
        .setParameter(1, role)
        .executeUpdate();
  }

  /** Until the transaction ends, other nodes that open a first account wait for this one. */
  void openOneAtATime() {
    em.createNativeQuery("select cast(pg_advisory_xact_lock(7310001) as text)").getSingleResult();
  }

  /** Courses for which the person has the role; contains null when it is held everywhere. */
  @SuppressWarnings("unchecked")
  public List<@Nullable String> coursesFor(PersonId id, String role) {
    return em.createNativeQuery(
            "select course_code from app.role_grant where person_id = ?1 and role = ?2")
        .setParameter(1, id.value())
        .setParameter(2, role)
        .getResultList();
  }

  /** Who holds the role for a course, or for all, by their ids. */
  public List<PersonId> holders(String role, String course) {
    List<Number> ids =
        em.createNativeQuery(
                "select distinct person_id from app.role_grant where role = ?1"
                    + " and (course_code is null or course_code = ?2) order by person_id")
            .setParameter(1, role)
            .setParameter(2, course)
            .getResultList();
    return ids.stream().map(id -> new PersonId(id.longValue())).toList();
  }
}
