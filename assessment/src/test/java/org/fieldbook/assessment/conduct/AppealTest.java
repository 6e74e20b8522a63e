package org.fieldbook.assessment.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.io.ByteArrayInputStream;
import org.fieldbook.assessment.SampleFiles;
import org.fieldbook.assessment.conduct.ConductNews.Kind;
import org.junit.jupiter.api.Test;

/** Appeals against the decision of a case. */
class AppealTest extends CaseScene {

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
    as(
        office,
        () ->
            bench
                .bean(DecideCase.class)
                .decide(id, new Decision.Typed("zero", "", "", "Not believed.")));
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
            bench
                .bean(DecideAppeal.class)
                .uphold(sent.id(), new Decision.Typed("no-case", "", "", "The drafts show it.")));
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
    as(
        office,
        () ->
            bench
                .bean(DecideCase.class)
                .decide(id, new Decision.Typed("warning", "", "", "Be careful.")));
    assertThat(mark()).isEqualTo(65);
    // Ten working days after Thursday 12 November end with Thursday the 26th.
    bench.clock.set("2026-11-26T23:59:59Z");
    MakeAppeal.Against against = new MakeAppeal.Against(LMC310, id);
    as(student, () -> bench.bean(MakeAppeal.class).draft(against, "In the last second", 0));
    bench.clock.set("2026-11-27T00:00:00Z");
    refused(
        student, "write to the course office", () -> bench.bean(MakeAppeal.class).send(against));
  }
}
