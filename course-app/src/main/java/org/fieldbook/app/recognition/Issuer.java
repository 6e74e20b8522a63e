package org.fieldbook.app.recognition;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;

/**
 * The installation as an issuer of badges, and the addresses at which it answers about them.
 *
 * @param base where people reach it, such as {@code https://fieldbook.example}
 */
record Issuer(String base) {

  private static final List<String> CONTEXTS =
      List.of(
          "https://www.w3.org/ns/credentials/v2",
          "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");

  Issuer {
    base = base.replaceAll("/+$", "");
  }

  String id() {
    return base + "/badges/issuer";
  }

  String keyAddress(BadgeKey key) {
    return base + "/badges/keys/" + key.id();
  }

  JsonObject context() {
    return Json.createObjectBuilder().add("@context", Credential.array(CONTEXTS)).build();
  }

  /** Who it is, as it stands in each badge. */
  JsonObject profile() {
    return Json.createObjectBuilder()
        .add("id", id())
        .add("type", Json.createArrayBuilder().add("Profile"))
        .add("name", "Fieldbook")
        .add("url", base)
        .build();
  }

  JsonObject achievement(Achievement achievement) {
    return Json.createObjectBuilder()
        .add("id", base + "/badges/achievements/" + achievement.course() + "/" + achievement.id())
        .add("type", Json.createArrayBuilder().add("Achievement"))
        .add(
            "achievementType",
            achievement.id().equals(Achievement.TOOLKIT) ? "Achievement" : "Competency")
        .add("name", achievement.name())
        .add("description", achievement.description())
        .add("criteria", Json.createObjectBuilder().add("narrative", achievement.criteria()))
        .build();
  }

  /** Where it says which badges were withdrawn. */
  JsonObject status() {
    return Json.createObjectBuilder()
        .add("id", base + "/badges/withdrawn")
        .add("type", "1EdTechRevocationList")
        .build();
  }

  /** The badges that were withdrawn, by nothing but their ids. */
  JsonObject withdrawn(List<Badge> badges) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    badges.forEach(
        b ->
            list.add(
                Json.createObjectBuilder()
                    .add("id", "urn:uuid:" + b.id())
                    .add("revoked", true)
                    .add("revocationReason", "Withdrawn by its owner")));
    return Json.createObjectBuilder()
        .add("id", base + "/badges/withdrawn")
        .add("issuer", id())
        .add("revokedCredential", list)
        .build();
  }

  /** The public keys, those of old badges too. */
  JsonObject keys(List<BadgeKey> keys) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    keys.forEach(k -> list.add(k.jwk(keyAddress(k))));
    return Json.createObjectBuilder().add("keys", list).build();
  }
}
