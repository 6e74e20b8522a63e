package org.fieldbook.deploy.badge;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says of a badge file whether it is valid and why: the signature by one of the issuer's public
 * keys, and that what the claims say agrees with the credential, as Open Badges 3.0 section 8.2.4
 * asks. Exit codes: 0 valid, 1 not valid, 2 when a file cannot be read.
 */
public final class VerifyBadge {

  private static final Pattern BAKED =
      Pattern.compile("<openbadges:credential\\b[^>]*?\\bverify=[\"']([A-Za-z0-9_.-]+)[\"']");
  private static final Pattern COMPACT =
      Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

  private final List<String> faults = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private VerifyBadge() {}

  /**
   * Checks, and prints what came of it.
   *
   * @param arguments the badge (SVG or JWT), the keys (JSON), and optionally the list of withdrawn
   *     badges (JSON) and an e-mail address
   * @return the exit code
   */
  public static int run(List<String> arguments, Clock clock, PrintStream out) {
    if (arguments.size() < 2 || arguments.size() > 4) {
      out.println(
          "Usage: java -jar fieldbook.jar verify-badge BADGE KEYS [WITHDRAWN] [E-MAIL ADDRESS]");
      out.println(
          "KEYS is what the issuer answers at /badges/keys, WITHDRAWN at /badges/withdrawn.");
      return 2;
    }
    VerifyBadge check = new VerifyBadge();
    try {
      check.check(arguments, clock.instant());
    } catch (UncheckedIOException e) {
      out.println("A file cannot be read: " + e.getMessage());
      return 2;
    } catch (IllegalArgumentException e) {
      check.faults.add(String.valueOf(e.getMessage()));
    }
    check.notes.forEach(out::println);
    check.faults.forEach(out::println);
    out.println(check.faults.isEmpty() ? "VALID" : "NOT VALID");
    return check.faults.isEmpty() ? 0 : 1;
  }

  private void check(List<String> arguments, Instant now) {
    String[] parts = compact(read(arguments.get(0))).split("\\.");
    Map<?, ?> head = JsonText.object(decoded(parts[0]));
    Map<?, ?> claims = JsonText.object(decoded(parts[1]));
    signature(head, parts, JsonText.object(read(arguments.get(1))));
    claims(claims, now);
    if (faults.isEmpty()) {
      notes.add("Badge: " + text(claims, "name"));
      notes.add("Issued by " + text(claims, "iss") + " on " + text(claims, "validFrom"));
    }
    for (String more : arguments.subList(2, arguments.size())) {
      if (more.contains("@") && !Files.exists(Path.of(more))) {
        recipient(claims, more);
      } else {
        withdrawn(claims, JsonText.object(read(more)));
      }
    }
    if (arguments.size() == 2 || arguments.stream().skip(2).allMatch(a -> a.contains("@"))) {
      notes.add("Whether it was withdrawn was not looked up: give the list as a third file.");
    }
  }

  private static String compact(String file) {
    Matcher baked = BAKED.matcher(file);
    String credential = baked.find() ? baked.group(1) : file.strip();
    if (!COMPACT.matcher(credential).matches()) {
      throw new IllegalArgumentException("There is no signed badge in this file.");
    }
    return credential;
  }

  private void signature(Map<?, ?> head, String[] parts, Map<?, ?> keys) {
    if (!"EdDSA".equals(head.get("alg"))) {
      faults.add("It is not signed with EdDSA, which this issuer uses.");
      return;
    }
    Optional<String> key = RawKey.among(keys, String.valueOf(head.get("kid")));
    if (key.isEmpty()) {
      faults.add("The key " + head.get("kid") + " is not among the keys that you gave.");
      return;
    }
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initVerify(RawKey.of(key.get()));
      signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
      if (!signature.verify(Base64.getUrlDecoder().decode(parts[2]))) {
        faults.add("The signature does not fit: the badge was changed, or signed by another key.");
      }
    } catch (GeneralSecurityException e) {
      faults.add("The signature cannot be checked: " + e.getMessage());
    }
  }

  private void claims(Map<?, ?> claims, Instant now) {
    agree(claims, "iss", text(map(claims, "issuer"), "id"), "the issuer");
    agree(claims, "jti", text(claims, "id"), "the badge's own number");
    agree(claims, "sub", text(map(claims, "credentialSubject"), "id"), "the recipient");
    if (!(claims.get("type") instanceof List<?> types && types.contains("OpenBadgeCredential"))) {
      faults.add("It is no Open Badge 3.0.");
    }
    Instant from = time(text(claims, "validFrom"));
    if (!(claims.get("nbf") instanceof Double seconds)
        || seconds.longValue() != from.getEpochSecond()) {
      faults.add("Since when it is valid is said in two ways that do not agree.");
    }
    if (from.isAfter(now)) {
      faults.add("It is not valid before " + from + ".");
    }
    if (claims.containsKey("validUntil") && !time(text(claims, "validUntil")).isAfter(now)) {
      faults.add("It was valid until " + text(claims, "validUntil") + ".");
    }
  }

  private void agree(Map<?, ?> claims, String claim, String said, String what) {
    if (said.isEmpty() || !text(claims, claim).equals(said)) {
      faults.add("What is said about " + what + " does not agree (" + claim + ").");
    }
  }

  private void recipient(Map<?, ?> claims, String email) {
    boolean fits =
        maps(map(claims, "credentialSubject").get("identifier")).stream()
            .anyMatch(
                i -> String.valueOf(i.get("identityHash")).equals(hash(email, text(i, "salt"))));
    if (fits) {
      notes.add("It was issued to " + email + ".");
    } else {
      faults.add("It was not issued to " + email + ".");
    }
  }

  private static String hash(String email, String salt) {
    try {
      byte[] bytes =
          (email.strip().toLowerCase(Locale.ROOT) + salt).getBytes(StandardCharsets.UTF_8);
      return "sha256$"
          + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private void withdrawn(Map<?, ?> claims, Map<?, ?> list) {
    if (!text(list, "issuer").equals(text(claims, "iss"))) {
      faults.add("The list of withdrawn badges is another issuer's.");
    } else if (maps(list.get("revokedCredential")).stream()
        .anyMatch(r -> text(r, "id").equals(text(claims, "jti")))) {
      faults.add("It was withdrawn by its owner.");
    } else {
      notes.add("It is not in the list of withdrawn badges.");
    }
  }

  private static Instant time(String written) {
    try {
      return Instant.parse(written);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("“" + written + "” is no time.", e);
    }
  }

  private static Map<?, ?> map(Map<?, ?> holder, String name) {
    return holder.get(name) instanceof Map<?, ?> map ? map : Map.of();
  }

  private static List<Map<?, ?>> maps(@org.jspecify.annotations.Nullable Object list) {
    List<Map<?, ?>> maps = new ArrayList<>();
    if (list instanceof List<?> items) {
      for (Object item : items) {
        if (item instanceof Map<?, ?> map) {
          maps.add(map);
        }
      }
    }
    return maps;
  }

  private static String text(Map<?, ?> holder, String name) {
    return holder.get(name) instanceof String text ? text : "";
  }

  private static String decoded(String part) {
    return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
