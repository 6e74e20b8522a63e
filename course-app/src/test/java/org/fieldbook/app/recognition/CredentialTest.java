package org.fieldbook.app.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A credential as Open Badges 3.0 has it, signed so that a library that is not ours agrees. */
class CredentialTest {

  private static final Instant NOW = Instant.parse("2026-11-28T10:15:30.123456Z");
  private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");
  private static final Issuer ISSUER = new Issuer("https://fieldbook.example/");
  private static final Achievement ACHIEVEMENT =
      new Achievement(
          new CourseCode("LMC310"),
          "gen-inspire",
          "Inspiring <others>",
          "About it",
          "What it took");

  private static Credential credential(String email, String salt) {
    return new Credential(ID, ISSUER, ACHIEVEMENT, email, salt, List.of("My “entry”"), NOW);
  }

  @Test
  void theSignatureIsOneToAnotherLibrary() {
    BadgeKey key = new BadgeKey(NOW);
    String[] parts = credential("a@example.com", "salt").signed(key).split("\\.");
    JsonObject jwk = key.jwk(ISSUER.keyAddress(key));

    assertThat(isSigned(parts[0] + "." + parts[1], parts[2], jwk)).isTrue();
    assertThat(isSigned(parts[0] + "." + parts[1] + "A", parts[2], jwk)).isFalse();
    assertThat(isSigned(parts[0] + "." + parts[1], parts[2], new BadgeKey(NOW).jwk("other")))
        .isFalse();
    assertThat(read(decoded(parts[0])))
        .isEqualTo(
            Json.createObjectBuilder()
                .add("alg", "EdDSA")
                .add("kid", jwk.getString("kid"))
                .add("typ", "JWT")
                .build());
    assertThat(jwk).doesNotContainKey("d");
  }

  private static boolean isSigned(String content, String signature, JsonObject jwk) {
    Ed25519Signer verifier = new Ed25519Signer();
    byte[] key = Base64.getUrlDecoder().decode(jwk.getString("x"));
    verifier.init(false, new Ed25519PublicKeyParameters(key, 0));
    byte[] bytes = content.getBytes(StandardCharsets.US_ASCII);
    verifier.update(bytes, 0, bytes.length);
    return verifier.verifySignature(Base64.getUrlDecoder().decode(signature));
  }

  /** Open Badges 3.0, section 8.2.4.1. */
  @Test
  void theRegisteredClaimsSayTheSameAsTheCredential() {
    JsonObject claims = credential("a@example.com", "salt").claims();
    JsonObject subject = claims.getJsonObject("credentialSubject");

    assertThat(claims.getString("iss"))
        .isEqualTo(claims.getJsonObject("issuer").getString("id"))
        .isEqualTo("https://fieldbook.example/badges/issuer");
    assertThat(claims.getString("jti")).isEqualTo(claims.getString("id"));
    assertThat(claims.getString("sub")).isEqualTo(subject.getString("id"));
    assertThat(Instant.parse(claims.getString("validFrom")))
        .isEqualTo(Instant.ofEpochSecond(claims.getJsonNumber("nbf").longValueExact()));
    assertThat(claims.getJsonArray("@context").getValuesAs(JsonString::getString))
        .containsExactly(
            "https://www.w3.org/ns/credentials/v2",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
    assertThat(claims.getJsonArray("type").getValuesAs(JsonString::getString))
        .containsExactly("VerifiableCredential", "OpenBadgeCredential");
    assertThat(subject.getJsonObject("achievement").keySet())
        .contains("id", "type", "name", "description", "criteria");
  }

  /** The example of the specification, section B.3 (IdentityHash). */
  @Test
  void theRecipientIsASaltedHashAsTheSpecificationShows() {
    JsonObject claims = credential("A@example.com ", "Kosher").claims();
    JsonObject identity =
        claims.getJsonObject("credentialSubject").getJsonArray("identifier").getJsonObject(0);

    assertThat(identity.getString("identityHash"))
        .isEqualTo("sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399");
    assertThat(identity.getBoolean("hashed")).isTrue();
    assertThat(identity.getString("identityType")).isEqualTo("emailAddress");
    assertThat(claims.toString()).doesNotContainIgnoringCase("a@example.com");
  }

  @Test
  void thePictureHoldsTheCredentialOnceAndFirst() throws Exception {
    Badge badge =
        new Badge(
            ID, new PersonId(1), new PresentationCode("LMC310-2026J"), ACHIEVEMENT, "a.b.c", NOW);
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document svg =
        factory
            .newDocumentBuilder()
            .parse(
                new ByteArrayInputStream(BakedBadge.svg(badge).getBytes(StandardCharsets.UTF_8)));
    var credentials =
        svg.getElementsByTagNameNS("https://purl.imsglobal.org/ob/v3p0", "credential");

    assertThat(credentials.getLength()).isEqualTo(1);
    assertThat(((Element) credentials.item(0)).getAttribute("verify")).isEqualTo("a.b.c");
    assertThat(svg.getDocumentElement().getElementsByTagName("*").item(0))
        .isSameAs(credentials.item(0));
    assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("Inspiring <others>");
  }

  private static String decoded(String part) {
    return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
  }

  private static JsonObject read(String text) {
    return Json.createReader(new StringReader(text)).readObject();
  }
}
