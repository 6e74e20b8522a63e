package org.fieldbook.app.web.tma;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Base64;
import java.util.List;
import org.fieldbook.assessment.submission.CheckReceipt;
import org.fieldbook.assessment.submission.SignedReceipt;

/** A receipt, and the keys to check it with, as JSON. */
final class ReceiptFiles {

  private ReceiptFiles() {}

  static JsonObject json(SignedReceipt receipt, String keysAddress) {
    return Json.createObjectBuilder()
        .add("text", receipt.text())
        .add("signature", receipt.signature())
        .add("algorithm", "Ed25519")
        .add("key", receipt.receipt().key())
        .add("keys", keysAddress)
        .build();
  }

  /** All keys as JSON Web Keys (RFC 7517, 8037). */
  static JsonObject json(List<CheckReceipt.PublishedKey> keys) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    keys.forEach(
        k ->
            all.add(
                Json.createObjectBuilder()
                    .add("kid", k.id())
                    .add("kty", "OKP")
                    .add("crv", "Ed25519")
                    .add("use", "sig")
                    .add("alg", "EdDSA")
                    .add("x", Base64.getUrlEncoder().withoutPadding().encodeToString(k.raw()))
                    .add("created", k.createdAt().toString())));
    return Json.createObjectBuilder().add("keys", all).build();
  }

  /**
   * The text of a receipt that somebody kept as JSON, as text, or in the middle of a mail.
   *
   * @throws IllegalArgumentException when it is none of these
   */
  static String document(String kept) {
    String text = kept.strip();
    if (!text.startsWith("{")) {
      return text;
    }
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      JsonObject json = reader.readObject();
      if (json.get("text") instanceof JsonString words
          && json.get("signature") instanceof JsonString signature) {
        return new SignedReceipt(words.getString(), signature.getString()).document();
      }
    } catch (RuntimeException e) {
      // Whatever the reader throws is about what was sent.
      throw new IllegalArgumentException("Not well-formed", e);
    }
    throw new IllegalArgumentException("This JSON has no text and signature");
  }
}
