package org.fieldbook.app.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A credential that comes back is read, and believed only when it is signed. */
class SignedBadgeTest {

  private static final Instant NOW = Instant.parse("2026-11-28T10:15:30Z");
  private static final Issuer ISSUER = new Issuer("https://fieldbook.example/");

  private final BadgeKey key = new BadgeKey(NOW);
  private final String compact =
      new Credential(
              new UUID(1, 2),
              ISSUER,
              new Achievement(
                  new CourseCode("LMC310"), "gen-inspire", "Inspiring", "About it", "What it took"),
              "Josie@example.com",
              "salt",
              List.of(),
              NOW)
          .signed(key);

  private JsonObject jwk() {
    return key.jwk(ISSUER.keyAddress(key));
  }

  @Test
  void whatWeSignWeReadAgain() {
    SignedBadge badge = SignedBadge.of(compact);

    assertThat(badge.isSignedBy(jwk())).isTrue();
    assertThat(badge.achievement()).isEqualTo("gen-inspire");
    assertThat(badge.issued()).isEqualTo(NOW);
    assertThat(badge.isFor(" josie@EXAMPLE.com")).isTrue();
    assertThat(badge.isFor("other@example.com")).isFalse();
  }

  @Test
  void whatWasChangedOrSignedByAnotherIsNotBelieved() {
    BadgeKey other = new BadgeKey(NOW);

    assertThat(SignedBadge.of(with("Inspiring", "Commanding")).isSignedBy(jwk())).isFalse();
    assertThat(SignedBadge.of(compact).isSignedBy(other.jwk(ISSUER.keyAddress(key)))).isFalse();
    assertThat(SignedBadge.of(compact).isSignedBy(key.jwk("https://fieldbook.example/other")))
        .as("another key's address")
        .isFalse();
    assertThat(SignedBadge.of(compact).isSignedBy(JsonObject.EMPTY_JSON_OBJECT)).isFalse();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "url":"https://fieldbook.example" | "url":"javascript:alert(1)"
          "url":"https://fieldbook.example" | "url":"https://other.example"
          /gen-inspire"                     | /../../etc/passwd %00"
          "name":"Inspiring"                | "name":7
          "name":"Inspiring"                | "name":" "
          "validFrom":"2026                 | "validFrom":"soon
          urn:uuid:                         | urn:other:
          "credentialSubject"               | "somebody"
          """)
  void whatNoFieldbookIssuesIsRefused(String text, String instead) {
    assertThatThrownBy(() -> SignedBadge.of(with(text, instead)))
        .isExactlyInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @CsvSource({"''", "a.b.c", "a.b", "<svg/>", "e30.e30.e30"})
  void whatIsNoBadgeIsRefused(String text) {
    assertThatThrownBy(() -> SignedBadge.of(text)).isExactlyInstanceOf(Refused.class);
  }

  private String with(String text, String instead) {
    String[] parts = compact.split("\\.");
    String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    assertThat(claims).contains(text);
    String changed =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(claims.replace(text, instead).getBytes(StandardCharsets.UTF_8));
    return parts[0] + "." + changed + "." + parts[2];
  }
}
