package org.fieldbook.assessment.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.io.ByteArrayInputStream;
import org.fieldbook.assessment.SampleFiles;
import org.fieldbook.assessment.TestCohort;
import org.fieldbook.assessment.conduct.ConductNews.Kind;
import org.fieldbook.assessment.hold.Hold;
import org.fieldbook.assessment.marking.ReturnScript;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Roles;
import org.junit.jupiter.api.Test;

/** A case from its report to the end of an appeal, and what it does to the mark on the way. */
class ConductTest extends CaseScene {

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
        () ->
            bench
                .bean(DecideCase.class)
                .decide(id, new Decision.Typed("reduced", "40", "", "Joint work.")));
    bench.as(office);
    assertThat(bench.transact(() -> bench.bean(ReadCases.class).conductCase(id)).files()).isEmpty();
    as(student, () -> bench.bean(AnswerCase.class).send(id));
    refused(student, "answered already", () -> bench.bean(AnswerCase.class).send(id));

    refused(
        office,
        "to which mark",
        () ->
            bench
                .bean(DecideCase.class)
                .decide(id, new Decision.Typed("reduced", "lots", "", "Joint work.")));
    refused(
        office,
        "Choose what is decided",
        () ->
            bench
                .bean(DecideCase.class)
                .decide(id, new Decision.Typed("exile", "", "", "Joint work.")));
    refused(
        office,
        "Give the reasons",
        () -> bench.bean(DecideCase.class).decide(id, new Decision.Typed("zero", "", "", "")));
    as(
        office,
        () ->
            bench
                .bean(DecideCase.class)
                .decide(id, new Decision.Typed("reduced", "40", "", "Joint work.")));

    assertThat(held(script)).isEmpty();
    assertThat(mark()).isEqualTo(40);
    assertThat(told()).containsExactly(Kind.OPENED, Kind.ANSWERED, Kind.DECIDED);
    refused(
        office,
        "gone on meanwhile",
        () ->
            bench.bean(DecideCase.class).decide(id, new Decision.Typed("zero", "", "", "Again.")));
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
    as(
        office,
        () ->
            bench
                .bean(DecideCase.class)
                .decide(id, new Decision.Typed("zero", "", "", "No answer.")));
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
