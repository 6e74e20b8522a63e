package org.fieldbook.assessment.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fieldbook.assessment.SampleFiles;
import org.fieldbook.assessment.Sending;
import org.fieldbook.assessment.TestBench;
import org.fieldbook.assessment.board.MyModuleResult;
import org.fieldbook.assessment.cutoff.CloseCutOff;
import org.fieldbook.assessment.cutoff.CutOffOver;
import org.fieldbook.assessment.cutoff.NothingReceived;
import org.fieldbook.assessment.cutoff.RemindOfCutOff;
import org.fieldbook.assessment.gradebook.Gradebook;
import org.fieldbook.assessment.gradebook.OfficeGradebook;
import org.fieldbook.assessment.jobs.JobOrder;
import org.fieldbook.assessment.jobs.OfficeJob;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.MarkingQueue;
import org.fieldbook.assessment.marking.PartMark;
import org.fieldbook.assessment.marking.ReadScript;
import org.fieldbook.assessment.marking.ReturnScript;
import org.fieldbook.assessment.marking.SaveMarking;
import org.fieldbook.assessment.offline.PreparePacks;
import org.fieldbook.assessment.overview.MyTma;
import org.fieldbook.assessment.result.ItemScore;
import org.fieldbook.content.kernel.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A decision asks for TMA01 again, by 15 January 2027; the rules let it count for 60 at most. */
class SendAgainTest extends CaseScene {

  private static final Decision.Typed AGAIN =
      new Decision.Typed("again", "", "2027-01-15", "Write it by yourself.");

  @Override
  protected TestBench bench() {
    return TestBench.ruled(
        rules ->
            rules
                + """

                conduct:
                  outcomes:
                    - {id: none, title: No case, effect: none}
                    - {id: again, title: To be submitted again, effect: resubmit, withinDays: 28, cap: 60}
                """);
  }

  private long id;

  @BeforeEach
  void decided() {
    bench.clock.set(BEFORE);
    submit("Not all of it mine");
    mark(70);
    giveBack();
    id = opened(script());
    bench.clock.set("2026-12-14T09:00:00Z");
  }

  private void decide() {
    as(office, () -> bench.bean(DecideCase.class).decide(id, AGAIN));
  }

  private void send() {
    Sending.of(bench, student, "TMA01-R", "again.docx", SampleFiles.docx("By myself"));
  }

  private void markSecond(int total) {
    bench.as(tutor);
    long script =
        queue().scripts().stream()
            .filter(i -> i.line().assignment().equals("TMA01-R"))
            .findFirst()
            .map(MarkingQueue.Item::line)
            .orElseThrow()
            .id();
    Map<String, PartMark> parts = new TreeMap<>();
    int left = total;
    for (var c :
        bench
            .transact(() -> bench.bean(ReadScript.class).onDesk(script))
            .due()
            .set()
            .assignment()
            .guide()
            .criteria()) {
      int mark = Math.min(left, c.marks());
      parts.put(c.id(), new PartMark(mark, "Well put"));
      left -= mark;
    }
    bench.transact(
        () -> bench.bean(SaveMarking.class).save(script, 0, new MarkSheet(parts, "Better")));
    bench.transact(() -> bench.bean(ReturnScript.class).giveBack(script, 1));
  }

  private ItemScore known() {
    bench.as(student);
    return Optional.ofNullable(
            bench
                .transact(
                    () -> bench.bean(MyModuleResult.class).standing(LMC310, bench.clock.instant()))
                .scores()
                .get("TMA01"))
        .orElseThrow();
  }

  private int counts() {
    return known() instanceof ItemScore.Scored scored ? scored.counted() : -1;
  }

  @Test
  void theFirstCountsForNothingUntilTheSecondStandsInItsPlace() {
    refused(
        office,
        "the last day",
        () ->
            bench
                .bean(DecideCase.class)
                .decide(id, new Decision.Typed("again", "", "2026-12-14", "Write it again.")));
    decide();
    assertThat(counts()).isZero();
    assertThat(mark()).isZero();
    assertThat(myResult().orElseThrow().score().given()).isEqualTo(70);
    assertThat(myResult().orElseThrow().score().why()).contains("may be submitted again");
    bench.as(student);
    assertThat(bench.transact(() -> bench.bean(MyTma.class).of(LMC310, "TMA01-R")).due().due())
        .isEqualTo("2027-01-15T12:00:00Z");

    send();
    markSecond(80);
    assertThat(counts()).isEqualTo(60);
    assertThat(known().toString()).contains("Sent again after a decision").contains("60 at most");
    assertThat(mark()).as("the first, as it was decided").isZero();
    assertThat(cells("TMA01")).extracting(Gradebook.Cell::counted).containsExactly(0);
    assertThat(cells("TMA01-R")).extracting(Gradebook.Cell::counted).containsExactly(60);
  }

  private List<Gradebook.Cell> cells(String assignment) {
    bench.as(office);
    Gradebook book = bench.transact(() -> bench.bean(OfficeGradebook.class).all(LMC310));
    int at = book.assignments().stream().map(a -> a.id()).toList().indexOf(assignment);
    return book.rows().stream()
        .filter(r -> r.learner().id().equals(student))
        .map(r -> r.cells().get(at))
        .toList();
  }

  @Test
  void whatIsNotSentAgainStaysAtNothing() {
    decide();
    bench.clock.set("2027-01-15T12:00:01Z");
    assertThat(counts()).isZero();
    send();
    markSecond(80);
    assertThat(counts()).isZero();
  }

  @Test
  void anAppealThatIsUpheldTakesItBackAndTheFirstCountsAgain() {
    decide();
    send();
    markSecond(50);
    assertThat(counts()).isEqualTo(50);
    MakeAppeal.Against against = new MakeAppeal.Against(LMC310, id);
    as(student, () -> bench.bean(MakeAppeal.class).draft(against, "The drafts are mine.", 0));
    as(student, () -> bench.bean(MakeAppeal.class).send(against));
    bench.as(panel);
    long appeal =
        bench.transact(() -> bench.bean(ReadCases.class).of(LMC310)).appeals().stream()
            .filter(a -> a.student().equals(student))
            .findFirst()
            .orElseThrow()
            .id();
    as(
        panel,
        () ->
            bench
                .bean(DecideAppeal.class)
                .uphold(appeal, new Decision.Typed("none", "", "", "The drafts show it.")));
    assertThat(counts()).isEqualTo(70);
    bench.as(student);
    assertThat(
            bench
                .transact(() -> bench.bean(MyTma.class).of(LMC310, "TMA01-R"))
                .outlook()
                .refusals())
        .singleElement()
        .asString()
        .contains("taken back");
  }

  @Test
  void thereIsNoThirdTry() {
    decide();
    send();
    bench.as(tutor);
    long second =
        queue().scripts().stream()
            .filter(i -> i.line().assignment().equals("TMA01-R"))
            .findFirst()
            .orElseThrow()
            .line()
            .id();
    long another = opened(second);
    bench.clock.set("2027-01-20T09:00:00Z");
    refused(
        office,
        "there is no third",
        () ->
            bench
                .bean(DecideCase.class)
                .decide(another, new Decision.Typed("again", "", "2027-02-15", "Once more.")));
  }

  @Test
  void theStudentIsRemindedAndTheCutOffClosedOnTheirOwnDay() {
    PersonId other = bench.cohort.studentOf(tutor);
    decide();
    bench.clock.set("2027-01-08T09:30:00Z");
    JobOrder remind = JobOrder.of("remind", LMC310, "2027-01-08");
    assertThat(ids(bench.bean(RemindOfCutOff.class), remind))
        .contains("TMA01-R " + student)
        .doesNotContain("TMA01-R " + other);

    bench.clock.set("2027-01-15T12:10:00Z");
    CloseCutOff close = bench.bean(CloseCutOff.class);
    List<OfficeJob.Occasion> due = close.due(bench.clock.instant());
    assertThat(due).extracting(OfficeJob.Occasion::key).anyMatch(k -> k.contains("TMA01-R"));
    assertThat(bench.bean(PreparePacks.class).due(bench.clock.instant()))
        .extracting(OfficeJob.Occasion::key)
        .anyMatch(k -> k.contains("TMA01-R"));
    JobOrder order = JobOrder.of("close-cut-off", LMC310, "TMA01-R", "");
    List<String> steps = ids(close, order);
    assertThat(steps).contains("tutor " + tutor, "student " + student);
    assertThat(steps).doesNotContain("student " + other);
    steps.forEach(s -> bench.transact(() -> close.perform(order, s)));
    assertThat(bench.events())
        .filteredOn(CutOffOver.class::isInstance)
        .extracting(e -> (CutOffOver) e)
        .filteredOn(e -> e.tutor().equals(tutor))
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.students()).isEqualTo(1);
              assertThat(e.received()).isZero();
            });
    assertThat(bench.events())
        .filteredOn(NothingReceived.class::isInstance)
        .extracting(e -> (NothingReceived) e)
        .filteredOn(e -> e.student().equals(student))
        .singleElement()
        .satisfies(e -> assertThat(e.cost()).contains("what you had stands"));
  }

  private List<String> ids(OfficeJob job, JobOrder order) {
    return bench.transact(() -> job.steps(order)).stream().map(OfficeJob.Step::id).toList();
  }
}
