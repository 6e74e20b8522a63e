package org.fieldbook.app.recognition;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fieldbook.app.identity.People;
import org.fieldbook.app.identity.Person;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/**
 * A student has a badge issued for what they have reached, withdraws one, and takes one out that
 * came with an archive.
 */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class EarnBadge {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT_BYTES = 16;

  @Inject Badges badges;
  @Inject KeptBadges keptBadges;
  @Inject MyRecognition mine;
  @Inject People people;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "fieldbook.base.url", defaultValue = "http://localhost:8080")
  String baseUrl;

  /**
   * Issues it; while there is one, that one is answered.
   *
   * @param confirmed whether the student says that they can show it
   * @param withTitles whether the titles of the entries stand in the badge
   * @return id of the badge
   * @throws NotFound when the caller is not in the presentation, or its course has no such thing
   * @throws Refused with what is missing
   */
  public UUID earn(
      PresentationCode presentation, String achievement, boolean confirmed, boolean withTitles) {
    badges.hold();
    Standing standing =
        mine.of(presentation).stream()
            .filter(s -> s.achievement().id().equals(achievement))
            .findFirst()
            .orElseThrow(() -> new NotFound("achievement " + achievement));
    if (standing.badge() != null) {
      return standing.badge();
    }
    if (!standing.isReached()) {
      throw new Refused(standing.missing());
    }
    if (!confirmed) {
      throw new Refused("Say first that you can show it: the badge says so in your name.");
    }
    Person owner = people.find(mine.caller()).orElseThrow(() -> new NotFound("person"));
    Instant now = clock.instant();
    UUID id = UUID.randomUUID();
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    Credential credential =
        new Credential(
            id,
            new Issuer(baseUrl),
            standing.achievement(),
            owner.email(),
            HexFormat.of().formatHex(salt),
            withTitles ? standing.evidence() : List.of(),
            now);
    badges.add(
        new Badge(
            id,
            mine.caller(),
            presentation,
            standing.achievement(),
            credential.signed(badges.signing(now)),
            now));
    return id;
  }

  /**
   * Withdraws a badge: it stands in the public list of withdrawn ones from now on. Twice changes
   * nothing, also when it is done at once.
   *
   * @throws NotFound when the caller has no such badge
   */
  public void withdraw(UUID id) {
    badges
        .hold(id)
        .filter(b -> b.belongsTo(mine.caller()))
        .orElseThrow(() -> new NotFound("badge " + id))
        .withdraw(clock.instant());
  }

  /**
   * Takes a badge out that came with an archive: it does not go home with the toolkit any more. Who
   * issued it hears nothing of that.
   *
   * @throws NotFound when the caller has no such badge
   */
  public void takeOut(UUID id) {
    keptBadges.remove(
        keptBadges
            .find(id)
            .filter(k -> k.belongsTo(mine.caller()))
            .orElseThrow(() -> new NotFound("badge " + id)));
  }
}
