package org.fieldbook.assessment.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.fieldbook.assessment.TestBench;
import org.fieldbook.assessment.hold.Hold;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The office looks for scripts that are alike, and judges what is found. */
class CompareScriptsTest extends TwoEssays {

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
