package org.fieldbook.assessment.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fieldbook.assessment.SampleFiles;
import org.fieldbook.assessment.TestBench;
import org.fieldbook.assessment.TestCohort;
import org.fieldbook.assessment.TestLedger;
import org.fieldbook.assessment.extension.EarlierExtension;
import org.fieldbook.assessment.extension.RecordEarlierExtensions;
import org.fieldbook.assessment.hold.Hold;
import org.fieldbook.assessment.hold.Holds;
import org.fieldbook.assessment.overview.MyTmas;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.CountedScore;
import org.fieldbook.assessment.strategy.MarkingGuide;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.assessment.submission.CheckReceipt;
import org.fieldbook.assessment.submission.EarlierWork;
import org.fieldbook.assessment.submission.EarlierWorkRegistered;
import org.fieldbook.assessment.submission.IncomingFiles;
import org.fieldbook.assessment.submission.RegisterEarlierWork;
import org.fieldbook.assessment.submission.SignedReceipt;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Work and marks from before come in by the rules, receipts and ledger of all work. Their
 * assignment is the last, so that the rows of other tests in the ledger are older.
 */
class EarlierWorkTest {

  private final TestBench bench = new TestBench();
  private final PersonId tutor = TestCohort.person();
  private final PersonId student = bench.cohort.studentOf(tutor);
  private final PersonId other = bench.cohort.studentOf(tutor);
  private final SetAssignment set = bench.bean(Assignments.class).get(LMC310, "TMA05");
  private final Instant cutOff = set.cutOff();
  private final Instant late = cutOff.plus(Duration.ofHours(20));

  @Test
  void earlierWorkIsReceivedMarkedAndReturnedAsAllWorkIs() {
    bench.clock.set(cutOff.plus(Duration.ofDays(20)).toString());
    extend(student, 2);
    List<SignedReceipt> receipts =
        register(
            work(student, "One", cutOff.minusSeconds(90)),
            work(student, "Two", late.minusSeconds(60)),
            work(other, "Three", late));
    assertThat(receipts).extracting(r -> r.receipt().submission()).containsExactly(1, 2, 1);
    assertThat(receipts)
        .extracting(r -> r.receipt().standing())
        .containsExactly("in time", "in time", "late, 1 started day");
    CheckReceipt check = bench.bean(CheckReceipt.class);
    assertThat(receipts).allMatch(r -> bench.transact(() -> check.isGenuine(r.document())));
    assertThat(TestLedger.read(bench).isWhole()).isTrue();
    assertThatThrownBy(() -> register(work(other, "Four", cutOff.minusSeconds(45))))
        .hasMessageContaining("does not go back in time");

    Instant marked = cutOff.plus(Duration.ofDays(3));
    record(tutor, student, marked, marked.plusSeconds(5), 60);
    record(tutor, other, marked, marked.plusSeconds(9), 60);
    assertThat(result(student).score().counted()).isEqualTo(60);
    assertThat(result(other).score())
        .isEqualTo(new CountedScore(60, 55, "1 started day late: 5 marks taken off."));
    long script =
        bench
            .transact(() -> bench.bean(Scripts.class).of(other, LMC310, "TMA05"))
            .orElseThrow()
            .id();
    assertThat(bench.transact(() -> bench.bean(Scripts.class).changes(script)))
        .hasSize(set.assignment().guide().criteria().size() + 1)
        .allMatch(c -> c.changedBy().equals(tutor) && c.from() == null);
    assertThat(bench.transact(() -> bench.bean(Scripts.class).versions(script))).hasSize(1);
    assertThat(bench.events()).hasOnlyElementsOfType(EarlierWorkRegistered.class);
    whatIsFinishedAndHeldIsWhatSomethingKeepsBack();
  }

  /** In the same test, because the ledger takes nothing older. */
  private void whatIsFinishedAndHeldIsWhatSomethingKeepsBack() {
    PersonId held = bench.cohort.studentOf(tutor);
    register(work(held, "Held", late.plusSeconds(60)));
    Instant at = cutOff.plus(Duration.ofDays(3));
    EarlierMarks whole = marks(tutor, held, at, null, 60);

    assertThatThrownBy(() -> finish(whole, at.plusSeconds(5)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Nothing keeps this script");
    long script = script(held).id();
    bench.transact(
        () -> {
          bench.bean(Holds.class).place(script, Hold.Kind.MONITORING, "Read first", null, at);
          return true;
        });
    finish(whole, at.plusSeconds(5));

    assertThat(script(held).state()).isEqualTo(Script.State.HELD);
    assertThat(script(held).finishedBy()).contains(tutor);
  }

  private Script script(PersonId of) {
    return bench.transact(() -> bench.bean(Scripts.class).of(of, LMC310, "TMA05")).orElseThrow();
  }

  private void finish(EarlierMarks marks, Instant at) {
    bench.transact(
        () -> {
          bench.bean(RecordEarlierMarks.class).finish(LMC310, marks, at);
          return true;
        });
  }

  @Test
  void whatTheRulesForbadeThenIsNotTakenNow() {
    Instant end = cutOff.plus(Duration.ofDays(30));
    bench.clock.set(end.toString());
    assertThatThrownBy(() -> register(work(other, "Later", end.plusSeconds(1))))
        .hasMessageContaining("order of its confirmation");
    assertThatThrownBy(
            () ->
                register(
                    work(other, "One", end.minusSeconds(40)),
                    work(other, "Two", end.minusSeconds(20))))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("can no longer be replaced");
    assertThatThrownBy(() -> extend(student, 8)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> record(tutor, student, end, end, 60)).isInstanceOf(NotFound.class);
  }

  private List<SignedReceipt> register(EarlierWork... works) {
    return bench.transact(
        () -> bench.bean(RegisterEarlierWork.class).register(LMC310, List.of(works)));
  }

  private EarlierWork work(PersonId by, String words, Instant confirmed) {
    try {
      IncomingFiles.Taken file =
          bench
              .bean(IncomingFiles.class)
              .take(
                  "essay.docx",
                  new ByteArrayInputStream(SampleFiles.docx(words)),
                  List.of("docx"),
                  100_000);
      return new EarlierWork(by, "TMA05", file, confirmed.minusSeconds(30), confirmed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void extend(PersonId by, int days) {
    Instant asked = cutOff.minus(Duration.ofDays(3));
    EarlierExtension earlier =
        new EarlierExtension(
            by,
            "TMA05",
            days,
            "work",
            "",
            asked,
            new EarlierExtension.Answer.Granted(
                tutor, cutOff.atZone(set.zone()).toLocalDate().plusDays(days), "Yes.", asked));
    bench.transact(
        () -> {
          bench.bean(RecordEarlierExtensions.class).record(LMC310, List.of(earlier));
          return true;
        });
  }

  private void record(PersonId marker, PersonId of, Instant saved, Instant returned, int total) {
    EarlierMarks marks = marks(marker, of, saved, returned, total);
    bench.transact(
        () -> {
          bench.bean(RecordEarlierMarks.class).record(LMC310, List.of(marks));
          return true;
        });
  }

  private EarlierMarks marks(
      PersonId marker, PersonId of, Instant saved, @Nullable Instant returned, int total) {
    Map<String, PartMark> parts = new TreeMap<>();
    int left = total;
    for (MarkingGuide.Criterion c : set.assignment().guide().criteria()) {
      int mark = Math.min(left, c.marks());
      left -= mark;
      parts.put(c.id(), new PartMark(mark, "Read."));
    }
    return new EarlierMarks(
        of,
        "TMA05",
        marker,
        List.of(new EarlierMarks.Saved(new MarkSheet(parts, "Thank you."), saved)),
        null,
        returned);
  }

  private ReturnedWork result(PersonId of) {
    return bench.as(of).transact(() -> bench.bean(MyTmas.class).of(LMC310)).stream()
        .filter(l -> l.due().set().id().equals("TMA05"))
        .findFirst()
        .flatMap(MyTmas.Line::returned)
        .orElseThrow();
  }
}
