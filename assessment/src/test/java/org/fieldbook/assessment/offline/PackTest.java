package org.fieldbook.assessment.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.fieldbook.assessment.TestCohort.LMC310;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fieldbook.assessment.SampleFiles;
import org.fieldbook.assessment.TestLibrary;
import org.fieldbook.assessment.marking.KeepComment;
import org.fieldbook.assessment.submission.ReceiptSeal;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Sha256;
import org.fieldbook.content.reading.Library;
import org.junit.jupiter.api.Test;

/** What a tutor takes away. */
class PackTest extends OfflineScene {

  @Test
  void aPackHoldsTheScriptsAsTheyWereSentAndASignedListOfThem() throws Exception {
    List<Long> scripts = submitAll();

    Map<String, byte[]> files = Zipped.files(pack(scripts));

    for (int i = 0; i < 3; i++) {
      assertThat(at(files, path(files, scripts.get(i), "TMA01.docx")))
          .isEqualTo(essays.get(students.get(i)));
    }
    // Where somebody shares comments, a list of them goes with it.
    assertThat(files.keySet()).filteredOn(f -> !f.contains("comment bank")).hasSize(3 + 2 * 3 + 3);
    Manifest manifest = Manifest.read(text(files, "manifest.json")).orElseThrow();
    assertThat(
            bench.transact(
                () -> bench.bean(ReceiptSeal.class).holds(manifest.text(), manifest.seal())))
        .isTrue();
    assertThat(
            bench.transact(
                () ->
                    bench
                        .bean(ReceiptSeal.class)
                        .holds(manifest.text().replace("TMA01", "TMA02"), manifest.seal())))
        .isFalse();
    JsonObject list =
        Json.createReader(new ByteArrayInputStream(at(files, key(files, "manifest.json"))))
            .readObject()
            .getJsonObject("pack");
    for (JsonObject script : list.getJsonArray("scripts").getValuesAs(JsonObject.class)) {
      for (String kind : List.of("files", "summaries")) {
        for (JsonObject file : script.getJsonArray(kind).getValuesAs(JsonObject.class)) {
          assertThat(Sha256.of(at(files, key(files, file.getString("path")))).hex())
              .isEqualTo(file.getString("sha256"));
        }
      }
    }
    assertThat(text(files, "README.txt"))
        .contains("3 scripts", "Nothing is saved before you confirm");
    assertThat(text(files, "marking guide.html")).contains("Critical argument");
  }

  @Test
  void allFilesOfASubmissionGoWithItAndAreKnownWhenTheyComeBack() throws Exception {
    ((TestLibrary) bench.bean(Library.class)).takes(2);
    bench.clock.set("2026-11-12T10:00:00Z");
    Map<String, byte[]> sent = new TreeMap<>();
    sent.put("essay.docx", SampleFiles.docx("One"));
    sent.put("table.pdf", SampleFiles.pdf());
    submit(students.get(0), sent);
    bench.clock.set("2026-11-13T09:00:00Z");
    long script = script(students.get(0));

    Map<String, byte[]> files = Zipped.files(pack(List.of(script)));

    assertThat(at(files, path(files, script, "(1 of 2).docx"))).isEqualTo(sent.get("essay.docx"));
    assertThat(at(files, path(files, script, "(2 of 2).pdf"))).isEqualTo(sent.get("table.pdf"));
    assertThat(kinds(send("back.zip", Zipped.plain(files))))
        .containsOnly(entry(LineKind.UNCHANGED, 4L), entry(LineKind.PACK, files.size() - 4L));
  }

  @Test
  void aScriptThatWasReplacedSinceIsLeftOutOfThePack() throws Exception {
    List<Long> scripts = submitAll();
    String id =
        bench.transact(
            () -> bench.bean(MakePack.class).make(LMC310, "TMA01", new TreeSet<>(scripts)));
    bench.clock.set("2026-11-12T11:00:00Z");
    submit(students.get(1), "A better version");

    Map<String, byte[]> files = Zipped.files(fetch(id));

    assertThat(files.keySet())
        .filteredOn(p -> PackNames.last(p).startsWith(scripts.get(1) + " "))
        .isEmpty();
    assertThat(files).containsKey(path(files, scripts.get(0), "summary.docx"));
    bench.clock.set("2026-11-12T11:10:00Z");
    submit(students.get(0), "A better version, too");
    submit(students.get(2), "And another");
    assertThatThrownBy(() -> fetch(id)).isInstanceOf(NotFound.class);
  }

  @Test
  void theTutorsCommentsGoWithItWhenThereAreAny() throws Exception {
    List<Long> scripts = submitAll();
    bench.transact(
        () ->
            bench
                .bean(KeepComment.class)
                .keep(scripts.get(0), "TMA01-C2", "Say <what> you \"predicted\"."));

    Map<String, byte[]> files = Zipped.files(pack(scripts));

    assertThat(text(files, "comment bank.html"))
        .contains("Say &lt;what&gt; you &quot;predicted&quot;.")
        .doesNotContain("shared by");
    assertThat(text(files, "README.txt")).contains("comment bank.html");
    assertThat(send("bank.html", at(files, key(files, "comment bank.html"))).plan().lines())
        .extracting(Line::kind)
        .containsExactly(LineKind.PACK);
  }

  @Test
  void thePackIsTheSameEachTimeItIsFetched() throws Exception {
    List<Long> scripts = submitAll();
    String id =
        bench.transact(
            () -> bench.bean(MakePack.class).make(LMC310, "TMA01", new TreeSet<>(scripts)));

    byte[] first = fetch(id);
    online(scripts.get(0), 0, "TMA01-C1", 5, "Online");

    assertThat(fetch(id)).isEqualTo(first);
  }
}
