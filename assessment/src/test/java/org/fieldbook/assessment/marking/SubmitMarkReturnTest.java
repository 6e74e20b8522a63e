package org.fieldbook.assessment.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fieldbook.assessment.SampleFiles;
import org.fieldbook.assessment.TestBench;
import org.fieldbook.assessment.TestCohort;
import org.fieldbook.assessment.extension.AskExtension;
import org.fieldbook.assessment.extension.DecideExtension;
import org.fieldbook.assessment.extension.ExtensionAsked;
import org.fieldbook.assessment.extension.ExtensionDecided;
import org.fieldbook.assessment.extension.ExtensionsToAnswer;
import org.fieldbook.assessment.overview.MyTma;
import org.fieldbook.assessment.overview.MyTmas;
import org.fieldbook.assessment.strategy.CountedScore;
import org.fieldbook.assessment.strategy.Lateness;
import org.fieldbook.assessment.submission.CheckLedger;
import org.fieldbook.assessment.submission.CheckReceipt;
import org.fieldbook.assessment.submission.MyReceipts;
import org.fieldbook.assessment.submission.SignedReceipt;
import org.fieldbook.assessment.submission.SubmitTma;
import org.fieldbook.assessment.submission.TmaSubmitted;
import org.fieldbook.assessment.submission.UploadScript;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The path of a script from upload to returned mark, on a real PostgreSQL. */
class SubmitMarkReturnTest {

  private static final String BEFORE = "2026-11-12T11:59:30Z";
  private static final String AFTER = "2026-11-12T12:00:30Z";

  private final TestBench bench = new TestBench();
  private final PersonId tutor = TestCohort.person();
  private final PersonId student = bench.cohort.studentOf(tutor);

  @Test
  @Tag("R-000-076")
  @Tag("R-000-077")
  void aSubmissionGivesAReceiptThatAnybodyCanCheck() {
    bench.clock.set(BEFORE);
    SignedReceipt receipt = submit("Essay one");

    assertThat(receipt.receipt().standing()).isEqualTo("in time");
    assertThat(receipt.receipt().fileName()).isEqualTo("essay.docx");
    CheckReceipt check = bench.bean(CheckReceipt.class);
    assertThat(bench.transact(() -> check.isGenuine(receipt.document()))).isTrue();
    assertThat(bench.transact(() -> check.isGenuine(receipt.document().replace("TMA01", "TMA02"))))
        .isFalse();
    CheckReceipt.CheckedReceipt known =
        bench
            .transact(
                () ->
                    check.byCode(
                        receipt.receipt().code().value().toLowerCase(java.util.Locale.ROOT)))
            .orElseThrow();
    assertThat(known.genuine()).isTrue();
    assertThat(known.sha256()).isEqualTo(receipt.receipt().sha256());
    assertThat(bench.events()).hasOnlyElementsOfType(TmaSubmitted.class).hasSize(1);
  }

  @Test
  void confirmingTwiceGivesTheSameReceipt() {
    bench.clock.set(BEFORE);
    String upload = upload("Essay");
    SignedReceipt first = confirm(upload);
    bench.clock.set(AFTER);
    assertThat(confirm(upload)).isEqualTo(first);
    assertThat(page().submissions()).hasSize(1);
  }

  @Test
  void anUploadIsNothingUntilItIsDeclaredOwnWork() {
    bench.clock.set(BEFORE);
    String upload = upload("Essay");
    assertThatThrownBy(
            () -> bench.transact(() -> bench.bean(SubmitTma.class).confirm(upload, false)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("own work");
    assertThat(page().submissions()).isEmpty();
    assertThat(page().waiting()).get().extracting(u -> u.id()).isEqualTo(upload);
    assertThat(queue().scripts()).isEmpty();
  }

  @Test
  void theArrivalOfTheFileCountsNotTheMomentOfConfirming() {
    bench.clock.set(BEFORE);
    String upload = upload("Essay");
    bench.clock.set(AFTER);
    assertThat(page().outlook().lateness().isInTime()).isTrue();
    assertThat(confirm(upload).receipt().standing()).isEqualTo("in time");
  }

  @Test
  void lateWorkIsTakenAtItsPriceWhichIsSaidBefore() {
    bench.clock.set(AFTER);
    String upload = upload("Essay");
    assertThat(page().outlook().cost()).startsWith("5 marks will be taken off");
    assertThat(confirm(upload).receipt().standing()).isEqualTo("late, 1 started day");

    mark(68);
    assertThat(giveBack()).extracting(CountedScore::counted).isEqualTo(63);
    assertThat(page().returned().orElseThrow().score().why())
        .isEqualTo("1 started day late: 5 marks taken off.");
  }

  @Test
  void untilTheCutOffTheLastOneSentCountsAndEachKeepsItsReceipt() {
    bench.clock.set(BEFORE);
    SignedReceipt first = submit("Essay one");
    SignedReceipt second = submit("Essay two");

    assertThat(second.receipt().submission()).isEqualTo(2);
    assertThat(page().counting()).get().extracting(s -> s.receipt()).isEqualTo(second);
    MyReceipts receipts = bench.as(student).bean(MyReceipts.class);
    assertThat(bench.transact(() -> receipts.get(first.receipt().code().value())).receipt())
        .isEqualTo(first);
    assertThat(queue().scripts()).hasSize(1);

    bench.clock.set(AFTER);
    assertThatThrownBy(() -> submit("Essay three"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("can no longer be replaced");
  }

  @Test
  void somebodyElsesUploadReceiptAndScriptDoNotExist() {
    bench.clock.set(BEFORE);
    PersonId other = bench.cohort.studentOf(tutor);
    PersonId otherTutor = TestCohort.person();
    String upload = upload("Essay");
    assertNotFound(other, () -> bench.bean(SubmitTma.class).confirm(upload, true));
    SignedReceipt receipt = confirm(upload);
    assertNotFound(other, () -> bench.bean(MyReceipts.class).get(receipt.receipt().code().value()));
    long script = script();
    assertNotFound(otherTutor, () -> bench.bean(ReadScript.class).onDesk(script));
    assertNotFound(
        otherTutor, () -> bench.bean(SaveMarking.class).save(script, 0, MarkSheet.EMPTY));
    assertNotFound(otherTutor, () -> bench.bean(ReturnScript.class).giveBack(script, 0));
    bench.as(otherTutor);
    assertThat(bench.transact(() -> bench.bean(MarkingQueue.class).of(LMC310)).scripts()).isEmpty();
  }

  @Test
  @Tag("R-000-068")
  @Tag("R-001-054")
  void aStudentSeesMarkAndFeedbackOnlyOnceReturned() {
    bench.clock.set(BEFORE);
    submit("Essay");
    mark(68);
    assertThat(page().returned()).isEmpty();
    assertThat(myResult()).isEmpty();
    assertThat(lines().get(1).stage()).isEqualTo(MyTmas.Stage.SUBMITTED);

    giveBack();
    ReturnedWork work = myResult().orElseThrow();
    assertThat(work.score().counted()).isEqualTo(68);
    assertThat(work.parts()).hasSize(6);
    assertThat(work.parts().get(0).feedback()).isEqualTo("Well put \uD83D\uDC4D");
    assertThat(work.summary()).isEqualTo("Good work");
    assertThat(lines().get(1).stage()).isEqualTo(MyTmas.Stage.RETURNED);
    assertThatThrownBy(() -> submit("Too late"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("marked and returned");
    assertThatThrownBy(() -> mark(70))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("has been returned");
    assertThat(bench.events().get(bench.events().size() - 1)).isInstanceOf(TmaReturned.class);
  }

  @Test
  void aScriptIsNotReturnedWhileAMarkIsMissing() {
    bench.clock.set(BEFORE);
    submit("Essay");
    long script = script();
    save(script, 0, new MarkSheet(Map.of("TMA01-C1", new PartMark(20, "")), ""));
    assertThatThrownBy(this::giveBack)
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Application to a person's work")
        .hasMessageNotContaining("Understanding of frameworks");
  }

  @Test
  void theSecondOfTwoSavesKeepsBothVersions() {
    bench.clock.set(BEFORE);
    submit("Essay");
    long script = script();
    MarkSheet mine = new MarkSheet(Map.of("TMA01-C1", new PartMark(20, "Mine")), "");
    MarkSheet theirs = new MarkSheet(Map.of("TMA01-C1", new PartMark(12, "Theirs")), "");
    assertThat(save(script, 0, theirs)).isInstanceOf(MarkingSaved.Saved.class);
    // A repeat, as after a lost answer, is no conflict.
    assertThat(save(script, 0, theirs)).isInstanceOf(MarkingSaved.Saved.class);

    MarkingSaved.Conflict conflict = (MarkingSaved.Conflict) save(script, 0, mine);
    assertThat(conflict.theirs()).isEqualTo(theirs);
    assertThat(conflict.mine()).isEqualTo(mine);
    assertThat(save(script, conflict.number(), mine)).isInstanceOf(MarkingSaved.Saved.class);

    bench.as(tutor);
    List<SheetVersion> versions =
        bench.transact(() -> bench.bean(ReadScript.class).history(script).versions());
    assertThat(versions)
        .extracting(SheetVersion::isConflicting)
        .containsExactly(false, true, false);
    List<MarkChange> changes = bench.transact(() -> bench.bean(ReadScript.class).changes(script));
    assertThat(changes).extracting(MarkChange::from).containsExactly(null, 12);
    assertThat(changes).extracting(MarkChange::to).containsExactly(12, 20);
    assertThat(changes).extracting(MarkChange::changedBy).containsOnly(tutor);
  }

  @Test
  void aMarkOutOfRangeIsNotTakenButTheWordsBesideItAre() {
    bench.clock.set(BEFORE);
    submit("Essay");
    long script = script();
    MarkingSaved.Saved saved =
        (MarkingSaved.Saved)
            save(script, 0, new MarkSheet(Map.of("TMA01-C1", new PartMark(26, "Long words")), ""));
    assertThat(saved.problems())
        .containsExactly("Understanding of frameworks: give 0 to 25, not 26.");
    bench.as(tutor);
    MarkSheet kept =
        bench.transact(() -> bench.bean(ReadScript.class).onDesk(script)).script().sheet();
    assertThat(kept.part("TMA01-C1")).isEqualTo(new PartMark(null, "Long words"));
  }

  @Test
  void anAgreedDateReplacesTheCutOffEverywhere() {
    bench.clock.set("2026-11-11T09:00:00Z");
    long request =
        bench
            .as(student)
            .transact(
                () ->
                    bench
                        .bean(AskExtension.class)
                        .ask(LMC310, "TMA01", 5, "caring", "My father is ill."));
    assertThat(bench.events()).last().isInstanceOf(ExtensionAsked.class);
    assertNotFound(
        TestCohort.person(),
        () -> {
          bench.bean(DecideExtension.class).grant(request, LocalDate.of(2026, 11, 17), "");
          return null;
        });
    bench.as(tutor);
    assertThat(bench.transact(() -> bench.bean(ExtensionsToAnswer.class).of(LMC310)))
        .singleElement()
        .satisfies(
            w -> {
              assertThat(w.asked()).isEqualTo("2026-11-17");
              assertThat(w.answerBy()).isEqualTo("2026-11-13");
            });
    decide(request, LocalDate.of(2026, 11, 17));
    assertThat(bench.events()).last().isInstanceOf(ExtensionDecided.class);

    bench.clock.set("2026-11-17T11:59:59Z");
    assertThat(page().due().due()).isEqualTo("2026-11-17T12:00:00Z");
    assertThat(lines().get(1).due().agreedDate()).isPresent();
    assertThat(submit("Essay").receipt().standing()).isEqualTo("in time");
    assertThat(queue().scripts().get(0).returnBy()).isEqualTo("2026-12-01");
    assertThat(queue().scripts().get(0).workingDaysLeft()).isEqualTo(10);
    assertThatThrownBy(() -> decide(request, LocalDate.of(2026, 11, 18)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("answered already");
  }

  @Test
  void whileAnAnswerIsAwaitedLatenessIsNotCounted() {
    bench.clock.set("2026-11-12T11:00:00Z");
    long request =
        bench
            .as(student)
            .transact(() -> bench.bean(AskExtension.class).ask(LMC310, "TMA01", 2, "work", ""));
    bench.clock.set("2026-11-13T09:00:00Z");
    SignedReceipt receipt = submit("Essay");
    assertThat(receipt.receipt().standing()).contains("not yet answered");
    mark(68);
    assertThatThrownBy(this::giveBack)
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Answer that first");
    bench.clock.set("2026-11-14T09:00:00Z");
    bench.as(tutor);
    bench.transact(
        () -> {
          bench.bean(DecideExtension.class).refuse(request, "Not for this reason.");
          return null;
        });
    assertThat(giveBack().counted()).isEqualTo(68);
  }

  @Test
  void manyAtOnceEachGetAReceiptAndTheLedgerStaysWhole() throws Exception {
    bench.clock.set(BEFORE);
    ExecutorService crowd = Executors.newFixedThreadPool(8);
    try {
      List<Future<SignedReceipt>> receipts =
          java.util.stream.IntStream.range(0, 24)
              .mapToObj(
                  i ->
                      crowd.submit(
                          () -> {
                            TestBench own = new TestBench();
                            own.clock.set(BEFORE);
                            own.as(own.cohort.studentOf(TestCohort.person()));
                            return submit(own, "Essay " + i);
                          }))
              .toList();
      for (Future<SignedReceipt> r : receipts) {
        assertThat(r.get().receipt().submission()).isEqualTo(1);
      }
    } finally {
      crowd.shutdownNow();
    }
    var state = bench.transact(() -> bench.bean(CheckLedger.class).check());
    assertThat(state.isWhole()).isTrue();
    assertThat(state.wholeRows()).isGreaterThanOrEqualTo(24);
  }

  @Test
  void theLedgerCannotBeChanged() throws Exception {
    bench.clock.set(BEFORE);
    submit("Essay");
    try (Connection c = TestBench.database().getConnection();
        Statement s = c.createStatement()) {
      assertThatThrownBy(() -> s.executeUpdate("update assessment.ledger set submission = 0"))
          .hasMessageContaining("only grows");
      assertThatThrownBy(() -> s.executeUpdate("delete from assessment.ledger"))
          .hasMessageContaining("only grows");
    }
  }

  @Test
  void aRefusedConfirmationLeavesNothingBehind() {
    bench.clock.set(BEFORE);
    String upload = upload("Essay");
    bench.as(student);
    assertThatThrownBy(
            () ->
                bench.transact(
                    () -> {
                      bench.bean(SubmitTma.class).confirm(upload, true);
                      throw new Refused("Something after it fails");
                    }))
        .isInstanceOf(Refused.class);
    assertThat(page().submissions()).isEmpty();
    assertThat(page().waiting()).isPresent();
    assertThat(bench.transact(() -> bench.bean(CheckLedger.class).check()).isWhole()).isTrue();
    assertThat(confirm(upload).receipt().submission()).isEqualTo(1);
  }

  @Test
  void anUploadExpires() {
    bench.clock.set("2026-11-10T09:00:00Z");
    String upload = upload("Essay");
    bench.clock.set("2026-11-11T09:00:00Z");
    assertThat(page().waiting()).isEmpty();
    assertThatThrownBy(() -> confirm(upload))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Upload it again");
  }

  @Test
  void anAnnotatedFileGoesBackWithTheScript() throws Exception {
    bench.clock.set(BEFORE);
    submit("Essay");
    mark(68);
    long script = script();
    bench.as(tutor);
    bench.transact(
        () -> {
          bench
              .bean(AnnotateScript.class)
              .attach(script, "marked.pdf", new ByteArrayInputStream(SampleFiles.pdf()));
          return null;
        });
    bench.as(student);
    assertNotFound(student, () -> bench.bean(MyResult.class).annotated(LMC310, "TMA01"));
    giveBack();
    bench.as(student);
    try (var in =
        bench.transact(() -> bench.bean(MyResult.class).annotated(LMC310, "TMA01")).bytes()) {
      assertThat(in.readAllBytes()).isEqualTo(SampleFiles.pdf());
    }
  }

  private void decide(long request, LocalDate date) {
    bench.as(tutor);
    bench.transact(
        () -> {
          bench.bean(DecideExtension.class).grant(request, date, "");
          return null;
        });
  }

  private void assertNotFound(PersonId caller, java.util.concurrent.Callable<?> work) {
    bench.as(caller);
    assertThatThrownBy(() -> bench.transact(work)).isInstanceOf(NotFound.class);
    bench.as(student);
  }

  private String upload(String words) {
    return upload(bench.as(student), words);
  }

  private static String upload(TestBench bench, String words) {
    return bench
        .transact(
            () ->
                bench
                    .bean(UploadScript.class)
                    .upload(
                        LMC310,
                        "TMA01",
                        "C:\\Users\\me\\essay.docx",
                        new ByteArrayInputStream(SampleFiles.docx(words))))
        .id();
  }

  private SignedReceipt confirm(String upload) {
    bench.as(student);
    return bench.transact(() -> bench.bean(SubmitTma.class).confirm(upload, true));
  }

  private SignedReceipt submit(String words) {
    return submit(bench.as(student), words);
  }

  private static SignedReceipt submit(TestBench bench, String words) {
    String upload = upload(bench, words);
    return bench.transact(() -> bench.bean(SubmitTma.class).confirm(upload, true));
  }

  private MyTma.Page page() {
    bench.as(student);
    return bench.transact(() -> bench.bean(MyTma.class).of(LMC310, "TMA01"));
  }

  private List<MyTmas.Line> lines() {
    bench.as(student);
    return bench.transact(() -> bench.bean(MyTmas.class).of(LMC310));
  }

  private java.util.Optional<ReturnedWork> myResult() {
    bench.as(student);
    return bench.transact(() -> bench.bean(MyResult.class).of(LMC310, "TMA01"));
  }

  private MarkingQueue.Queue queue() {
    bench.as(tutor);
    return bench.transact(() -> bench.bean(MarkingQueue.class).of(LMC310));
  }

  private long script() {
    return queue().scripts().stream()
        .filter(i -> i.learner().id().equals(student))
        .findFirst()
        .orElseThrow()
        .line()
        .id();
  }

  private MarkingSaved save(long script, int basedOn, MarkSheet sheet) {
    bench.as(tutor);
    return bench.transact(() -> bench.bean(SaveMarking.class).save(script, basedOn, sheet));
  }

  /** Marks it so that the part marks add up to the total. */
  private void mark(int total) {
    long script = script();
    bench.as(tutor);
    var desk = bench.transact(() -> bench.bean(ReadScript.class).onDesk(script));
    Map<String, PartMark> parts = new TreeMap<>();
    int left = total;
    for (var c : desk.due().set().assignment().guide().criteria()) {
      int mark = Math.min(left, c.marks());
      parts.put(c.id(), new PartMark(mark, "Well put \uD83D\uDC4D"));
      left -= mark;
    }
    assertThat(save(script, desk.script().sheetNumber(), new MarkSheet(parts, "Good work")))
        .isInstanceOf(MarkingSaved.Saved.class);
  }

  private CountedScore giveBack() {
    long script = script();
    bench.as(tutor);
    int number =
        bench.transact(() -> bench.bean(ReadScript.class).onDesk(script)).script().sheetNumber();
    return bench.transact(() -> bench.bean(ReturnScript.class).giveBack(script, number));
  }

  @Test
  void lateWorkAwaitingNothingStandsInTheQueueAsLate() {
    bench.clock.set("2026-11-14T12:00:00Z");
    submit("Essay");
    assertThat(queue().scripts().get(0).lateness())
        .isEqualTo(new Lateness(Lateness.Kind.LATE, 2, java.time.Duration.ofHours(48)));
    assertThat(queue().missing()).extracting(m -> m.due().set().id()).contains("TMA02", "EMA");
  }
}
