package org.fieldbook.app.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.fieldbook.app.toolkit.takeaway.TakenBadge;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.junit.jupiter.api.Test;

/** What the toolkit takes of a badge is what the badge itself says, with the key that signed it. */
class BadgesForTakeawayTest {

  private static final Instant NOW = Instant.parse("2026-11-28T10:15:30Z");
  private static final PresentationCode PRESENTATION = new PresentationCode("LMC310-2026J");
  private static final Achievement ACHIEVEMENT =
      new Achievement(
          new CourseCode("LMC310"), "gen-inspire", "Inspiring", "About it", "What it took");

  private final BadgeKey old = new BadgeKey(NOW);
  private final BadgeKey newer = new BadgeKey(NOW.plusSeconds(60));

  private Badge badge() {
    UUID id = UUID.fromString("00000000-0000-4000-8000-000000000001");
    Credential credential =
        new Credential(
            id,
            new Issuer("https://fieldbook.example/"),
            ACHIEVEMENT,
            "josie@example.com",
            "salt",
            List.of(),
            NOW);
    return new Badge(id, new PersonId(7), PRESENTATION, ACHIEVEMENT, credential.signed(old), NOW);
  }

  @Test
  void itSaysWhatWasSignedAndWhoSignedIt() {
    TakenBadge taken = taken();

    assertThat(taken.id()).isEqualTo("urn:uuid:00000000-0000-4000-8000-000000000001");
    assertThat(taken.file()).isEqualTo("gen-inspire-LMC310-2026J");
    assertThat(taken.about()).isEqualTo("About it");
    assertThat(taken.criteria()).isEqualTo("What it took");
    assertThat(taken.issuer()).isEqualTo("https://fieldbook.example");
    assertThat(taken.svg()).contains("verify=\"" + taken.credential() + "\"");
  }

  @Test
  void theKeyThatGoesWithItIsTheOneThatSignedIt() {
    TakenBadge taken = taken();
    String[] parts = taken.credential().split("\\.");
    Ed25519Signer verifier = new Ed25519Signer();
    verifier.init(
        false,
        new Ed25519PublicKeyParameters(
            Base64.getUrlDecoder().decode(taken.key().getString("x")), 0));
    byte[] bytes = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
    verifier.update(bytes, 0, bytes.length);

    assertThat(verifier.verifySignature(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    assertThat(taken.key().getString("kid"))
        .isEqualTo("https://fieldbook.example/badges/keys/" + old.id());
    assertThat(taken.key()).doesNotContainKey("d");
  }

  @Test
  void aBadgeWhoseKeyIsGoneOrThatCannotBeReadKeepsNoOtherBack() {
    Badge broken =
        new Badge(new UUID(1, 2), new PersonId(7), PRESENTATION, ACHIEVEMENT, "a.b.c", NOW);

    assertThat(BadgesForTakeaway.of(List.of(badge()), Map.of(newer.id(), newer), List.of()))
        .isEmpty();
    assertThat(BadgesForTakeaway.of(List.of(broken, badge()), Map.of(old.id(), old), List.of()))
        .hasSize(1);
  }

  private TakenBadge taken() {
    return BadgesForTakeaway.of(
            List.of(badge()), Map.of(old.id(), old, newer.id(), newer), List.of())
        .get(0);
  }

  @Test
  void oneThatCameWithAnArchiveIsTheSameWhenItGoesHomeAgain() {
    TakenBadge first = taken();
    KeptBadge kept =
        new KeptBadge(
            new PersonId(8),
            new PresentationCode("LMC310-2027J"),
            SignedBadge.of(first.credential()),
            first.presentation(),
            first.key(),
            NOW);

    assertThat(BadgesForTakeaway.of(List.of(), Map.of(), List.of(kept))).containsExactly(first);
  }
}
