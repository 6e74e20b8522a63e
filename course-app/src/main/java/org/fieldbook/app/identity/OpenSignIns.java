package org.fieldbook.app.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.fieldbook.content.kernel.PersonId;

/** All sign-ins of one person that are alive, for that person to look at and to end. */
@ApplicationScoped
class OpenSignIns {

  @PersistenceContext(unitName = "app")
  EntityManager em;

  /** The person's sign-ins, the last used first. */
  List<OpenSignIn> of(PersonId person, String token, Instant now) {
    String own = Tokens.hash(token);
    List<?> rows =
        em.createNativeQuery(
                "select token_hash, device, created_at, seen_at from app.signin"
                    + " where person_id = ?1 and expires_at > ?2 order by seen_at desc, created_at")
            .setParameter(1, person.value())
            .setParameter(2, Timestamp.from(now))
            .getResultList();
    return rows.stream().map(row -> openSignIn((Object[]) row, own)).toList();
  }

  private static OpenSignIn openSignIn(Object[] row, String own) {
    String hash = (String) row[0];
    return new OpenSignIn(
        mark(hash),
        (String) row[1],
        ((Timestamp) row[2]).toInstant(),
        ((Timestamp) row[3]).toInstant(),
        hash.equals(own));
  }

  /** Part of a hash: enough to tell sign-ins apart, not enough to be taken for one. */
  private static String mark(String hash) {
    return hash.substring(0, 16);
  }

  /** Ends the person's sign-in with that mark. */
  void close(PersonId person, String mark) {
    em.createNativeQuery(
            "delete from app.signin where person_id = ?1 and left(token_hash, 16) = ?2")
        .setParameter(1, person.value())
        .setParameter(2, mark)
        .executeUpdate();
  }

  /** Ends all of the person's sign-ins but that of the token. */
  void closeOthers(PersonId person, String token) {
    em.createNativeQuery("delete from app.signin where person_id = ?1 and token_hash <> ?2")
        .setParameter(1, person.value())
        .setParameter(2, Tokens.hash(token))
        .executeUpdate();
  }
}
