package org.fieldbook.assessment.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.fieldbook.assessment.TestCohort.LMC310;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.fieldbook.assessment.SampleFiles;
import org.fieldbook.assessment.TestCohort;
import org.fieldbook.assessment.marking.KeepComment;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.PartMark;
import org.fieldbook.assessment.marking.ReadScript;
import org.fieldbook.assessment.marking.SaveMarking;
import org.fieldbook.assessment.marking.SheetVersion;
import org.fieldbook.assessment.submission.ReceiptSeal;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Sha256;
import org.junit.jupiter.api.Test;

/** A pack goes out, is filled in, comes back in whatever form, and is taken once. */
class OfflineMarkingTest extends OfflineScene {

  @Test
  void aPackHoldsTheScriptsAsTheyWereSentAndASignedListOfThem() throws Exception {
    List<Long> scripts = submitAll();

    Map<String, byte[]> files = Zipped.files(pack(scripts));

    for (int i = 0; i < 3; i++) {
      assertThat(files.get(path(files, scripts.get(i), "TMA01.docx")))
          .isEqualTo(essays.get(students.get(i)));
    }
    assertThat(files).hasSize(3 + 2 * 3 + 3);
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
        Json.createReader(new ByteArrayInputStream(files.get(key(files, "manifest.json"))))
            .readObject()
            .getJsonObject("pack");
    for (JsonObject script : list.getJsonArray("scripts").getValuesAs(JsonObject.class)) {
      assertThat(Sha256.of(files.get(key(files, script.getString("file")))).hex())
          .isEqualTo(script.getString("sha256"));
      for (JsonObject summary : script.getJsonArray("summaries").getValuesAs(JsonObject.class)) {
        assertThat(Sha256.of(files.get(key(files, summary.getString("file")))).hex())
            .isEqualTo(summary.getString("sha256"));
      }
    }
    assertThat(text(files, "README.txt"))
        .contains("3 scripts", "Nothing is saved before you confirm");
    assertThat(text(files, "marking guide.html")).contains("Critical argument");
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
    assertThat(send("bank.html", files.get(key(files, "comment bank.html"))).plan().lines())
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

  private byte[] fetch(String id) {
    return bench.transact(
        () -> {
          var out = new ByteArrayOutputStream();
          bench.bean(FetchPack.class).open(id).write(out);
          return out.toByteArray();
        });
  }

  @Test
  void whatIsFilledInIsSavedOnceItIsConfirmedAndNotBefore() throws Exception {
    List<Long> scripts = submitAll();
    Map<String, byte[]> files = filled(scripts);

    SentBack.View view = send("back.zip", Zipped.plain(files));

    assertThat(kinds(view))
        .containsOnly(
            entry(LineKind.CHANGED, 2L), entry(LineKind.UNCHANGED, 7L), entry(LineKind.PACK, 3L));
    assertThat(read(scripts.get(0)).sheetNumber()).isZero();

    SentBack.View done = confirm(view, NONE);

    assertThat(read(scripts.get(0)).sheet().part("TMA01-C3").mark()).isEqualTo(6);
    assertThat(read(scripts.get(0)).sheet().part("TMA01-C3").feedback())
        .isEqualTo("In Word.\nSecond line. On 3.");
    assertThat(read(scripts.get(0)).sheet().summary()).isEqualTo("In Word.\nSecond line.");
    assertThat(read(scripts.get(1)).sheet().total()).isEqualTo(4 + 5 + 6 + 7 + 8 + 9);
    assertThat(read(scripts.get(1)).sheet().summary())
        .isEqualTo("In the browser \u00e9\ud83d\udc4d");
    assertThat(read(scripts.get(2)).sheetNumber()).isZero();
    assertThat(done.plan().lines())
        .filteredOn(l -> l.kind() == LineKind.CHANGED)
        .allSatisfy(l -> assertThat(l.outcome()).isEqualTo("Saved as version 1."));
    assertThat(bench.transact(() -> bench.bean(ReadScript.class).changes(scripts.get(0))))
        .hasSize(6);
  }

  @Test
  void whatIsConfirmedOrSentTwiceChangesNothing() throws Exception {
    List<Long> scripts = submitAll();
    Map<String, byte[]> files = filled(scripts);
    SentBack.View first = send("back.zip", Zipped.plain(files));
    confirm(first, NONE);
    confirm(first, NONE);

    SentBack.View second = send("back again.zip", Zipped.plain(files));
    assertThat(kinds(second)).doesNotContainKeys(LineKind.CHANGED, LineKind.CONFLICT);
    confirm(second, NONE);

    assertThat(versions(scripts.get(0))).hasSize(1);
    assertThat(versions(scripts.get(1))).hasSize(1);

    online(scripts.get(0), 1, "TMA01-C1", 9, "Better so");
    SentBack.View third = send("and again.zip", Zipped.plain(files));
    assertThat(kinds(third)).doesNotContainKeys(LineKind.CHANGED, LineKind.CONFLICT);
    confirm(third, NONE);
    assertThat(read(scripts.get(0)).sheet().part("TMA01-C1").mark()).isEqualTo(9);
  }

  @Test
  void aSheetChangedOnlineMeanwhileIsForTheTutorToChooseAndNoWordOfEitherIsLost() throws Exception {
    List<Long> scripts = submitAll();
    Map<String, byte[]> files = filled(scripts);
    online(scripts.get(0), 0, "TMA01-C1", 11, "Typed at home");
    online(scripts.get(1), 0, "TMA01-C1", 12, "Typed at home, too");

    SentBack.View view = send("back.zip", Zipped.plain(files));

    Line conflict = of(view, LineKind.CONFLICT);
    assertThat(conflict.said()).contains("The sheet was changed online after the pack was made.");
    assertThat(conflict.changes())
        .contains(
            new Line.Change(
                conflict.changes().get(1).field(),
                "Typed at home",
                "In Word.\nSecond line. On 1."));
    assertThat(conflict.changes()).hasSize(13);
    assertThatThrownBy(() -> confirm(view, NONE))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Choose what holds for TMA01");
    assertThat(versions(scripts.get(0))).hasSize(1);

    int mine = line(view, path(files, scripts.get(0), "summary.docx")).at();
    confirm(
        view,
        new Choices(Map.of(scripts.get(0), mine, scripts.get(1), Choices.ONLINE), Map.of(), false));

    assertThat(read(scripts.get(0)).sheet().summary()).startsWith("In Word.");
    assertThat(versions(scripts.get(0)))
        .extracting(v -> v.sheet().part("TMA01-C1").feedback())
        .containsExactlyInAnyOrder("Typed at home", "In Word.\nSecond line. On 1.");
    assertThat(read(scripts.get(1)).sheet().part("TMA01-C1").mark()).isEqualTo(12);
    assertThat(versions(scripts.get(1)))
        .filteredOn(SheetVersion::isConflicting)
        .extracting(v -> v.sheet().summary())
        .containsExactly("In the browser \u00e9\ud83d\udc4d");
    assertThat(kinds(send("again.zip", Zipped.plain(files))))
        .doesNotContainKeys(LineKind.CHANGED, LineKind.CONFLICT);
  }

  @Test
  void aSheetSavedWhileTheTutorLooksIsNotOverwrittenAndBothAreKept() throws Exception {
    List<Long> scripts = submitAll();
    SentBack.View view = send("back.zip", Zipped.plain(filled(scripts)));
    online(scripts.get(0), 0, "TMA01-C1", 3, "Meanwhile");

    SentBack.View done = confirm(view, NONE);

    assertThat(read(scripts.get(0)).sheet().part("TMA01-C1").feedback()).isEqualTo("Meanwhile");
    assertThat(done.plan().lines())
        .extracting(Line::outcome)
        .anyMatch(o -> o.contains("changed online while you looked"));
    assertThat(versions(scripts.get(0))).extracting(SheetVersion::isConflicting).contains(true);
  }

  @Test
  void twoSummariesOfOneScriptThatDifferAreForTheTutorToChoose() throws Exception {
    List<Long> scripts = submitAll();
    Map<String, byte[]> files = Zipped.files(pack(scripts));
    String word = path(files, scripts.get(0), "summary.docx");
    String page = path(files, scripts.get(0), "summary.html");
    Map<String, byte[]> back = new LinkedHashMap<>();
    back.put("one.docx", FilledByHand.docx(files.get(word), typed(3, "The docx")));
    back.put("the same.docx", FilledByHand.docx(files.get(word), typed(3, "The docx")));
    back.put("two.html", FilledByHand.html(files.get(page), typed(4, "The page")));
    back.put("blank.html", files.get(page));

    SentBack.View view = send("two.zip", Zipped.plain(back));

    assertThat(view.plan().lines())
        .extracting(Line::kind)
        .containsExactly(
            LineKind.DUPLICATE, LineKind.UNCHANGED, LineKind.DUPLICATE, LineKind.UNCHANGED);
    assertThatThrownBy(() -> confirm(view, NONE)).isInstanceOf(Refused.class);
    SentBack.View done = confirm(view, new Choices(Map.of(scripts.get(0), 2), Map.of(), false));
    assertThat(read(scripts.get(0)).sheet().summary()).isEqualTo("The page");
    assertThat(done.plan().lines().get(0).outcome())
        .isEqualTo("Left out: you chose the other one.");
    assertThat(view.plan().absent()).hasSize(2);
  }

  @Test
  void aMarkOutOfRangeIsSaidAndTheWordsBesideItAreSaved() throws Exception {
    List<Long> scripts = submitAll();
    Map<String, byte[]> files = Zipped.files(pack(scripts));
    byte[] filled =
        FilledByHand.docx(
            files.get(path(files, scripts.get(0), "summary.docx")),
            Map.of(
                "TMA01-C1 mark", "99",
                "TMA01-C1 feedback", "Generous",
                "TMA01-C2 mark", "about ten",
                "TMA01-C3 mark", "7 / 15"));

    SentBack.View view = send("one.docx", filled);
    assertThat(view.plan().lines()).hasSize(1);
    assertThat(view.plan().lines().get(0).said())
        .anyMatch(s -> s.contains("not 99"))
        .anyMatch(s -> s.contains("“about ten” is no whole mark"));
    SentBack.View done = confirm(view, NONE);

    assertThat(done.plan().lines().get(0).outcome()).contains("Saved as version 1.", "not 99");
    assertThat(read(scripts.get(0)).sheet().part("TMA01-C1").mark()).isNull();
    assertThat(read(scripts.get(0)).sheet().part("TMA01-C1").feedback()).isEqualTo("Generous");
    assertThat(of(send("one.docx", filled), LineKind.UNCLEAR).said())
        .anyMatch(s -> s.contains("not 99"));
  }

  @Test
  void whatWasReturnedOrReplacedSinceIsSaid() throws Exception {
    List<Long> scripts = submitAll();
    Map<String, byte[]> files = filled(scripts);
    Map<String, PartMark> parts = new TreeMap<>();
    for (int i = 1; i <= 6; i++) {
      parts.put("TMA01-C" + i, new PartMark(5, ""));
    }
    bench.transact(
        () -> bench.bean(SaveMarking.class).save(scripts.get(0), 0, new MarkSheet(parts, "Done")));
    giveBack(scripts.get(0));
    bench.clock.set("2026-11-12T11:00:00Z");
    submit(students.get(1), "A better version");
    bench.clock.set("2026-11-13T10:00:00Z");

    SentBack.View view = send("back.zip", Zipped.plain(files));

    assertThat(of(view, LineKind.RETURNED).said().get(0)).contains("has been returned");
    assertThat(of(view, LineKind.CONFLICT).said().get(0)).contains("submitted again");
    confirm(view, new Choices(Map.of(scripts.get(1), Choices.ONLINE), Map.of(), false));
    assertThat(read(scripts.get(0)).sheet().summary()).isEqualTo("Done");
  }

  @Test
  void anotherTutorsPackIsNotTheirsToFetchOrToSendBack() throws Exception {
    List<Long> scripts = submitAll();
    Map<String, byte[]> files = filled(scripts);
    String pack =
        bench.transact(
            () -> bench.bean(MakePack.class).make(LMC310, "TMA01", new TreeSet<>(scripts)));
    SentBack.View mine = send("mine.zip", Zipped.plain(files));

    bench.as(TestCohort.person());

    assertThatThrownBy(() -> bench.transact(() -> bench.bean(FetchPack.class).open(pack)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                bench.transact(
                    () -> bench.bean(MakePack.class).make(LMC310, "TMA01", new TreeSet<>(scripts))))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> bench.transact(() -> bench.bean(SendBack.class).show(mine.id())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> confirm(mine, NONE)).isInstanceOf(NotFound.class);
    SentBack.View view = send("found in the train.zip", Zipped.plain(files));
    assertThat(kinds(view)).containsEntry(LineKind.NOT_YOURS, 6L);
    assertThat(view.plan().lines())
        .noneMatch(
            l -> l.about().contains("Student") || String.join("", l.said()).contains("Student "));
    assertThat(view.plan().absent()).isEmpty();
  }

  @Test
  void aScriptWithCommentsIsTakenOnlyForWhomTheTutorSays() throws Exception {
    List<Long> scripts = submitAll();
    Map<String, byte[]> files = Zipped.files(pack(scripts));
    byte[] comments = SampleFiles.docx("Comments");
    Map<String, byte[]> back = new LinkedHashMap<>();
    back.put(PackNames.last(path(files, scripts.get(0), "TMA01.docx")), comments);
    back.put("no idea.pdf", SampleFiles.pdf());
    back.put("untouched.docx", files.get(path(files, scripts.get(2), "TMA01.docx")));
    back.put("summary.html", files.get(path(files, scripts.get(2), "summary.html")));

    SentBack.View view = send("back.zip", Zipped.plain(back));

    assertThat(view.plan().lines())
        .extracting(Line::kind)
        .containsExactly(LineKind.FILE, LineKind.FILE, LineKind.UNCHANGED, LineKind.UNCHANGED);
    assertThat(view.plan().lines().get(0).script()).isEqualTo(scripts.get(0));
    assertThat(view.plan().lines().get(1).script()).isZero();
    confirm(send("left.zip", Zipped.plain(back)), NONE);
    assertThat(read(scripts.get(0)).annotated()).isEmpty();
    assertThatThrownBy(
            () ->
                confirm(
                    view,
                    new Choices(Map.of(), Map.of(0, scripts.get(1), 1, scripts.get(1)), false)))
        .hasMessageContaining("Two documents cannot both be");

    SentBack.View done = confirm(view, new Choices(Map.of(), Map.of(1, scripts.get(1)), true));

    assertThat(read(scripts.get(0)).annotated().orElseThrow().sha256())
        .isEqualTo(Sha256.of(comments));
    assertThat(read(scripts.get(1)).annotated().orElseThrow().name()).isEqualTo("no idea.pdf");
    assertThat(done.plan().lines().get(0).outcome()).startsWith("Put with the script of TMA01");
    assertThat(kinds(send("again.zip", Zipped.plain(back)))).doesNotContainKey(LineKind.FILE);
  }

  @Test
  void aDayLaterItIsForgottenWithItsFile() throws Exception {
    List<Long> scripts = submitAll();
    SentBack.View view = send("back.zip", Zipped.plain(filled(scripts)));
    bench.clock.set("2026-11-14T08:59:00Z");
    bench.transact(() -> bench.bean(ForgetSentBack.class).forget());
    assertThat(bench.transact(() -> bench.bean(SendBack.class).show(view.id()))).isNotNull();
    bench.clock.set("2026-11-14T09:00:01Z");

    bench.transact(() -> bench.bean(ForgetSentBack.class).forget());

    assertThatThrownBy(() -> confirm(view, NONE)).isInstanceOf(NotFound.class);
  }

  /** One summary filled in Word, one in the browser, one not at all. */
  Map<String, byte[]> filled(List<Long> scripts) throws Exception {
    Map<String, byte[]> files = Zipped.files(pack(scripts));
    files.computeIfPresent(
        path(files, scripts.get(0), "summary.docx"),
        (p, bytes) -> in(() -> FilledByHand.docx(bytes, typed(3, "In Word.\nSecond line."))));
    files.computeIfPresent(
        path(files, scripts.get(1), "summary.html"),
        (p, bytes) -> FilledByHand.html(bytes, typed(3, "In the browser \u00e9\ud83d\udc4d")));
    return files;
  }

  private static byte[] in(Callable<byte[]> work) {
    try {
      return work.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static Map<LineKind, Long> kinds(SentBack.View view) {
    return view.plan().lines().stream()
        .collect(Collectors.groupingBy(Line::kind, TreeMap::new, Collectors.counting()));
  }

  private static String key(Map<String, byte[]> files, String end) {
    return files.keySet().stream().filter(p -> p.endsWith("/" + end)).findFirst().orElseThrow();
  }

  private static String text(Map<String, byte[]> files, String end) {
    return new String(files.get(key(files, end)), StandardCharsets.UTF_8);
  }
}
