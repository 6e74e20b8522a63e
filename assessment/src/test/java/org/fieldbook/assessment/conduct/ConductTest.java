package org.fieldbook.assessment.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import org.fieldbook.assessment.SampleFiles;
import org.fieldbook.assessment.StudentAndTutor;
import org.fieldbook.assessment.TestCohort;
import org.fieldbook.assessment.conduct.ConductNews.Kind;
import org.fieldbook.assessment.hold.Hold;
import org.fieldbook.assessment.hold.Holds;
import org.fieldbook.assessment.marking.MyResult;
import org.fieldbook.assessment.marking.ReturnScript;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.junit.jupiter.api.Test;

/** A case from its report to the end of an appeal, and what it does to the mark on the way. */
class ConductTest extends StudentAndTutor {

  private final PersonId office = TestCohort.person();
  private final PersonId panel = TestCohort.person();

  private interface Step {
    void take() throws Exception;
  }

  private void as(PersonId who, Step step) {
    bench.as(who);
    bench.transact(
        () -> {
          step.take();
          return 0;
        });
  }

  private void refused(PersonId who, String because, Step step) {
    assertThatThrownBy(() -> as(who, step))
        .isInstanceOf(Refused.class)
        .hasMessageContaining(because);
  }

  private long reported(long script) {
    bench.as(tutor);
    return bench.transact(
        () -> bench.bean(ReportConduct.class).report(script, "Page 2 is of another hand."));
  }

  private ConductCase stands(long id) {
    bench.as(office);
    return bench.transact(() -> bench.bean(ReadCases.class).conductCase(id)).conductCase();
  }

  private List<Hold.Kind> held(long script) {
    return bench.transact(() -> bench.bean(Holds.class).standing(script)).stream()
        .map(Hold::kind)
        .toList();
  }

  private Integer mark() {
    bench.as(student);
    return bench
        .transact(() -> bench.bean(MyResult.class).of(LMC310, "TMA01"))
        .map(r -> r.score().counted())
        .orElse(-1);
  }

  private Optional<Integer> answer(long id, String words, int seen) {
    bench.as(student);
    return bench.transact(() -> bench.bean(AnswerCase.class).draft(id, words, seen));
  }

  private List<Kind> told() {
    return bench.events().stream()
        .filter(ConductNews.class::isInstance)
        .map(e -> ((ConductNews) e).kind())
        .toList();
  }

  private long opened(long script) {
    long id = reported(script);
    as(office, () -> bench.bean(TakeUpCase.class).open(id, "Is page 2 your own work?"));
    return id;
  }

  @Test
  void aFinishedScriptWaitsForTheDecisionAndGoesBackWithTheMarkThatWasDecided() {
    bench.clock.set(BEFORE);
    submit("Of another hand");
    long script = script();
    mark(70);
    long id = opened(script);
    assertThat(held(script)).containsExactly(Hold.Kind.CONDUCT);
    bench.as(tutor);
    bench.transact(() -> bench.bean(ReturnScript.class).giveBack(script, 1));
    assertThat(mark()).isEqualTo(-1);

    assertThat(answer(id, "I wrote it with", 0)).contains(1);
    assertThat(answer(id, "From another window", 0)).isEmpty();
    assertThat(answer(id, "I wrote it with my study partner.", 1)).contains(2);
    refused(
        office,
        "still has time",
        () -> bench.bean(DecideCase.class).decide(id, "reduced", "40", "Joint work."));
    bench.as(office);
    assertThat(bench.transact(() -> bench.bean(ReadCases.class).conductCase(id)).files()).isEmpty();
    as(student, () -> bench.bean(AnswerCase.class).send(id));
    refused(student, "answered already", () -> bench.bean(AnswerCase.class).send(id));

    refused(
        office,
        "to which mark",
        () -> bench.bean(DecideCase.class).decide(id, "reduced", "lots", "Joint work."));
    refused(
        office,
        "Choose what is decided",
        () -> bench.bean(DecideCase.class).decide(id, "exile", "", "Joint work."));
    refused(
        office, "Give the reasons", () -> bench.bean(DecideCase.class).decide(id, "zero", "", ""));
    as(office, () -> bench.bean(DecideCase.class).decide(id, "reduced", "40", "Joint work."));

    assertThat(held(script)).isEmpty();
    assertThat(mark()).isEqualTo(40);
    assertThat(told()).containsExactly(Kind.OPENED, Kind.ANSWERED, Kind.DECIDED);
    refused(
        office,
        "gone on meanwhile",
        () -> bench.bean(DecideCase.class).decide(id, "zero", "", "Again."));
  }

  @Test
  void aReturnedMarkStaysUntilTheDecisionAndChangesOnRecord() {
    bench.clock.set(BEFORE);
    submit("Already returned");
    long script = script();
    mark(80);
    giveBack();
    long id = opened(script);
    assertThat(mark()).isEqualTo(80);
    bench.clock.set("2026-11-27T10:00:00Z");
    refused(student, "time to answer is over", () -> bench.bean(AnswerCase.class).send(id));
    as(office, () -> bench.bean(DecideCase.class).decide(id, "zero", "", "No answer."));
    assertThat(mark()).isZero();
    assertThat(
            changes(script)
                .matches("(?s).*80 to 0 by " + office + ": By a decision of the course office.*"))
        .isTrue();
  }

  private static String changes(long script) {
    try (var connection = org.fieldbook.assessment.TestBench.database().getConnection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select string_agg(mark_from || ' to ' || mark_to || ' by ' || changed_by || ': '"
                    + " || why, '; ') from assessment.mark_change where item = 'score' and script ="
                    + " "
                    + script)) {
      rows.next();
      return rows.getString(1);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void anAppealIsDecidedBySomebodyElseAndGivesTheMarkBack() {
    bench.clock.set(BEFORE);
    submit("Appealed");
    long script = script();
    mark(65);
    giveBack();
    long id = opened(script);
    answer(id, "It is mine.", 0);
    as(student, () -> bench.bean(AnswerCase.class).send(id));
    as(office, () -> bench.bean(DecideCase.class).decide(id, "zero", "", "Not believed."));
    assertThat(mark()).isZero();

    MakeAppeal.Against against = new MakeAppeal.Against(LMC310, id);
    MakeAppeal appeal = bench.bean(MakeAppeal.class);
    refused(
        student,
        "few words",
        () -> appeal.attach(against, "notes.pdf", new ByteArrayInputStream(SampleFiles.pdf())));
    refused(student, "Write why", () -> appeal.send(against));
    as(student, () -> assertThat(appeal.draft(against, "My drafts show it.", 0)).contains(1));
    as(
        student,
        () -> appeal.attach(against, "notes.rtf", new ByteArrayInputStream(SampleFiles.rtf())));
    bench.as(office);
    assertThat(bench.transact(() -> bench.bean(ReadCases.class).of(LMC310)).appeals())
        .noneMatch(a -> a.student().equals(student));
    as(student, () -> appeal.send(against));
    refused(student, "sent already", () -> appeal.draft(against, "More", 1));

    long made = stands(id).id();
    bench.as(panel);
    Appeal sent =
        bench.transact(() -> bench.bean(ReadCases.class).conductCase(made)).appeal().orElseThrow();
    refused(
        office,
        "somebody else",
        () -> bench.bean(DecideAppeal.class).refuse(sent.id(), "As before."));
    as(
        panel,
        () ->
            bench.bean(DecideAppeal.class).uphold(sent.id(), "no-case", "", "The drafts show it."));
    assertThat(mark()).isEqualTo(65);
    assertThat(stands(id).outcome()).startsWith("There is no case");
    assertThat(stands(id).decidedBy()).contains(office);
    assertThat(told())
        .containsExactly(
            Kind.OPENED, Kind.ANSWERED, Kind.DECIDED, Kind.APPEALED, Kind.APPEAL_DECIDED);
  }

  @Test
  void anAppealThatComesTooLateIsToldWhomToAsk() {
    bench.clock.set(BEFORE);
    submit("Too late");
    mark(65);
    giveBack();
    long id = opened(script());
    answer(id, "It is mine.", 0);
    as(student, () -> bench.bean(AnswerCase.class).send(id));
    as(office, () -> bench.bean(DecideCase.class).decide(id, "warning", "", "Be careful."));
    assertThat(mark()).isEqualTo(65);
    // Ten working days after Thursday 12 November end with Thursday the 26th.
    bench.clock.set("2026-11-26T23:59:59Z");
    MakeAppeal.Against against = new MakeAppeal.Against(LMC310, id);
    as(student, () -> bench.bean(MakeAppeal.class).draft(against, "In the last second", 0));
    bench.clock.set("2026-11-27T00:00:00Z");
    refused(
        student, "write to the course office", () -> bench.bean(MakeAppeal.class).send(against));
  }

  @Test
  void theStudentKnowsNothingOfAReportThatIsDismissed() {
    bench.clock.set(BEFORE);
    submit("Dismissed");
    long script = script();
    mark(55);
    long id = reported(script);
    refused(tutor, "open already", () -> bench.bean(ReportConduct.class).report(script, "Again"));
    bench.as(tutor);
    bench.transact(() -> bench.bean(ReturnScript.class).giveBack(script, 1));
    bench.as(student);
    assertThat(bench.transact(() -> bench.bean(MyCases.class).of(LMC310))).isEmpty();
    assertNotFound(student, () -> bench.bean(MyCases.class).conductCase(id));
    assertNotFound(student, () -> bench.bean(AnswerCase.class).draft(id, "What?", 0));
    refused(office, "Say why", () -> bench.bean(TakeUpCase.class).dismiss(id, ""));
    as(office, () -> bench.bean(TakeUpCase.class).dismiss(id, "A quotation, marked as one."));
    assertThat(mark()).isEqualTo(55);
    assertThat(told()).isEmpty();
    bench.as(student);
    assertThat(bench.transact(() -> bench.bean(MyCases.class).of(LMC310))).isEmpty();
  }

  @Test
  void aTutorSeesThatACaseIsOpenAndReadsOnlyWhatTheyReported() {
    submit("Seen by its tutor");
    long script = script();
    bench.without(Roles.OFFICE);
    long id = reported(script);
    bench.as(tutor);
    ReportConduct.Standing own =
        bench.transact(() -> bench.bean(ReportConduct.class).standing(script));
    assertThat(own.open()).isTrue();
    assertThat(own.mine()).map(ConductCase::id).contains(id);

    PersonId monitor = TestCohort.person();
    assertNotFound(monitor, () -> bench.bean(ReportConduct.class).standing(script));
    bench.monitors.all.add(monitor);
    assertNotFound(monitor, () -> bench.bean(ReportConduct.class).report(script, "Not returned"));
    as(office, () -> bench.bean(TakeUpCase.class).dismiss(id, "It is a quotation."));
    mark(50);
    giveBack();
    bench.as(monitor);
    assertThat(bench.transact(() -> bench.bean(ReportConduct.class).standing(script)).mine())
        .isEmpty();
    assertNotFound(
        TestCohort.person(), () -> bench.bean(ReportConduct.class).report(script, "A stranger"));
  }

  @Test
  void filesAreTheStudentsOwnUntilTheAnswerIsSent() throws Exception {
    submit("With files");
    long id = opened(script());
    as(
        student,
        () ->
            bench
                .bean(AnswerCase.class)
                .attach(id, "drafts.rtf", new ByteArrayInputStream(SampleFiles.rtf())));
    refused(
        student,
        "not a file of that kind",
        () ->
            bench
                .bean(AnswerCase.class)
                .attach(id, "drafts.pdf", new ByteArrayInputStream(new byte[] {'M', 'Z', 1})));
    bench.as(student);
    CaseFile file = bench.transact(() -> bench.bean(MyCases.class).conductCase(id)).files().get(0);
    bench.transact(() -> bench.bean(MyCases.class).file(file.id())).bytes().close();
    bench.as(office);
    assertThatThrownBy(() -> bench.transact(() -> bench.bean(ReadCases.class).file(file.id())))
        .isInstanceOf(NotFound.class);
    assertNotFound(TestCohort.person(), () -> bench.bean(MyCases.class).file(file.id()));
    answer(id, "See my drafts.", 0);
    as(student, () -> bench.bean(AnswerCase.class).send(id));
    refused(student, "answered already", () -> bench.bean(AnswerCase.class).detach(id, file.id()));
    bench.as(office);
    bench.transact(() -> bench.bean(ReadCases.class).file(file.id())).bytes().close();
  }

  @Test
  void aCaseInTheMiddleOfMarkingLeavesTheScriptToItsTutor() {
    submit("In the middle");
    long script = script();
    opened(script);
    assertThat(queue().scripts())
        .filteredOn(i -> i.line().id() == script)
        .allMatch(i -> i.line().state() == Script.State.WAITING);
    mark(40);
    assertThat(mark()).isEqualTo(-1);
  }
}
