package org.fieldbook.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.fieldbook.deploy.people.Bodies;
import org.fieldbook.deploy.people.Member;
import org.fieldbook.deploy.system.FieldbookUnderTest;
import org.fieldbook.deploy.system.SharedFieldbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Files that are sent and should not be: the entry and its words stay as they were. */
@EnabledIfSystemProperty(
    named = "fieldbook.full",
    matches = "true",
    disabledReason = "runs with mvn -Pfull verify")
class UploadsST {

  private static final String PDF = Bodies.pdf("A rota");
  private static final String WORDS = "Words that stay.";

  private final FieldbookUnderTest fieldbook = SharedFieldbook.get();

  @Test
  void aFileThatBreaksOffHalfWayLeavesNothingBehind() throws Exception {
    Entry entry = Entry.of(fieldbook, 17);
    entry.adds("before.pdf", PDF);
    URI site = fieldbook.url();

    try (Socket line = new Socket(site.getHost(), site.getPort())) {
      OutputStream out = line.getOutputStream();
      out.write(
          ("PUT "
                  + entry.files()
                  + " HTTP/1.1\r\nHost: "
                  + site.getAuthority()
                  + "\r\nOrigin: "
                  + site
                  + "\r\nSec-Fetch-Site: same-origin\r\nX-Fieldbook-Token: "
                  + entry.owner().token()
                  + "\r\nCookie: "
                  + entry.owner().visitor().cookie()
                  + "\r\nX-File-Name: half.pdf\r\nContent-Type: application/octet-stream"
                  + "\r\nContent-Length: 100000\r\n\r\n"
                  + PDF)
              .getBytes(StandardCharsets.US_ASCII));
      out.flush();
      Thread.sleep(500);
    }
    Thread.sleep(1_500);

    assertThat(entry.page()).contains(WORDS, "before.pdf").doesNotContain("half.pdf");
    entry.adds("half.pdf", PDF);
    assertThat(entry.page()).contains("half.pdf");
  }

  @Test
  void anEmptyFileIsRefusedAndNamesComeWithoutPlacesAndTricks() throws Exception {
    Entry entry = Entry.of(fieldbook, 18);

    HttpResponse<String> empty = entry.sends("empty.pdf", "");
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("This file is empty. Save it once more, then add it again.");
    entry.adds("C:\\fakepath\\Rota.pdf", PDF);
    entry.adds("invoice\u202Efdp.exe", PDF);
    entry.adds("דוח שבועי.pdf", PDF);
    entry.adds("👩".repeat(200) + "-end.jpeg", PDF);

    assertThat(entry.page())
        .contains(WORDS, "Rota.pdf", "invoicefdp.exe", "דוח שבועי.pdf", "👩👩-end.jpeg")
        // What the page's script holds a file to before it sends it.
        .contains("data-most=\"50\"")
        .doesNotContain("fakepath", "empty.pdf");
  }

  @Test
  void aForeignOrNewerArchiveSaysWhatToDoAndNothingIsBroughtIn() {
    Member owner = Member.signIn(fieldbook.url(), "student19@fieldbook.example");
    String before = owner.get("/toolkit/list").body();
    String archive =
        "{\"format\":\"fieldbook-toolkit\",\"formatVersion\":%d,\"course\":{\"code\":\"%s\"},"
            + "\"entries\":[]}";

    assertThat(brought(owner, archive.formatted(3, "LPS820")))
        .contains(
            "This archive is of another course, “LPS820”, and this toolkit is of LMC310. Open the"
                + " toolkit of that course and bring it in there.");
    assertThat(brought(owner, archive.formatted(9, "LMC310")))
        .contains(
            "This archive was made by a newer Fieldbook: its format has version 9, and versions 2"
                + " and 3 are read here. Ask for this Fieldbook to be brought up to date.");
    assertThat(brought(owner, "{\"format\":\"somebody-elses\"}")).contains("is no archive");
    assertThat(shelf(owner.get("/toolkit/list").body())).isEqualTo(shelf(before));
  }

  private static String brought(Member owner, String data) {
    HttpResponse<String> answer =
        owner.file(
            "PUT", "/api/takeaways/" + presentation(owner) + "/archive", "entries.json", data);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    return answer.body();
  }

  private static String shelf(String page) {
    return page.replaceAll("(?s).*<main", "").replaceAll("(?s)</main>.*", "");
  }

  @Test
  void aSmallerLimitIsKeptToAndNamed() throws Exception {
    try (FieldbookUnderTest small =
        FieldbookUnderTest.demo("attachment").with("FIELDBOOK_ATTACHMENT_MB", "1").start()) {
      Entry entry = Entry.of(small, 1);
      String just = PDF + " ".repeat((1 << 20) - PDF.length());

      HttpResponse<String> above = entry.sends("above.pdf", just + " ");

      assertThat(above.statusCode()).isEqualTo(422);
      assertThat(above.body()).contains("This file is larger than 1 MB.");
      entry.adds("just.pdf", just);
      assertThat(entry.page()).contains(WORDS, "just.pdf").doesNotContain("above.pdf");
    }
  }

  private static String presentation(Member owner) {
    return owner.get("/toolkit/list").body().replaceFirst("(?s).*?(LMC310-[0-9]{4}[A-Z]).*", "$1");
  }

  /** A journal entry of a student's. */
  private record Entry(Member owner, String presentation, String slot) {

    static Entry of(FieldbookUnderTest fieldbook, int student) {
      String address = "student" + (student == 1 ? "" : student) + "@fieldbook.example";
      Member owner = Member.signIn(fieldbook.url(), address);
      Entry entry = new Entry(owner, UploadsST.presentation(owner), "own-" + UUID.randomUUID());
      HttpResponse<String> saved =
          owner.json(
              "PUT",
              entry.api() + "?tool=reflective-journal",
              "{\"kind\":\"kept\",\"body\":{\"fields\":{\"description\":\"" + WORDS + "\"}}}",
              Member.save(0, "uploads", UUID.randomUUID()));
      assertThat(saved.statusCode()).as(saved.body()).isEqualTo(201);
      return entry;
    }

    private String api() {
      return "/api/entries/" + presentation + "/" + slot;
    }

    String files() {
      return api() + "/files";
    }

    HttpResponse<String> sends(String name, String bytes) throws IOException {
      return owner.file(
          "PUT",
          files(),
          URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"),
          bytes);
    }

    void adds(String name, String bytes) throws IOException {
      HttpResponse<String> answer = sends(name, bytes);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    String page() {
      return owner.get("/toolkit/entry?e=" + slot + "&p=" + presentation).body();
    }
  }
}
