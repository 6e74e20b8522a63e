package org.fieldbook.deploy.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fieldbook.deploy.people.Bodies;
import org.fieldbook.deploy.people.Enrolments;
import org.fieldbook.deploy.people.Member;
import org.fieldbook.deploy.people.Submitting;
import org.fieldbook.deploy.system.FieldbookUnderTest;
import org.fieldbook.deploy.system.SharedFieldbook;
import org.fieldbook.deploy.system.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A student’s receipt in the hands of somebody without an account: by the command that is shipped,
 * which is given nothing but files, and by the public page. Both before and after the office makes
 * a new key.
 */
class AnybodyVerifiesST {

  private static final String STUDENT = "student33@fieldbook.example";
  private static final String ASSIGNMENT = "TMA02";
  private static final Pattern VIEW_STATE =
      Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]* value=\"([^\"]*)\"");
  private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");
  private static final Pattern NEWEST = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");

  private final FieldbookUnderTest fieldbook = SharedFieldbook.get();
  private final Member student = Member.signIn(fieldbook.url(), STUDENT);
  private final Visitor stranger = new Visitor(fieldbook.url());

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  /** What the command printed, and how it ended. */
  private record Verdict(int exit, String said) {}

  @Test
  @Tag("R-000-077")
  void aReceiptIsProvedByCommandAndByPageAlsoWhenTheKeyIsAnOldOne() throws Exception {
    String essay = Bodies.pdf("A script that somebody checks " + UUID.randomUUID());
    String altered = essay.replace("somebody checks", "somebody wrote ");
    String receipt = receiptOf(essay);
    String forged = receipt.replace("assignment: " + ASSIGNMENT, "assignment: TMA01");
    assertThat(forged).isNotEqualTo(receipt);
    String keys = stranger.get("/verify/keys").body();

    assertProved(receipt, keys, essay, altered, forged);

    makeNewKey();
    String newer = stranger.get("/verify/keys").body();
    assertThat(newer).isNotEqualTo(keys);
    assertProved(receipt, newer, essay, altered, forged);

    String later = Bodies.pdf("A script under the new key " + UUID.randomUUID());
    String second = receiptOf(later);
    assertThat(verify(second, newer, later)).matches(v -> v.exit() == 0);
    assertThat(verify(second, keys, later))
        .satisfies(v -> assertThat(v.said()).contains("is not among the keys", "NOT VALID"))
        .matches(v -> v.exit() == 1);
  }

  private void assertProved(
      String receipt, String keys, String essay, String altered, String forged)
      throws IOException, InterruptedException {
    assertThat(verify(receipt, keys, essay))
        .satisfies(
            v ->
                assertThat(v.said())
                    .contains("signed this receipt", "byte for byte", "assignment: " + ASSIGNMENT)
                    .endsWith("\nVALID"))
        .matches(v -> v.exit() == 0);
    assertThat(verify(receipt, keys, altered))
        .satisfies(
            v ->
                assertThat(v.said())
                    .contains("is none of the files of this receipt")
                    .endsWith("\nNOT VALID"))
        .matches(v -> v.exit() == 1);
    assertThat(verify(forged, keys, essay))
        .satisfies(v -> assertThat(v.said()).contains("The signature does not fit"))
        .matches(v -> v.exit() == 1);

    assertThat(page(receipt, essay))
        .contains("This receipt is genuine")
        .contains("This is the file that the receipt is for, byte for byte.");
    assertThat(page(receipt, altered))
        .contains("This receipt is genuine")
        .contains("This is not the file that the receipt is for.");
    assertThat(page(forged, essay))
        .doesNotContain("This receipt is genuine")
        .contains("This is not a receipt as it was given out");
  }

  /** The JSON that a student saves of the receipt for that file. */
  private String receiptOf(String content) {
    String presentation = Enrolments.presentationOf(STUDENT, fieldbook);
    String code = Submitting.script(student, presentation, ASSIGNMENT, content);
    HttpResponse<String> saved = student.get("/tma/receipt-file?as=json&code=" + code);
    assertThat(saved.statusCode()).isEqualTo(200);
    return saved.body();
  }

  private void makeNewKey() {
    Member office = Member.signIn(fieldbook.url(), "office@fieldbook.example");
    String page = office.get("/office/keys").body();
    Map<String, String> form = new LinkedHashMap<>();
    form.put("receipts-key", "receipts-key");
    form.put("receipts-key:renew", "Make a new key for receipts");
    form.put("seen", found(NEWEST, page));
    form.put("jakarta.faces.ViewState", found(VIEW_STATE, page));
    form.put("primefaces.nonce", found(NONCE, page));
    assertThat(office.form("/office/keys", form).body())
        .contains("Receipts are signed with a new key from now on.");
  }

  private static String found(Pattern wanted, String page) {
    Matcher value = wanted.matcher(page);
    assertThat(value.find()).as("%s on the page", wanted).isTrue();
    return value.group(1);
  }

  /** Runs the command that is shipped, in a folder with these three files and nothing else. */
  private Verdict verify(String receipt, String keys, String file)
      throws IOException, InterruptedException {
    Path alone = Files.createTempDirectory(folder, "check");
    Files.writeString(alone.resolve("receipt.json"), receipt);
    Files.writeString(alone.resolve("keys.json"), keys);
    Files.writeString(alone.resolve("script.pdf"), file);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", Path.of("target", "fieldbook.jar").toAbsolutePath().toString()));
    command.addAll(List.of("verify-receipt", "receipt.json", "--keys", "keys.json", "script.pdf"));
    Path said = alone.resolve("said.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(alone.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ended").isTrue();
    return new Verdict(process.exitValue(), Files.readString(said).strip());
  }

  /** What the public page says to somebody who sends it the receipt and a file. */
  private String page(String receipt, String file) {
    String limit = "limit" + UUID.randomUUID();
    String body =
        part(limit, "receiptFile", "receipt.json", receipt)
            + part(limit, "file", "script.pdf", file)
            + "--"
            + limit
            + "--\r\n";
    HttpResponse<String> answer =
        stranger.send(
            "/verify/check",
            HttpRequest.newBuilder()
                .header("Origin", fieldbook.url().toString())
                .header("Content-Type", "multipart/form-data; boundary=" + limit)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private static String part(String limit, String name, String file, String content) {
    return "--"
        + limit
        + "\r\nContent-Disposition: form-data; name=\""
        + name
        + "\"; filename=\""
        + file
        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"
        + content
        + "\r\n";
  }
}
