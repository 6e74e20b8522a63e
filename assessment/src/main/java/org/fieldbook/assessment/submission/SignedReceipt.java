package org.fieldbook.assessment.submission;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import org.fieldbook.content.kernel.SigningPair;

/**
 * A receipt with its signature (Ed25519), as it was given out.
 *
 * @param text the canonical text, exactly as signed
 * @param signature in Base64
 */
public record SignedReceipt(String text, String signature) {

  private static final String SIGNATURE_LINE = "signature: ";

  static SignedReceipt sign(Receipt receipt, SigningPair pair) {
    return new SignedReceipt(
        receipt.canonicalText(),
        Base64.getEncoder().encodeToString(pair.sign(receipt.canonicalBytes())));
  }

  /** What it says. */
  public Receipt receipt() {
    return Receipt.parse(text);
  }

  /** Whether that key signed exactly this text. */
  public boolean verifies(PublicKey key) {
    try {
      Signature s = Signature.getInstance(SigningPair.ALGORITHM);
      s.initVerify(key);
      s.update(text.getBytes(StandardCharsets.UTF_8));
      return s.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  /** The receipt as a file to keep: the text, then the signature on a line of its own. */
  public String document() {
    return text + SIGNATURE_LINE + signature + "\n";
  }

  /**
   * Reads a kept receipt again. Line ends that a mail program changed do not matter, nor what
   * stands before it and after it.
   *
   * @throws IllegalArgumentException when it has no signature
   */
  public static SignedReceipt parse(String document) {
    String unix = document.replace("\r\n", "\n").replace('\r', '\n').strip() + "\n";
    int begin = Math.max(0, ("\n" + unix).indexOf("\n" + ReceiptText.HEAD));
    int at = unix.indexOf("\n" + SIGNATURE_LINE, begin);
    if (at < 0) {
      throw new IllegalArgumentException("This receipt has no signature");
    }
    int from = at + 1 + SIGNATURE_LINE.length();
    return new SignedReceipt(
        unix.substring(begin, at + 1), unix.substring(from, unix.indexOf('\n', from)).strip());
  }
}
