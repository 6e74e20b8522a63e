package org.fieldbook.app.recognition;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.SigningPair;

/**
 * A credential read again, ours or another Fieldbook's: what it says of itself, and whether it is
 * signed. What the claims say is not to be trusted before {@link #isSignedBy}.
 *
 * @param compact the compact JWS as it is
 */
record SignedBadge(String compact, JsonObject head, JsonObject claims) {

  private static final Pattern FORM =
      Pattern.compile("[A-Za-z0-9_-]{1,2000}\\.[A-Za-z0-9_-]{1,40000}\\.[A-Za-z0-9_-]{1,200}");
  private static final Pattern ADDRESS = Pattern.compile("https?://[A-Za-z0-9.:\\[\\]-]{1,200}");
  private static final Pattern NUMBER =
      Pattern.compile("urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern ACHIEVEMENT = Pattern.compile("[A-Za-z0-9-]{1,80}");
  private static final int LONGEST = 4_000;
  private static final int KEY_BYTES = 32;

  /** What stands before the 32 bytes of a public key when it is encoded (RFC 8410). */
  private static final byte[] BEFORE_KEY = HexFormat.of().parseHex("302a300506032b6570032100");

  /**
   * Reads one.
   *
   * @throws Refused when it is no badge in the form in which a Fieldbook issues them
   */
  static SignedBadge of(String compact) {
    if (!FORM.matcher(compact).matches()) {
      throw unreadable();
    }
    String[] parts = compact.split("\\.");
    try {
      SignedBadge badge = new SignedBadge(compact, json(parts[0]), json(parts[1]));
      badge.check();
      return badge;
    } catch (JsonException
        | IllegalArgumentException
        | ClassCastException
        | NullPointerException
        | DateTimeException e) {
      throw unreadable();
    }
  }

  private static Refused unreadable() {
    return new Refused("It is no badge in the form in which Fieldbook issues them.");
  }

  private static JsonObject json(String part) {
    byte[] bytes = Base64.getUrlDecoder().decode(part);
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(bytes))) {
      return reader.readObject();
    }
  }

  private void check() {
    boolean ours =
        NUMBER.matcher(id()).matches()
            && id().equals(claims.getString("jti"))
            && issuer()
                .equals(
                    claims
                        .getJsonObject("issuer")
                        .getString("id")
                        .replaceAll("/badges/issuer$", ""))
            && ADDRESS.matcher(issuer()).matches()
            && ACHIEVEMENT.matcher(achievement()).matches()
            && issued().isAfter(Instant.EPOCH)
            && !keyId().isEmpty();
    for (String text : new String[] {name(), about(), criteria()}) {
      ours &= !text.isBlank() && text.length() <= LONGEST && text.indexOf(0) < 0;
    }
    if (!ours) {
      throw new IllegalArgumentException("Not ours");
    }
  }

  String id() {
    return claims.getString("id");
  }

  /** The number in that. */
  UUID number() {
    return UUID.fromString(id().substring("urn:uuid:".length()));
  }

  String name() {
    return claims.getString("name");
  }

  /** Address of who issued it, without a path. */
  String issuer() {
    return claims.getJsonObject("issuer").getString("url");
  }

  Instant issued() {
    return Instant.parse(claims.getString("validFrom"));
  }

  private JsonObject given() {
    return claims.getJsonObject("credentialSubject").getJsonObject("achievement");
  }

  /** Id of what it is given for, such as {@code toolkit}. */
  String achievement() {
    String address = given().getString("id");
    return address.substring(address.lastIndexOf('/') + 1);
  }

  String about() {
    return given().getString("description");
  }

  String criteria() {
    return given().getJsonObject("criteria").getString("narrative");
  }

  /** Address of the key that it says it is signed with. */
  String keyId() {
    return head.getString("kid");
  }

  /** Whether it was issued to whoever has this e-mail address. */
  boolean isFor(String email) {
    JsonArray identities = claims.getJsonObject("credentialSubject").getJsonArray("identifier");
    return identities != null
        && identities.getValuesAs(JsonObject.class).stream()
            .anyMatch(
                i ->
                    Credential.hash(email, i.getString("salt", ""))
                        .equals(i.getString("identityHash", "")));
  }

  /**
   * Whether the key signed it.
   *
   * @param key a JSON Web Key (RFC 8037)
   */
  boolean isSignedBy(JsonObject key) {
    int end = compact.lastIndexOf('.');
    try {
      byte[] open = Base64.getUrlDecoder().decode(key.getString("x", ""));
      if (open.length != KEY_BYTES
          || !keyId().equals(key.getString("kid", ""))
          || !"EdDSA".equals(head.getString("alg", ""))) {
        return false;
      }
      byte[] encoded = new byte[BEFORE_KEY.length + KEY_BYTES];
      System.arraycopy(BEFORE_KEY, 0, encoded, 0, BEFORE_KEY.length);
      System.arraycopy(open, 0, encoded, BEFORE_KEY.length, KEY_BYTES);
      Signature signature = Signature.getInstance(SigningPair.ALGORITHM);
      signature.initVerify(
          KeyFactory.getInstance(SigningPair.ALGORITHM)
              .generatePublic(new X509EncodedKeySpec(encoded)));
      signature.update(compact.substring(0, end).getBytes(StandardCharsets.US_ASCII));
      return signature.verify(Base64.getUrlDecoder().decode(compact.substring(end + 1)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }
}
