package org.fieldbook.app.recognition;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.reading.PublishedPresentation;

/**
 * What everybody may ask about badges: who issues them, the keys they are checked by, what they are
 * given for, and which were withdrawn. Nothing of it names a student.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TellOfBadges {

  @Inject Badges badges;
  @Inject Library library;

  @Inject
  @ConfigProperty(name = "fieldbook.base.url", defaultValue = "http://localhost:8080")
  String baseUrl;

  private Issuer issuer() {
    return new Issuer(baseUrl);
  }

  /** The issuer's profile. */
  public JsonObject profile() {
    return Json.createObjectBuilder(issuer().context())
        .addAll(Json.createObjectBuilder(issuer().profile()))
        .build();
  }

  /** All public keys (RFC 7517). */
  public JsonObject keys() {
    return issuer().keys(badges.keys());
  }

  /**
   * One public key.
   *
   * @throws NotFound when there is none
   */
  public JsonObject key(String id) {
    return badges.keys().stream()
        .filter(k -> k.id().equals(id))
        .map(k -> k.jwk(issuer().keyAddress(k)))
        .findFirst()
        .orElseThrow(() -> new NotFound("key " + id));
  }

  /** Ids of the badges that were withdrawn. */
  public JsonObject withdrawn() {
    return issuer().withdrawn(badges.withdrawn());
  }

  /**
   * What a badge is given for.
   *
   * @throws NotFound when the course has no such thing
   */
  public JsonObject achievement(CourseCode code, String id) {
    PublishedCourse course =
        library.presentations().stream()
            .map(PublishedPresentation::course)
            .filter(c -> c.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new NotFound("course " + code));
    Achievement achievement =
        id.equals(Achievement.TOOLKIT)
            ? Achievement.toolkit(course)
            : course
                .competence(id)
                .map(c -> Achievement.of(course, c))
                .orElseThrow(() -> new NotFound("achievement " + id));
    return Json.createObjectBuilder(issuer().context())
        .addAll(Json.createObjectBuilder(issuer().achievement(achievement)))
        .build();
  }
}
