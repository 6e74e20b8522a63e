package org.fieldbook.assessment.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.fieldbook.assessment.SampleFiles;
import org.fieldbook.assessment.StudentAndTutor;
import org.fieldbook.assessment.TestBench;
import org.fieldbook.assessment.TestCohort;
import org.fieldbook.assessment.TestToolkit;
import org.fieldbook.assessment.evidence.AttachEvidence;
import org.fieldbook.assessment.evidence.EvidenceSource;
import org.fieldbook.assessment.evidence.SubmitEvidence;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.ReadScript;
import org.fieldbook.assessment.marking.ReturnScript;
import org.fieldbook.assessment.second.GiveSecondMarkers;
import org.fieldbook.assessment.second.MarkSecond;
import org.fieldbook.assessment.second.MarkTwice;
import org.fieldbook.assessment.second.ReadSecond;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A second marker takes a script away and sends the sheet back, blind all the while. */
class SecondOfflineTest extends StudentAndTutor {

  private static final Choices NONE = new Choices(Map.of(), Map.of(), false);
  private static final String FIRST = "Words of the first marker";

  private final PersonId office = TestCohort.person();
  private final PersonId second = TestCohort.person();
  private long script;
  private long id;

  @Override
  protected TestBench bench() {
    return TestBench.ruled(
        rules -> rules.replace("{item: EMA, from: 35, to: 42}", "{item: TMA01, from: 35, to: 42}"));
  }

  @BeforeEach
  void markedOnce() {
    bench.bean(MarkTwice.class);
    bench.cohort.studentOf(second);
    bench
        .with(
            EvidenceSource.class,
            new TestToolkit().add("profile", "continuum-profile", "2026-10-10"))
        .bean(SubmitEvidence.class);
    bench.clock.set(BEFORE);
    as(
        student,
        () -> bench.bean(AttachEvidence.class).attach(LMC310, "TMA01", "profile", null, "See."));
    submit("Essay");
    script = script();
    mark(38);
    var marked = as(tutor, () -> bench.bean(ReadScript.class).onDesk(script)).script();
    save(script, marked.sheetNumber(), new MarkSheet(marked.sheet().parts(), FIRST));
    as(
        tutor,
        () ->
            bench
                .bean(ReturnScript.class)
                .giveBack(
                    script, bench.bean(ReadScript.class).onDesk(script).script().sheetNumber()));
    id =
        as(office, () -> bench.bean(GiveSecondMarkers.class).of(LMC310)).items().stream()
            .filter(i -> i.marking().script() == script)
            .findFirst()
            .orElseThrow()
            .marking()
            .id();
    as(
        office,
        () -> {
          bench.bean(GiveSecondMarkers.class).give(LMC310, id, second);
          return id;
        });
  }

  @Test
  void thePackHasNothingOfTheFirstMarker() throws Exception {
    Map<String, byte[]> files = Zipped.files(fetch(pack()));
    assertThat(files.keySet()).noneMatch(p -> p.contains("comment bank"));
    assertThat(files.keySet()).anyMatch(p -> p.endsWith(script + " TMA01.docx"));
    String names = String.join(" ", files.keySet());
    assertThat(names).doesNotContain("Student " + student).contains("Second marking TMA01");
    files.forEach(
        (path, bytes) -> {
          String text = new String(bytes, StandardCharsets.UTF_8);
          assertThat(text).as(path).doesNotContain(FIRST).doesNotContain("Tutor " + tutor);
        });
    byte[] summary = OfflineScene.at(files, OfflineScene.path(files, script, "summary.html"));
    assertThat(new String(summary, StandardCharsets.UTF_8)).contains("second marking");
    byte[] copy = OfflineScene.at(files, OfflineScene.path(files, script, "evidence 1.html"));
    assertThat(new String(copy, StandardCharsets.UTF_8))
        .contains("<p>Sheet of profile</p>", "the assignment as a whole")
        .doesNotContain("Student " + student);
    for (PersonId other : java.util.List.of(tutor, student)) {
      assertNotFound(
          other, () -> bench.bean(MakePack.class).makeSecond(new TreeSet<>(java.util.Set.of(id))));
    }
    String pack = pack();
    assertNotFound(tutor, () -> bench.bean(FetchPack.class).open(pack));
    assertThat(as(second, () -> bench.bean(MakePack.class).mineAsSecond())).hasSize(2);
    assertThat(as(second, () -> bench.bean(MakePack.class).mine(LMC310))).isEmpty();
  }

  @Test
  void whatComesBackIsLookedAtThenSavedOnTheSecondSheetAlone() throws Exception {
    Map<String, byte[]> files = Zipped.files(fetch(pack()));
    String word = OfflineScene.path(files, script, "summary.docx");
    files.put(
        word,
        FilledByHand.docx(
            OfflineScene.at(files, word), OfflineScene.typed(4, "Second, on a train.")));
    byte[] back = Zipped.plain(Zipped.renamed(files, 7));

    SentBack.View view = send(second, back);
    Line line = OfflineScene.of(view, LineKind.CHANGED);
    assertThat(line.about()).isEqualTo("TMA01, Script " + script + ", second marking");
    assertThat(line.changes()).allSatisfy(c -> assertThat(c.online()).doesNotContain(FIRST));
    assertThat(sheet().number()).isZero();

    confirm(second, view);
    assertThat(sheet().sheet().summary()).isEqualTo("Second, on a train.");
    assertThat(sheet().sheet().total()).isEqualTo(5 + 6 + 7 + 8 + 9 + 10);
    assertThat(as(tutor, () -> bench.bean(ReadScript.class).onDesk(script)).script().sheet())
        .satisfies(first -> assertThat(first.summary()).isEqualTo(FIRST));
    SentBack.View again = send(second, back);
    assertThat(again.plan().lines()).noneMatch(l -> l.kind() == LineKind.CHANGED);
    confirm(second, again);
    assertThat(sheet().number()).isEqualTo(1);

    // The first marker, who gets hold of it, learns and changes nothing.
    assertThat(send(tutor, back).plan().lines())
        .anySatisfy(l -> assertThat(l.kind()).isEqualTo(LineKind.NOT_YOURS))
        .noneMatch(l -> l.kind() == LineKind.CHANGED || !l.changes().isEmpty());
  }

  @Test
  void aFinishedSheetIsNotTakenAwayOrChanged() throws Exception {
    String pack = pack();
    Map<String, byte[]> files = Zipped.files(fetch(pack));
    String word = OfflineScene.path(files, script, "summary.docx");
    byte[] filled =
        FilledByHand.docx(OfflineScene.at(files, word), OfflineScene.typed(4, "Too late."));
    confirm(second, send(second, filled));
    int number = sheet().number();
    as(
        second,
        () -> {
          bench.bean(MarkSecond.class).finish(id, number);
          return id;
        });

    assertThatThrownBy(this::pack).isInstanceOfAny(Refused.class, NotFound.class);
    assertNotFound(second, () -> bench.bean(FetchPack.class).open(pack));
    assertThat(send(second, filled).plan().lines())
        .allSatisfy(l -> assertThat(l.kind()).isEqualTo(LineKind.NOT_YOURS));
  }

  @Test
  void aDocumentWithCommentsIsNotTakenAndThatIsSaid() throws Exception {
    Map<String, byte[]> files = Zipped.files(fetch(pack()));
    files.put("my notes.docx", SampleFiles.docx("Notes of the second marker"));
    SentBack.View view = send(second, Zipped.plain(files));
    assertThat(OfflineScene.line(view, "my notes.docx").said().get(0))
        .contains("In second marking the summary alone is taken");
  }

  private org.fieldbook.assessment.second.SecondSheet sheet() {
    return as(second, () -> bench.bean(ReadSecond.class).away(id)).sheet();
  }

  private String pack() {
    return as(
        second, () -> bench.bean(MakePack.class).makeSecond(new TreeSet<>(java.util.Set.of(id))));
  }

  private byte[] fetch(String pack) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    as(
        second,
        () -> {
          bench.bean(FetchPack.class).open(pack).write(out);
          return pack;
        });
    return out.toByteArray();
  }

  private SentBack.View send(PersonId marker, byte[] bytes) {
    return as(
        marker,
        () -> {
          SendBack sendBack = bench.bean(SendBack.class);
          return sendBack.show(sendBack.send("back.zip", new ByteArrayInputStream(bytes)));
        });
  }

  private SentBack.View confirm(PersonId marker, SentBack.View view) {
    return as(marker, () -> bench.bean(ConfirmSentBack.class).confirm(view.id(), NONE));
  }

  private <T> T as(PersonId person, Callable<T> work) {
    bench.as(person);
    return bench.transact(work);
  }
}
