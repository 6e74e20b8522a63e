package org.fieldbook.assessment.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fieldbook.assessment.SampleFiles;
import org.fieldbook.assessment.extension.SpecialCircumstances;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.MarkingQueue;
import org.fieldbook.assessment.marking.PartMark;
import org.fieldbook.assessment.marking.ReadScript;
import org.fieldbook.assessment.marking.ReturnScript;
import org.fieldbook.assessment.marking.SaveMarking;
import org.fieldbook.assessment.marking.ScoreLines;
import org.fieldbook.assessment.overview.MyTma;
import org.fieldbook.assessment.overview.MyTmas;
import org.fieldbook.assessment.result.Step;
import org.fieldbook.assessment.result.WorkedOut;
import org.fieldbook.assessment.retry.SecondTryOpened;
import org.fieldbook.assessment.strategy.AnotherTry;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.CountedScore;
import org.fieldbook.assessment.submission.Confirmation;
import org.fieldbook.assessment.submission.Declaration;
import org.fieldbook.assessment.submission.SignedReceipt;
import org.fieldbook.assessment.submission.SubmitTma;
import org.fieldbook.assessment.submission.UploadScript;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RT09: 80, 75, 70, 72, 78, and 39 for the EMA, which may then be sent again within 90 days. */
class SecondTryTest extends BoardScene {

  private final PersonId tries = bench.cohort.studentOf(tutor);

  private void releasedToTryAgain() {
    Returned.all(tries, 80, 75, 70, 72, 78, 39);
    confirmed();
    release(List.of(tries, passes));
  }

  private SecondTryLine line() {
    bench.as(office);
    return bench.transact(() -> bench.bean(ReadSecondTries.class).of(LMC310)).lines().stream()
        .filter(l -> l.tried().student().equals(tries))
        .findFirst()
        .orElseThrow();
  }

  private MyTma.Page page() {
    bench.as(tries);
    return bench.transact(() -> bench.bean(MyTma.class).of(LMC310, "EMA-R"));
  }

  private SignedReceipt send(PersonId who) {
    bench.as(who);
    String upload =
        bench
            .transact(
                () ->
                    bench
                        .bean(UploadScript.class)
                        .upload(
                            LMC310,
                            "EMA-R",
                            "again.docx",
                            new ByteArrayInputStream(SampleFiles.docx("Better this time"))))
            .id();
    return bench.transact(
        () ->
            bench
                .bean(SubmitTma.class)
                .confirm(Confirmation.of(upload, Declaration.of(true, "none", ""))));
  }

  private void marked(int total) {
    bench.as(tutor);
    long script =
        bench.transact(() -> bench.bean(MarkingQueue.class).of(LMC310)).scripts().stream()
            .filter(i -> i.learner().id().equals(tries) && i.line().assignment().equals("EMA-R"))
            .findFirst()
            .orElseThrow()
            .line()
            .id();
    ReadScript.OnDesk desk = bench.transact(() -> bench.bean(ReadScript.class).onDesk(script));
    Map<String, PartMark> parts = new TreeMap<>();
    int left = total;
    for (var c : desk.due().set().assignment().guide().criteria()) {
      int mark = Math.min(left, c.marks());
      parts.put(c.id(), new PartMark(mark, "Well put"));
      left -= mark;
    }
    bench.transact(
        () -> bench.bean(SaveMarking.class).save(script, 0, new MarkSheet(parts, "Better")));
    bench.transact(() -> bench.bean(ReturnScript.class).giveBack(script, 1));
    bench.as(office);
  }

  @Test
  void theReleaseOpensItForExactlyThoseWhoMayAndTellsThem() {
    releasedToTryAgain();
    assertThat(bench.events())
        .filteredOn(SecondTryOpened.class::isInstance)
        .singleElement()
        .satisfies(
            e -> {
              SecondTryOpened opened = (SecondTryOpened) e;
              assertThat(opened.student()).isEqualTo(tries);
              assertThat(opened.first()).isEqualTo("EMA");
              // 90 days after 10 July, at noon in London.
              assertThat(opened.due()).isEqualTo("2027-10-08T11:00:00Z");
            });
    assertThat(line().said()).isEqualTo("EMA may be sent again until 12:00 on 8 October 2027.");
    assertThat(line().tried().reach())
        .isEqualTo("With it the result is at most Grade 4 pass, with a score of at most 40.");
    assertThat(page().outlook().maySubmit()).isTrue();
    bench.as(tries);
    assertThat(bench.transact(() -> bench.bean(MyTmas.class).of(LMC310)))
        .extracting(l -> l.due().set().id())
        .endsWith("EMA", "EMA-R");
    bench.as(passes);
    assertThat(bench.transact(() -> bench.bean(MyTmas.class).of(LMC310)))
        .extracting(l -> l.due().set().id())
        .doesNotContain("EMA-R");
    assertThatThrownBy(() -> bench.transact(() -> bench.bean(MyTma.class).of(LMC310, "EMA-R")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> send(passes)).isInstanceOf(NotFound.class);
    bench.as(tries);
    assertThatThrownBy(() -> bench.transact(() -> bench.bean(MyTma.class).of(LMC310, "EMA-R-R")))
        .isInstanceOf(NotFound.class);
  }

  @ParameterizedTest
  @CsvSource({
    "0, Fail, 37, FAIL",
    "39, Fail, 40, FAIL",
    "40, Grade 4 pass, 40, PASS",
    "100, Grade 4 pass, 40, PASS"
  })
  void theBoardWorksItOutAgainWithTheSecondScoreAndTheFirstStaysAsItWas(
      int second, String label, int overall, WorkedOut.Kind kind) {
    releasedToTryAgain();
    assertThat(send(tries).receipt().assignment()).isEqualTo("EMA-R");
    assertThat(line().standing()).isEqualTo(SecondTryLine.Standing.SENT);
    marked(second);
    bench.clock.set("2027-09-01T09:00:00Z");
    assertThat(boardSays(tries)).contains("EMA was sent again and is returned");
    assertThat(workOut(tries)).isTrue();
    KeptResult worked = result(tries).worked();
    assertThat(worked.kind()).isEqualTo(kind);
    assertThat(worked.label()).isEqualTo(label);
    assertThat(worked.rounded()).isEqualTo(overall);
    assertThat(worked.items()).contains(new KeptResult.Item("EMA", 39, "39"));
    assertThat(worked.items())
        .contains(new KeptResult.Item("EMA-R", second, Integer.toString(second)));
    assertThat(worked.steps())
        .extracting(Step::title)
        .contains("May resubmit EMA", "EMA was sent again: " + second);
    assertThat(workOut(tries)).as("again").isFalse();
    assertThat(seen(tries).orElseThrow().result().label()).isEqualTo("Fail, may resubmit EMA");
    bench.transact(() -> bench.bean(PrepareBoard.class).putOnList(LMC310));
    confirm("Board of September");
    release(List.of(tries));
    assertThat(seen(tries).orElseThrow().result().label()).isEqualTo(label);
    assertThat(line().standing()).isEqualTo(SecondTryLine.Standing.RETURNED);
    assertThat(line().tried().isWithdrawn()).isFalse();
    assertThatThrownBy(() -> send(tries)).hasMessageContaining("can no longer be replaced");
    bench.as(tries);
    assertThat(bench.transact(() -> bench.bean(ScoreLines.class).of(tries, LMC310)))
        .filteredOn(l -> l.assignment().equals("EMA"))
        .singleElement()
        .satisfies(l -> assertThat(l.counted()).isEqualTo(39));
  }

  private String boardSays(PersonId student) {
    bench.as(office);
    return bench.transact(() -> bench.bean(PrepareBoard.class).list(LMC310)).stream()
        .filter(l -> l.student().id().equals(student))
        .flatMap(l -> l.again().stream())
        .map(SecondTryLine::said)
        .toList()
        .toString();
  }

  @Test
  void aSecondOfTheLastMomentCountsAndASecondLaterTheFirstResultStands() {
    releasedToTryAgain();
    bench.clock.set("2027-10-08T11:00:00Z");
    assertThat(page().outlook().lateness().isInTime()).isTrue();
    bench.clock.set("2027-10-08T11:00:01Z");
    assertThat(page().outlook().cost()).contains("does not count: what you had stands");
    assertThat(line().said()).contains("nothing came that counts: the first result stands");
    assertThat(send(tries).receipt().standing()).isNotEmpty();
    marked(80);
    assertThat(workOut(tries)).isFalse();
    assertThat(result(tries).state()).isEqualTo(Result.State.RELEASED);
    assertThat(line().standing()).isEqualTo(SecondTryLine.Standing.NOT_SENT);
  }

  @Test
  void theOfficeGivesMoreTimeAndTakesItBackWithAReasonUntilItIsSent() {
    releasedToTryAgain();
    bench.as(office);
    bench.transact(
        () -> {
          bench
              .bean(SpecialCircumstances.class)
              .agree(
                  LMC310,
                  "A" + tries,
                  "EMA-R",
                  LocalDate.of(2027, 10, 22),
                  "illness",
                  "In hospital until the end of September",
                  "Get well soon");
          return 0;
        });
    assertThat(line().due().due()).isEqualTo("2027-10-22T11:00:00Z");
    assertThatThrownBy(() -> takeBack(line().tried().id(), " ")).isInstanceOf(Refused.class);
    takeBack(line().tried().id(), "Released by mistake");
    assertThat(page().outlook().refusals()).singleElement().asString().contains("taken back");
    assertThat(bench.transact(() -> bench.bean(MyTmas.class).of(LMC310)))
        .extracting(l -> l.due().set().id())
        .doesNotContain("EMA-R");
    assertThatThrownBy(() -> send(tries)).hasMessageContaining("taken back");
    restore(line().tried().id(), "It was right");
    send(tries);
    assertThatThrownBy(() -> takeBack(line().tried().id(), "Too late"))
        .hasMessageContaining("has sent the work");
    bench.as(office);
    assertThat(
            bench
                .transact(() -> bench.bean(ReadSecondTries.class).of(LMC310))
                .steps()
                .get(line().tried().id()))
        .extracting(s -> s.said())
        .containsExactly(
            "Opened with the release of the result, for 90 days.",
            "Taken back: Released by mistake",
            "Stands again: It was right");
  }

  private void takeBack(long id, String why) {
    bench.as(office);
    bench.transact(
        () -> {
          bench.bean(TakeBackSecondTry.class).takeBack(LMC310, id, why);
          return 0;
        });
  }

  @Test
  void aNewerResultThatIsAPassTakesAnUnusedSecondTryBack() {
    releasedToTryAgain();
    Returned.change(tries, "EMA", 60);
    bench.as(office);
    assertThat(workOut(tries)).isTrue();
    bench.transact(() -> bench.bean(PrepareBoard.class).putOnList(LMC310));
    confirm("Regraded");
    release(List.of(tries));
    assertThat(line().standing()).isEqualTo(SecondTryLine.Standing.TAKEN_BACK);
    long id = line().tried().id();
    assertThatThrownBy(() -> restore(id, "Why not")).hasMessageContaining("needed no more");
  }

  private void restore(long id, String why) {
    bench.as(office);
    bench.transact(
        () -> {
          bench.bean(TakeBackSecondTry.class).restore(LMC310, id, why);
          return 0;
        });
  }

  @Test
  void aBoardDoesNotConfirmWhileASecondTryIsBeingMarked() {
    releasedToTryAgain();
    send(tries);
    Returned.change(tries, "TMA01", 81);
    bench.as(office);
    workOut(tries);
    bench.transact(() -> bench.bean(PrepareBoard.class).putOnList(LMC310));
    assertThatThrownBy(() -> confirm("Too early"))
        .hasMessageContaining("EMA was sent again and is not returned yet");
    defer(tries, "The second try is with the marker");
    assertThat(confirm("Without that one")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    // The clocks go forward between the release and the last day, then back.
    "2027-01-10T12:00:00Z, 90, 2027-04-10T11:00:00Z",
    "2027-09-10T12:00:00Z, 90, 2027-12-09T12:00:00Z",
    // On the very days of the changes, 28 March and 31 October.
    "2026-12-28T12:00:00Z, 90, 2027-03-28T11:00:00Z",
    "2027-08-02T12:00:00Z, 90, 2027-10-31T12:00:00Z",
    // Half past midnight in London is another day than in UTC.
    "2027-07-09T23:30:00Z, 90, 2027-10-08T11:00:00Z"
  })
  void theLastDayEndsAtTheUsualTimeInThePresentationsZone(Instant released, int days, Instant due) {
    bench.clock.set(released.toString());
    assertThat(bench.bean(Assignments.class).get(LMC310, "EMA").lastMoment(released, days))
        .isEqualTo(due);
  }

  @Test
  void aCapLeavesTheMarkThatWasGivenAndSaysWhatCounts() {
    AnotherTry capped = new AnotherTry(Instant.EPOCH, 40, AnotherTry.Why.CONDUCT, "", false);
    assertThat(capped.on(new CountedScore(70, 70, "In time.")))
        .isEqualTo(new CountedScore(70, 40, "In time. A second try counts for 40 at most."));
    assertThat(capped.on(new CountedScore(38, 38, "In time.")))
        .isEqualTo(new CountedScore(38, 38, "In time."));
  }
}
