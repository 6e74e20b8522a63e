package org.fieldbook.deploy.badge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A badge is valid or not, and why, with nothing but the file and the issuer's keys. */
class VerifyBadgeTest {

  private static final String CLAIMS =
      """
      {"id":"urn:uuid:1","type":["VerifiableCredential","OpenBadgeCredential"],"name":"A b\\u00e9dge",
       "issuer":{"id":"https://f.example/badges/issuer"},"validFrom":"2026-11-28T10:15:30Z",
       "credentialSubject":{"id":"urn:uuid:2","identifier":[{"type":"IdentityObject","hashed":true,
       "identityHash":"sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399",
       "identityType":"emailAddress","salt":"Kosher"}]},
       "iss":"https://f.example/badges/issuer","jti":"urn:uuid:1","sub":"urn:uuid:2","nbf":1795860930}
      """;

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneOffset.UTC);

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  Path folder;

  private KeyPair pair;
  private Path keys;

  @BeforeEach
  void makeKeys() throws Exception {
    pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    byte[] open = pair.getPublic().getEncoded();
    keys =
        file(
            "keys.json",
            "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"k\",\"x\":\""
                + encoded(Arrays.copyOfRange(open, open.length - 32, open.length))
                + "\"}]}");
  }

  @Test
  void aBadgeIsValidBareOrInItsPicture() throws Exception {
    String badge = signed(CLAIMS);

    assertThat(run(file("a.jwt", badge), keys)).contains("A bédge").endsWith("VALID\n");
    assertThat(
            run(
                file("a.svg", "<svg><openbadges:credential verify=\"" + badge + "\"/></svg>"),
                keys))
        .doesNotContain("NOT VALID");
  }

  @Test
  void aBadgeThatWasChangedIsNot() throws Exception {
    String[] parts = signed(CLAIMS).split("\\.");
    String changed = encoded(CLAIMS.replace("A b", "No b").getBytes(StandardCharsets.UTF_8));

    assertThat(run(file("a.jwt", parts[0] + "." + changed + "." + parts[2]), keys))
        .contains("signature does not fit")
        .endsWith("NOT VALID\n");
  }

  @Test
  void aBadgeByAnotherKeyIsNot() throws Exception {
    Path badge = file("a.jwt", signed(CLAIMS));
    makeKeys();
    assertThat(run(badge, keys)).contains("signature does not fit").endsWith("NOT VALID\n");
    Path none = file("none.json", "{\"keys\":[]}");
    assertThat(run(badge, none)).contains("not among the keys").endsWith("NOT VALID\n");
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "jti":"urn:uuid:1"     | "jti":"urn:uuid:9"     | does not agree (jti)
          "sub":"urn:uuid:2"     | "sub":"urn:uuid:9"     | does not agree (sub)
          "iss":"https://f       | "iss":"https://g       | does not agree (iss)
          "nbf":1795860930       | "nbf":1795860931       | two ways that do not agree
          OpenBadgeCredential    | Something              | no Open Badge 3.0
          "name":                | "validUntil":"2026-11-30T00:00:00Z","name": | valid until
          "name":                | "id":"urn:uuid:9","name": | no well-formed JSON
          """)
  void whatIsSignedMustAgreeWithItself(String text, String instead, String fault) throws Exception {
    assertThat(CLAIMS).contains(text);

    assertThat(run(file("a.jwt", signed(CLAIMS.replace(text, instead))), keys))
        .contains(fault)
        .endsWith("NOT VALID\n");
  }

  @Test
  void theListOfWithdrawnBadgesAndTheRecipientAreLookedAt() throws Exception {
    Path badge = file("a.jwt", signed(CLAIMS));
    String list = "{\"issuer\":\"https://f.example/badges/issuer\",\"revokedCredential\":[%s]}";
    Path withdrawn = file("w.json", list.formatted("{\"id\":\"urn:uuid:1\",\"revoked\":true}"));
    Path other = file("o.json", list.formatted("{\"id\":\"urn:uuid:7\",\"revoked\":true}"));

    assertThat(run(badge, keys, withdrawn))
        .contains("withdrawn by its owner")
        .endsWith("NOT VALID\n");
    assertThat(run(badge, keys, other, Path.of("a@example.com")))
        .contains("It was issued to a@example.com")
        .doesNotContain("NOT VALID");
    assertThat(run(badge, keys, Path.of("b@example.com"))).endsWith("NOT VALID\n");
  }

  @Test
  void aFileWithoutABadgeIsSaidToHaveNone() throws Exception {
    assertThat(run(file("a.svg", "<svg/>"), keys)).contains("no signed badge");
    assertThat(run(folder.resolve("missing.svg"), keys)).contains("cannot be read");
  }

  private String run(Path... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    VerifyBadge.run(
        Arrays.stream(arguments).map(Path::toString).toList(),
        CLOCK,
        new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8).replace("\r", "");
  }

  private String signed(String claims) throws GeneralSecurityException {
    String content =
        encoded(
                "{\"alg\":\"EdDSA\",\"kid\":\"k\",\"typ\":\"JWT\"}"
                    .getBytes(StandardCharsets.UTF_8))
            + "."
            + encoded(claims.getBytes(StandardCharsets.UTF_8));
    Signature signature = Signature.getInstance("Ed25519");
    signature.initSign(pair.getPrivate());
    signature.update(content.getBytes(StandardCharsets.US_ASCII));
    return content + "." + encoded(signature.sign());
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
