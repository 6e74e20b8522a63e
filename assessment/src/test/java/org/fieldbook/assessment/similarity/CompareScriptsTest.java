package org.fieldbook.assessment.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.fieldbook.assessment.SampleFiles;
import org.fieldbook.assessment.TestBench;
import org.fieldbook.assessment.TestCohort;
import org.fieldbook.assessment.hold.Hold;
import org.fieldbook.assessment.hold.Holds;
import org.fieldbook.assessment.jobs.JobOrder;
import org.fieldbook.assessment.jobs.OfficeJob;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.submission.Confirmation;
import org.fieldbook.assessment.submission.Declaration;
import org.fieldbook.assessment.submission.SubmitTma;
import org.fieldbook.assessment.submission.UploadScript;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The office looks for scripts that are alike, and judges what is found. */
class CompareScriptsTest {

  private static final String TMA = "TMA00";
  private static final JobOrder ORDER = JobOrder.of("similarity", LMC310, TMA, "");

  private final TestBench bench = new TestBench();
  private final PersonId tutor = TestCohort.person();
  private final PersonId office = TestCohort.person();
  private final PersonId ann = bench.cohort.studentOf(tutor);
  private final PersonId ben = bench.cohort.studentOf(tutor);

  /** Time goes on from test to test, too. */
  private static final AtomicLong SECONDS =
      new AtomicLong(Instant.parse("2026-10-04T10:00:00Z").getEpochSecond());

  /** Of each test essays of its own: all tests share the database. */
  private final long seed = ann.value() * 1_000;

  private long submit(PersonId student, String words) {
    return submit(student, "essay.docx", SampleFiles.docx(words));
  }

  private long submit(PersonId student, String name, byte[] bytes) {
    bench.as(student);
    bench.clock.set("2026-10-04T09:00:00Z");
    String upload =
        bench
            .transact(
                () ->
                    bench
                        .bean(UploadScript.class)
                        .upload(LMC310, TMA, name, new ByteArrayInputStream(bytes)))
            .id();
    bench.transact(
        () ->
            bench
                .bean(SubmitTma.class)
                .confirm(Confirmation.of(upload, Declaration.of(true, "none", ""))));
    return number(
        "select id from assessment.script where student = "
            + student
            + " and assignment = '"
            + TMA
            + "' order by id desc limit 1");
  }

  private static long number(String sql) {
    try (var connection = TestBench.database().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getLong(1) : 0;
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs the job to its end; answers how many steps there were. */
  private int run() {
    bench.as(office);
    CompareScripts job = bench.bean(CompareScripts.class);
    List<OfficeJob.Step> steps = bench.transact(() -> job.steps(ORDER));
    steps.forEach(
        s -> {
          bench.clock.set(Instant.ofEpochSecond(SECONDS.incrementAndGet()).toString());
          bench.transact(() -> job.perform(ORDER, s.id()));
        });
    return steps.size();
  }

  private List<FlagLine> flags() {
    bench.as(office);
    return bench.transact(() -> bench.bean(ReadSimilarity.class).of(LMC310)).flags().stream()
        .filter(f -> f.student().equals(ann) || f.otherStudent().equals(ann))
        .toList();
  }

  private List<Hold.Kind> held(long script) {
    return bench.transact(() -> bench.bean(Holds.class).standing(script)).stream()
        .map(Hold::kind)
        .toList();
  }

  @Test
  void twoScriptsThatAreAlikeAreHeldUntilSomebodySaysThatItIsNoCase() {
    long first = submit(ann, Essays.of(seed, 800));
    long second = submit(ben, Essays.everyFifthChanged(Essays.of(seed, 800)));
    run();

    FlagLine line = flags().get(0);
    assertThat(flags()).hasSize(1);
    assertThat(line.flag().share()).isBetween(70, 90);
    assertThat(held(first)).containsExactly(Hold.Kind.SIMILARITY);
    assertThat(held(second)).containsExactly(Hold.Kind.SIMILARITY);

    bench.as(office);
    FlagEvidence.Both both =
        bench.transact(() -> bench.bean(ReadSimilarity.class).both(line.flag().id()));
    assertThat(both.likeness().share()).isEqualTo(line.flag().share());
    assertThat(both.likeness().passages()).hasSize(line.flag().passages());

    JudgeSimilarity judge = bench.bean(JudgeSimilarity.class);
    assertThatThrownBy(
            () ->
                bench.transact(
                    () -> {
                      judge.noCase(line.flag().id(), " ");
                      return 0;
                    }))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Say why");
    assertThat(held(first)).isNotEmpty();
    bench.transact(
        () -> {
          judge.noCase(line.flag().id(), "Both wrote it as a pair, as the question allows.");
          return 0;
        });
    assertThat(held(first)).isEmpty();
    assertThat(held(second)).isEmpty();
    assertThat(flags().get(0).flag().state()).isEqualTo(SimilarityFlag.State.NO_CASE);
  }

  @Test
  void aSecondRunHasNothingToDoAndALaterOneDoesWhatIsNew() {
    submit(ann, Essays.of(seed, 500));
    run();
    assertThat(run()).isZero();
    submit(ben, Essays.reordered(Essays.of(seed, 500)));
    assertThat(run()).isPositive();
    assertThat(flags()).hasSize(1);
    assertThat(run()).isZero();
    assertThat(flags()).hasSize(1);
  }

  @Test
  void aScriptOfAnEarlierPresentationIsFoundAndItsWriterIsNotHeld() throws Exception {
    long old = submit(ben, Essays.of(seed, 600));
    PresentationCode earlier = new PresentationCode("LMC310-2025J");
    try (var connection = TestBench.database().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          "update assessment.script set presentation = '" + earlier + "' where id = " + old);
    }
    long now = submit(ann, Essays.of(seed + 1, 400) + "\n" + Essays.of(seed, 600));
    run();
    assertThat(flags()).singleElement().matches(FlagLine::isAcrossPresentations);
    assertThat(flags().get(0).flag().script()).isEqualTo(now);
    assertThat(held(now)).containsExactly(Hold.Kind.SIMILARITY);
    assertThat(held(old)).isEmpty();
  }

  @Test
  void whatTheCourseSaysItselfRaisesNoFlag() {
    String brief =
        Jsoup.parse(
                bench.bean(Assignments.class).get(LMC310, TMA).assignment().briefHtml()
                    + bench.bean(Assignments.class).get(LMC310, TMA).assignment().guidanceHtml())
            .text();
    assertThat(brief.split(" ")).hasSizeGreaterThan(100);
    submit(ann, brief + "\n" + Essays.of(seed, 150));
    submit(ben, brief + "\n" + Essays.of(seed + 1, 150));
    run();
    assertThat(flags()).isEmpty();
  }

  @Test
  void whatAStudentUsesAgainOfTheirOwnIsSaidAndHoldsNothing() throws Exception {
    long first = submit(ann, Essays.of(seed, 300));
    try (var connection = TestBench.database().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          "update assessment.script set presentation = 'LMC310-2024J' where id = " + first);
      statement.execute(
          "update assessment.submission set presentation = 'LMC310-2024J' where student = " + ann);
    }
    long again = submit(ann, Essays.of(seed, 300));
    run();
    FlagLine line = flags().get(0);
    assertThat(flags()).hasSize(1);
    assertThat(line.flag().isOwnWork()).isTrue();
    assertThat(line.flag().script()).isEqualTo(again);
    assertThat(line.flag().otherScript()).isEqualTo(first);
    assertThat(line.flag().held()).isEmpty();
    assertThat(held(again)).isEmpty();
    bench.as(office);
    bench.transact(
        () -> {
          bench.bean(JudgeSimilarity.class).noCase(line.flag().id(), "They may do so here.");
          return 0;
        });
    assertThat(flags().get(0).flag().isOpen()).isFalse();
    assertThat(run()).isZero();
  }

  @Test
  void scriptsOfAnotherAssignmentOfThePresentationAreFoundOnceTheyHaveBeenRead() throws Exception {
    long ofBen = submit(ben, Essays.of(seed, 600));
    run();
    try (var connection = TestBench.database().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("update assessment.script set assignment = 'TMA01' where id = " + ofBen);
      statement.execute(
          "update assessment.similarity_print set assignment = 'TMA01' where script = " + ofBen);
    }
    long ofAnn = submit(ann, Essays.of(seed + 1, 300) + "\n" + Essays.of(seed, 600));
    run();
    FlagLine line = flags().get(0);
    assertThat(flags()).hasSize(1);
    assertThat(line.isAcrossAssignments()).isTrue();
    assertThat(line.otherAssignment()).isEqualTo("TMA01");
    assertThat(line.flag().isOwnWork()).isFalse();
    assertThat(held(ofAnn)).containsExactly(Hold.Kind.SIMILARITY);
    assertThat(held(ofBen)).containsExactly(Hold.Kind.SIMILARITY);
  }

  @Test
  void aScanIsSaidToHaveNoTextAndIsNotSilentlyPassed() throws IOException {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(pdf);
    }
    long scan = submit(ann, "scan.pdf", pdf.toByteArray());
    run();
    bench.as(office);
    assertThat(
            bench.transact(() -> bench.bean(ReadSimilarity.class).of(LMC310)).notCompared().stream()
                .filter(n -> n.script() == scan))
        .singleElement()
        .satisfies(
            n -> {
              assertThat(n.outcome()).isEqualTo(Fingerprint.Outcome.NONE);
              assertThat(n.note()).contains("no text");
            });
    assertThat(run()).isZero();
  }

  @Test
  void fortyMegabytesOfTextAreReadAsFarAsAScriptGoes() {
    long large = submit(ann, Essays.of(seed, 100) + " again and again".repeat(2_600_000));
    run();
    assertThat(number("select words from assessment.similarity_print where script = " + large))
        .isEqualTo(Tokens.MOST);
    assertThat(
            number(
                "select count(*) from assessment.similarity_print where outcome = 'PARTLY' and"
                    + " script = "
                    + large))
        .isOne();
  }

  @Test
  void aNewerFileIsLookedAtAndTheOlderOneWasJudgedForItself() {
    submit(ann, Essays.of(seed, 400));
    submit(ben, Essays.of(seed, 400));
    run();
    submit(ben, Essays.of(seed + 1, 400));
    run();
    assertThat(flags()).hasSize(1);
    submit(ben, Essays.of(seed, 420));
    run();
    assertThat(flags()).hasSize(2);
  }
}
