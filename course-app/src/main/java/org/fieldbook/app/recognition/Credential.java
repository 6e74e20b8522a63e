package org.fieldbook.app.recognition;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.fieldbook.content.kernel.Sha256;

/**
 * An OpenBadgeCredential: W3C Verifiable Credentials Data Model 2.0, Open Badges 3.0, secured as a
 * VC-JWT as section 8.2 of Open Badges 3.0 asks, signed with EdDSA (Ed25519). Who the recipient is
 * can be checked by whoever knows their e-mail address, and read by nobody else.
 *
 * @param issuer who issues
 * @param email of the recipient; only its salted hash goes in
 * @param evidence titles of entries, empty when the owner keeps them to themselves
 */
record Credential(
    UUID id,
    Issuer issuer,
    Achievement achievement,
    String email,
    String salt,
    List<String> evidence,
    Instant now) {

  Credential {
    evidence = List.copyOf(evidence);
    // NumericDate and validFrom must say the same second.
    now = now.truncatedTo(ChronoUnit.SECONDS);
  }

  /** The claims: the credential itself with the registered names of RFC 7519 beside. */
  JsonObject claims() {
    String subject =
        "urn:uuid:" + UUID.nameUUIDFromBytes((id + salt).getBytes(StandardCharsets.UTF_8));
    return Json.createObjectBuilder(issuer.context())
        .add("id", "urn:uuid:" + id)
        .add(
            "type",
            Json.createArrayBuilder().add("VerifiableCredential").add("OpenBadgeCredential"))
        .add("name", achievement.name())
        .add("issuer", issuer.profile())
        .add("validFrom", now.toString())
        .add("credentialSubject", subject(subject))
        .add("credentialStatus", issuer.status())
        .add("iss", issuer.id())
        .add("jti", "urn:uuid:" + id)
        .add("sub", subject)
        .add("nbf", now.getEpochSecond())
        .build();
  }

  private JsonObjectBuilder subject(String subject) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", subject)
            .add("type", Json.createArrayBuilder().add("AchievementSubject"))
            .add("identifier", Json.createArrayBuilder().add(identity()))
            .add("achievement", issuer.achievement(achievement));
    if (!evidence.isEmpty()) {
      json.add("narrative", "Entries that it rests on: " + String.join("; ", evidence) + ".");
    }
    return json;
  }

  private JsonObjectBuilder identity() {
    return Json.createObjectBuilder()
        .add("type", "IdentityObject")
        .add("hashed", true)
        .add("identityHash", hash(email, salt))
        .add("identityType", "emailAddress")
        .add("salt", salt);
  }

  /** By which whoever knows the address sees whose it is. */
  static String hash(String email, String salt) {
    String all = email.strip().toLowerCase(Locale.ROOT) + salt;
    return "sha256$" + Sha256.of(all.getBytes(StandardCharsets.UTF_8)).hex();
  }

  /** The credential as a compact JWS. */
  String signed(BadgeKey key) {
    JsonObject head =
        Json.createObjectBuilder()
            .add("alg", "EdDSA")
            .add("kid", issuer.keyAddress(key))
            .add("typ", "JWT")
            .build();
    String content = encoded(bytes(head)) + "." + encoded(bytes(claims()));
    return content + "." + encoded(key.pair().sign(content.getBytes(StandardCharsets.US_ASCII)));
  }

  private static byte[] bytes(JsonObject json) {
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Texts as a JSON array. */
  static JsonArrayBuilder array(List<String> texts) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    texts.forEach(array::add);
    return array;
  }
}
