package org.fieldbook.assessment.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;

/**
 * Signs other things that Fieldbook hands out, such as the list of a marking pack, with the key of
 * the receipts: one list of keys holds for all of them.
 */
@ApplicationScoped
public class ReceiptSeal {

  @Inject ReceiptKeys keys;
  @Inject Clock clock;

  /** Signs a text as it stands, in UTF-8. Makes the first key when there is none. */
  @Transactional
  public Seal seal(String text) {
    ReceiptKey key = keys.signing(clock.instant());
    byte[] signature = key.pair().sign(text.getBytes(StandardCharsets.UTF_8));
    return new Seal(key.id(), Base64.getEncoder().encodeToString(signature));
  }

  /** Whether one of our keys, of now or of earlier, signed exactly this text. */
  @Transactional
  public boolean holds(String text, Seal seal) {
    return keys.find(seal.key())
        .filter(key -> new SignedReceipt(text, seal.signature()).verifies(key.publicKey()))
        .isPresent();
  }

  /** Which key signed, and its signature in Base64. */
  public record Seal(String key, String signature) {}
}
