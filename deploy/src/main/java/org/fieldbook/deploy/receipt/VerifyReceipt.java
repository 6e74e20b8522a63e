package org.fieldbook.deploy.receipt;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldbook.deploy.badge.JsonText;
import org.fieldbook.deploy.badge.RawKey;

/**
 * Says of a receipt whether one of the published keys signed it, and of files whether they are the
 * ones it names. Exit codes: 0 all holds, 1 something does not, 2 when a file cannot be read.
 */
public final class VerifyReceipt {

  private static final int LONGEST = 1_000_000;
  private static final int MOST_FILES = 1_000;
  private static final String HEAD = "Fieldbook receipt, form ";
  private static final String SIGNATURE_LINE = "signature: ";

  private final PrintStream out;
  private final List<String> faults = new ArrayList<>();

  private VerifyReceipt(PrintStream out) {
    this.out = out;
  }

  /**
   * Checks, and prints what came of it.
   *
   * @param arguments the receipt (JSON or text), {@code --keys} and the keys (JSON), and files
   * @return the exit code
   */
  public static int run(List<String> arguments, PrintStream out) {
    int at = arguments.indexOf("--keys");
    if (at < 0 || at + 1 >= arguments.size() || arguments.size() < 3) {
      out.println("Usage: java -jar fieldbook.jar verify-receipt RECEIPT --keys KEYS [FILE...]");
      out.println("RECEIPT is its JSON or text file; KEYS what Fieldbook answers at /verify/keys.");
      return 2;
    }
    List<String> names = new ArrayList<>(arguments);
    names.subList(at, at + 2).clear();
    VerifyReceipt check = new VerifyReceipt(out);
    try {
      check.check(names.get(0), arguments.get(at + 1), names.subList(1, names.size()));
    } catch (IOException e) {
      out.println("A file cannot be read: " + e.getMessage());
      return 2;
    } catch (IllegalArgumentException e) {
      check.faults.add(String.valueOf(e.getMessage()));
    }
    check.faults.forEach(out::println);
    out.println(check.faults.isEmpty() ? "VALID" : "NOT VALID");
    return check.faults.isEmpty() ? 0 : 1;
  }

  private void check(String receiptFile, String keysFile, List<String> files) throws IOException {
    Signed signed = receipt(read(receiptFile));
    Map<?, ?> keys = JsonText.object(read(keysFile));
    Map<String, String> lines = lines(signed.text());
    boolean holds = signature(signed, line(lines, "key"), keys);
    if (!holds) {
      return;
    }
    say("Proved: the key " + line(lines, "key") + " signed this receipt, and nothing in it was");
    say("changed since. It says:");
    for (String key :
        List.of("code", "name", "presentation", "assignment", "arrived", "standing")) {
      say("  " + key + ": " + line(lines, key));
    }
    Map<String, String> named = named(lines);
    named.forEach((hash, name) -> say("  file: " + name + ", SHA-256 " + hash));
    if (named.isEmpty()) {
      say("  sent on paper, so that there is no file");
    }
    for (String file : files) {
      String name = named.get(hash(Path.of(file)));
      if (name == null) {
        faults.add(file + " is none of the files of this receipt.");
      } else {
        say("Proved: " + file + " is, byte for byte, what was received as " + name + ".");
      }
    }
    say("Not proved here: that the ledger records it, which /verify says, and that the keys you");
    say("gave are Fieldbook’s own: take them from its own address.");
    if (files.isEmpty() && !named.isEmpty()) {
      say("No file was held against it: give the files after the keys.");
    }
  }

  private void say(String line) {
    // What a stranger wrote must not steer the terminal.
    out.println(line.replaceAll("\\p{Cntrl}", "?"));
  }

  private record Signed(String text, String signature) {}

  private static Signed receipt(String file) {
    if (file.strip().startsWith("{")) {
      Map<?, ?> json = JsonText.object(file);
      if (json.get("text") instanceof String text
          && json.get("signature") instanceof String signature) {
        return new Signed(text, signature);
      }
      throw new IllegalArgumentException("This JSON is no receipt: it has no text and signature.");
    }
    String unix = file.replace("\r\n", "\n").replace('\r', '\n').strip() + "\n";
    int begin = Math.max(0, ("\n" + unix).indexOf("\n" + HEAD));
    int at = unix.indexOf("\n" + SIGNATURE_LINE, begin);
    if (at < 0) {
      throw new IllegalArgumentException("There is no signed receipt in this file.");
    }
    int from = at + 1 + SIGNATURE_LINE.length();
    return new Signed(
        unix.substring(begin, at + 1), unix.substring(from, unix.indexOf('\n', from)).strip());
  }

  private static Map<String, String> lines(String text) {
    String[] all = text.split("\n", -1);
    if (!all[0].equals(HEAD + "1") && !all[0].equals(HEAD + "2")) {
      throw new IllegalArgumentException("This is no receipt of a form that is known here.");
    }
    Map<String, String> lines = new LinkedHashMap<>();
    for (int i = 1; i < all.length; i++) {
      int colon = all[i].indexOf(": ");
      // The server never signs a line twice; whoever reads another one than it would is misled.
      if (colon > 0 && lines.put(all[i].substring(0, colon), all[i].substring(colon + 2)) != null) {
        throw new IllegalArgumentException("This receipt says something twice.");
      }
    }
    return lines;
  }

  private static String line(Map<String, String> lines, String key) {
    String line = lines.get(key);
    if (line == null) {
      throw new IllegalArgumentException("This receipt does not say: " + key + ".");
    }
    return line;
  }

  /** Names by hashes. */
  private static Map<String, String> named(Map<String, String> lines) {
    Map<String, String> named = new LinkedHashMap<>();
    if (lines.containsKey("sha256")) {
      named.put(line(lines, "sha256"), line(lines, "file"));
      return named;
    }
    String files = line(lines, "files");
    if (!files.matches("[0-9]{1,4}") || Integer.parseInt(files) > MOST_FILES) {
      throw new IllegalArgumentException("How many files it has cannot be read.");
    }
    for (int number = 1; number <= Integer.parseInt(files); number++) {
      named.put(line(lines, "sha256-" + number), line(lines, "file-" + number));
    }
    return named;
  }

  private boolean signature(Signed signed, String key, Map<?, ?> keys) {
    Optional<String> open = RawKey.among(keys, key);
    if (open.isEmpty()) {
      faults.add("The key " + key + " is not among the keys that you gave.");
      return false;
    }
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initVerify(RawKey.of(open.get()));
      signature.update(signed.text().getBytes(StandardCharsets.UTF_8));
      if (signature.verify(Base64.getDecoder().decode(signed.signature()))) {
        return true;
      }
      faults.add("The signature does not fit: the receipt was changed, or signed by another key.");
    } catch (GeneralSecurityException e) {
      faults.add("The signature cannot be checked: " + e.getMessage());
    }
    return false;
  }

  private static String hash(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[64 * 1024];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static String read(String file) throws IOException {
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      byte[] bytes = in.readNBytes(LONGEST + 1);
      if (bytes.length > LONGEST) {
        throw new IllegalArgumentException(file + " is far longer than a receipt or its keys.");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
