package org.fieldbook.deploy.receipt;

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
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A receipt and its files, with nothing but these and the published keys. */
class VerifyReceiptTest {

  private static final byte[] ESSAY = "an essay".getBytes(StandardCharsets.UTF_8);
  private static final byte[] TABLE = "a table".getBytes(StandardCharsets.UTF_8);

  private final KeyPair pair = pair();
  private Path essay = Path.of("");
  private Path table = Path.of("");
  private Path keys = Path.of("");

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  private static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void publish() throws Exception {
    essay = Files.write(folder.resolve("essay.docx"), ESSAY);
    table = Files.write(folder.resolve("table.pdf"), TABLE);
    keys = folder.resolve("keys.json");
    // As after a change of keys: the newest first.
    KeyPair newer = pair();
    Files.writeString(
        keys, "{\"keys\":[" + jwk("fieldbook-2", newer) + "," + jwk("fieldbook-1", pair) + "]}");
  }

  private static String jwk(String id, KeyPair pair) {
    byte[] encoded = pair.getPublic().getEncoded();
    return "{\"kid\":\""
        + id
        + "\",\"x\":\""
        + Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length))
        + "\"}";
  }

  private static String hash(byte[] bytes) throws GeneralSecurityException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static String text() throws GeneralSecurityException {
    return "Fieldbook receipt, form 2\ncode: 7Q4M-9XTD-K2PW-H8VB\nname: Josie Adair\n"
        + "presentation: LMC310-2026J\nassignment: TMA01\nfiles: 2\nfile-1: essay.docx\n"
        + "size-1: 8\nsha256-1: "
        + hash(ESSAY)
        + "\nfile-2: table.pdf\nsize-2: 7\nsha256-2: "
        + hash(TABLE)
        + "\narrived: 2026-11-12T11:59:59Z\nstanding: in time\nkey: fieldbook-1\n";
  }

  private String sign(String text) throws GeneralSecurityException {
    Signature signature = Signature.getInstance("Ed25519");
    signature.initSign(pair.getPrivate());
    signature.update(text.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(signature.sign());
  }

  private Path json(String text, String signature) throws IOException {
    return Files.writeString(
        folder.resolve("receipt.json"),
        "{\"text\":\"" + text.replace("\n", "\\n") + "\",\"signature\":\"" + signature + "\"}");
  }

  private String run(int code, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> words = Stream.of(arguments).map(Object::toString).toList();
    int exit = VerifyReceipt.run(words, new PrintStream(out, true, StandardCharsets.UTF_8));
    String said = out.toString(StandardCharsets.UTF_8);
    assertThat(exit).as(said).isEqualTo(code);
    return said;
  }

  @Test
  void aReceiptOfAnOldKeyAndItsFilesHold() throws Exception {
    Path receipt = json(text(), sign(text()));
    assertThat(run(0, receipt, "--keys", keys, table, essay))
        .contains("the key fieldbook-1 signed this receipt")
        .contains("essay.docx is, byte for byte, what was received as essay.docx")
        .contains("table.pdf is, byte for byte, what was received as table.pdf")
        .contains("Not proved here: that the ledger records it")
        .endsWith("VALID\n");
    assertThat(run(0, receipt, "--keys", keys)).contains("No file was held against it");
  }

  @Test
  void theTextOutOfAMailHoldsToo() throws Exception {
    String mail =
        "Dear Josie,\r\n\r\nyour receipt:\r\n\r\n"
            + text().replace("\n", "\r\n")
            + "signature: "
            + sign(text())
            + "\r\n\r\nFieldbook\r\n";
    Path receipt = Files.writeString(folder.resolve("receipt.txt"), mail);
    assertThat(run(0, receipt, "--keys", keys, essay)).endsWith("VALID\n");
  }

  @Test
  void aReceiptOfTheFirstFormHolds() throws Exception {
    String old =
        text()
            .replace("form 2", "form 1")
            .replaceAll("files: 2\n", "")
            .replaceAll("file-2.*\nsize-2.*\nsha256-2.*\n", "")
            .replace("-1: ", ": ");
    assertThat(run(0, json(old, sign(old)), "--keys", keys, essay)).endsWith("VALID\n");
  }

  @Test
  void whatWasChangedDoesNotHold() throws Exception {
    Path receipt = json(text().replace("in time", "in tyme"), sign(text()));
    assertThat(run(1, receipt, "--keys", keys)).contains("does not fit").contains("NOT VALID");
    Files.write(essay, new byte[] {1});
    Path whole = json(text(), sign(text()));
    assertThat(run(1, whole, "--keys", keys, essay)).contains("is none of the files");
    Files.writeString(keys, "{\"keys\":[]}");
    assertThat(run(1, whole, "--keys", keys)).contains("not among the keys");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "{}",
        "[]",
        "{\"text\":7,\"signature\":\"\"}",
        "{\"text\":\"\",\"text\":\"\",\"signature\":\"\"}",
        "{\"text\":\"Fieldbook receipt, form 2\\nkey: fieldbook-1\\n\",\"signature\":\"!\"}",
        "{\"text\":\"Fieldbook receipt, form 9\\n\",\"signature\":\"\"}",
        "Fieldbook receipt, form 2\nkey: a\nkey: b\nsignature: x"
      })
  void hostileFilesAreNoReceiptAndNoFailure(String file) throws Exception {
    Path receipt = Files.writeString(folder.resolve("hostile"), file);
    assertThat(run(1, receipt, "--keys", keys)).endsWith("NOT VALID\n");
  }

  @Test
  void whatIsNestedDeepOrFarTooLongIsNotRead() throws Exception {
    Path deep = Files.writeString(folder.resolve("deep"), "{\"a\":" + "[".repeat(200_000));
    assertThat(run(1, deep, "--keys", keys)).contains("NOT VALID");
    Path large = Files.write(folder.resolve("large"), new byte[2_000_000]);
    assertThat(run(1, large, "--keys", keys)).contains("far longer than a receipt");
  }

  @Test
  void aNameCannotSteerTheTerminal() throws Exception {
    String text = text().replace("Josie Adair", "Josie\u001b[2J");
    Path receipt =
        Files.writeString(folder.resolve("receipt.txt"), text + "signature: " + sign(text) + "\n");
    assertThat(run(0, receipt, "--keys", keys)).doesNotContain("\u001b");
  }

  @Test
  void aFileThatIsNotThereIsSaid() {
    assertThat(run(2, folder.resolve("none"), "--keys", keys)).contains("cannot be read");
    assertThat(run(2, "one")).contains("Usage:");
  }
}
