package org.fieldbook.assessment.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.fieldbook.assessment.SampleFiles;
import org.fieldbook.assessment.TestCohort;
import org.fieldbook.assessment.marking.ReadScript;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Sha256;
import org.junit.jupiter.api.Test;

/** What was filled in comes back and is taken once, for whom the tutor says, and only by them. */
class OfflineMarkingTest extends OfflineScene {

  @Test
  void whatIsFilledInIsSavedOnceItIsConfirmedAndNotBefore() throws Exception {
    List<Long> scripts = submitAll();
    Map<String, byte[]> files = filled(scripts);

    SentBack.View view = send("back.zip", Zipped.plain(files));

    assertThat(kinds(view))
        .containsOnly(
            entry(LineKind.CHANGED, 2L),
            entry(LineKind.UNCHANGED, 7L),
            entry(LineKind.PACK, files.size() - 9L));
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
  void aMarkOutOfRangeIsSaidAndTheWordsBesideItAreSaved() throws Exception {
    List<Long> scripts = submitAll();
    Map<String, byte[]> files = Zipped.files(pack(scripts));
    byte[] filled =
        FilledByHand.docx(
            at(files, path(files, scripts.get(0), "summary.docx")),
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
    back.put("untouched.docx", at(files, path(files, scripts.get(2), "TMA01.docx")));
    back.put("summary.html", at(files, path(files, scripts.get(2), "summary.html")));

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
}
