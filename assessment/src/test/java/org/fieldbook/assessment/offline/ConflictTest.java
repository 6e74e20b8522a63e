package org.fieldbook.assessment.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.PartMark;
import org.fieldbook.assessment.marking.SaveMarking;
import org.fieldbook.assessment.marking.SheetVersion;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.Test;

/** What was marked in two places: nothing is overwritten, nothing is lost, the tutor chooses. */
class ConflictTest extends OfflineScene {

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
    back.put("one.docx", FilledByHand.docx(at(files, word), typed(3, "The docx")));
    back.put("the same.docx", FilledByHand.docx(at(files, word), typed(3, "The docx")));
    back.put("two.html", FilledByHand.html(at(files, page), typed(4, "The page")));
    back.put("blank.html", at(files, page));

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
}
