package org.fieldbook.assessment.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.fieldbook.assessment.TestBench;
import org.fieldbook.assessment.TestCohort;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.MarkingSaved;
import org.fieldbook.assessment.marking.PartMark;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tutors mark the same sample scripts, and see what was agreed only once theirs is handed in. */
class CoordinationTest {

  private final TestBench bench = new TestBench();
  private final PersonId panel = TestCohort.person();
  private final PersonId tutor = TestCohort.person();
  private final PersonId other = TestCohort.person();
  private final List<Long> added = new ArrayList<>();

  @BeforeEach
  void aPanelAndTwoTutors() {
    bench.cohort.studentOf(tutor);
    bench.cohort.studentOf(other);
  }

  /** Others find only their own. */
  @AfterEach
  void nothingStaysOpen() {
    added.forEach(
        sample ->
            as(
                panel,
                () -> {
                  panel().withdraw(sample);
                  return 0;
                }));
  }

  @Test
  void theAgreedMarksAreSeenAfterHandingInAndNotBefore() {
    long sample = open("Sample A");
    assertThat(as(tutor, () -> mine().outstanding(LMC310))).containsExactly("TMA01");
    assertThat(as(tutor, () -> mine().desk(sample)).compared()).isEmpty();
    save(tutor, sample, 0, sheet(10, "Mine"));
    assertThatThrownBy(() -> handIn(tutor, sample, 0))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("another window");
    handIn(tutor, sample, 1);
    MyCoordination.Compared alone = as(tutor, () -> mine().desk(sample)).compared().orElseThrow();
    assertThat(alone.agreed()).isEqualTo(sheet(8, "Agreed"));
    assertThat(alone.others()).isEmpty();
    assertThat(as(tutor, () -> mine().outstanding(LMC310))).isEmpty();
    assertThatThrownBy(() -> save(tutor, sample, 1, sheet(8, "As agreed")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("handed this in");

    assertThat(as(other, () -> mine().desk(sample)).compared()).isEmpty();
    save(other, sample, 0, sheet(6, "Theirs"));
    handIn(other, sample, 1);
    assertThat(as(other, () -> mine().desk(sample)).compared().orElseThrow().others())
        .containsExactly(sheet(10, "Mine"));
    ReadCoordination.Overview overview = overview();
    assertThat(overview.behind()).extracting(l -> l.id()).doesNotContain(tutor, other);
    assertThat(overview.samples())
        .filteredOn(l -> l.sample().id() == sample)
        .singleElement()
        .satisfies(l -> assertThat(l.totals()).containsExactly(36, 60));
  }

  @Test
  void whoHasNotHandedInIsBehindAndAnUnfinishedSheetIsNotHandedIn() {
    long sample = open("Sample B");
    MarkSheet half = new MarkSheet(Map.of("TMA01-C1", new PartMark(5, "")), "");
    save(tutor, sample, 0, half);
    assertThatThrownBy(() -> handIn(tutor, sample, 1))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Give a mark for");
    assertThat(overview().behind()).extracting(l -> l.id()).contains(tutor, other);
    assertThat(save(tutor, sample, 0, sheet(3, "Second window")))
        .isInstanceOf(MarkingSaved.Conflict.class);
    assertThat(as(tutor, () -> mine().history(sample)))
        .extracting(TrialVersion::isConflicting)
        .containsExactly(true, false);
  }

  @Test
  void aDraftIsThePanelsAloneAndIsOpenedOnceEveryMarkHasItsReason() {
    long sample = add("Sample C");
    assertNotFound(tutor, () -> mine().desk(sample));
    assertNotFound(tutor, () -> bench.bean(TryMarking.class).file(sample));
    assertThatThrownBy(() -> open(sample)).isInstanceOf(Refused.class).hasMessageContaining("mark");
    agree(sample, 0, sheet(8, ""));
    assertThatThrownBy(() -> open(sample)).isInstanceOf(Refused.class).hasMessageContaining("why");
    assertThat(agree(sample, 0, sheet(8, "Agreed"))).isInstanceOf(MarkingSaved.Conflict.class);
    agree(sample, 1, sheet(8, "Agreed"));
    open(sample);
    assertThatThrownBy(() -> agree(sample, 2, sheet(9, "Changed")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Withdraw");
    assertNotFound(TestCohort.person(), () -> mine().desk(sample));
    as(
        panel,
        () -> {
          panel().withdraw(sample);
          return 0;
        });
    assertNotFound(tutor, () -> mine().desk(sample));
  }

  @Test
  void theRulesOfTheCourseAskForItAndWhatThePanelDoesIsKnownSecondsLater() {
    bench.clock.set("2026-11-01T09:00:00Z");
    assertThat(as(tutor, () -> mine().outstanding(LMC310))).isEmpty();
    long sample = open("Sample F");
    bench.clock.set("2026-11-01T09:00:06Z");
    assertThat(as(tutor, () -> mine().outstanding(LMC310))).containsExactly("TMA01");
    as(
        panel,
        () -> {
          panel().withdraw(sample);
          return 0;
        });
    bench.clock.set("2026-11-01T09:00:12Z");
    assertThat(as(tutor, () -> mine().outstanding(LMC310))).isEmpty();
  }

  @Test
  void theFileSaysNothingOfItsAuthor() throws Exception {
    long sample = open("Sample D");
    bench.as(tutor);
    try (InputStream in = bench.bean(TryMarking.class).file(sample).bytes();
        PDDocument pdf = Loader.loadPDF(in.readAllBytes())) {
      assertThat(pdf.getDocumentInformation().getAuthor()).isNull();
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
    }
  }

  @Test
  void whatIsNoPdfOrHasNoTitleIsRefused() {
    assertThatThrownBy(() -> add(" ")).isInstanceOf(Refused.class).hasMessageContaining("title");
    assertThatThrownBy(
            () ->
                as(
                    panel,
                    () ->
                        panel()
                            .addFile(
                                LMC310,
                                "TMA01",
                                "Sample",
                                "sample.pdf",
                                new ByteArrayInputStream("no pdf".getBytes()))))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(
            () -> as(panel, () -> panel().addScript(LMC310, "TMA01", "Sample", 999_999_999L)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("no script");
  }

  @Test
  void aScriptOfTheCourseBringsItsMarksAndIsAddedOnce() {
    CourseScript script =
        as(panel, () -> bench.bean(ReadCoordination.class).fromCourse(LMC310, "TMA01")).get(0);
    long sample = addFromCourse(script.id());
    added.add(sample);
    assertThat(as(panel, () -> bench.bean(ReadCoordination.class).sample(sample)).script().agreed())
        .isEqualTo(script.proposed());
    assertThatThrownBy(() -> addFromCourse(script.id()))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("added already");
    open(sample);
    assertThat(as(tutor, () -> mine().desk(sample)).compared()).isEmpty();
    assertNotFound(panel, () -> addFromCourse("no-such-script"));
    assertThat(as(panel, () -> bench.bean(ReadCoordination.class).fromCourse(LMC310, "TMA02")))
        .isEmpty();
  }

  private long addFromCourse(String script) {
    return as(
        panel,
        () -> panel().addFromCourse(LMC310, "TMA01", script, new ByteArrayInputStream(pdf())));
  }

  @Test
  void aMonitorOfAnotherCourseSetsNothingUp() {
    long sample = open("Sample E");
    bench.without(Roles.OFFICE);
    assertNotFound(panel, () -> bench.bean(ReadCoordination.class).of(LMC310, "TMA01"));
    assertNotFound(panel, () -> bench.bean(ReadCoordination.class).sample(sample));
    bench.monitors.all.add(panel);
    assertThat(overview().samples()).isNotEmpty();
  }

  private SetCoordination panel() {
    return bench.bean(SetCoordination.class);
  }

  private MyCoordination mine() {
    return bench.bean(MyCoordination.class);
  }

  private ReadCoordination.Overview overview() {
    return as(panel, () -> bench.bean(ReadCoordination.class).of(LMC310, "TMA01"));
  }

  private long add(String title) {
    long id =
        as(
            panel,
            () ->
                panel()
                    .addFile(
                        LMC310, "TMA01", title, "sample.pdf", new ByteArrayInputStream(pdf())));
    added.add(id);
    return id;
  }

  private MarkingSaved agree(long sample, int basedOn, MarkSheet sheet) {
    return as(panel, () -> panel().agree(sample, basedOn, sheet));
  }

  private void open(long sample) {
    as(
        panel,
        () -> {
          panel().open(sample);
          return 0;
        });
  }

  private long open(String title) {
    long sample = add(title);
    agree(sample, 0, sheet(8, "Agreed"));
    open(sample);
    return sample;
  }

  private MarkingSaved save(PersonId who, long sample, int basedOn, MarkSheet sheet) {
    return as(who, () -> bench.bean(TryMarking.class).save(sample, basedOn, sheet));
  }

  private void handIn(PersonId who, long sample, int seen) {
    as(
        who,
        () -> {
          bench.bean(TryMarking.class).handIn(sample, seen);
          return 0;
        });
  }

  private MarkSheet sheet(int each, String words) {
    Map<String, PartMark> parts = new TreeMap<>();
    bench
        .bean(Assignments.class)
        .get(LMC310, "TMA01")
        .assignment()
        .guide()
        .criteria()
        .forEach(c -> parts.put(c.id(), new PartMark(each, words)));
    return new MarkSheet(parts, "");
  }

  private <T> T as(PersonId person, Callable<T> work) {
    bench.as(person);
    return bench.transact(work);
  }

  private void assertNotFound(PersonId person, Callable<?> work) {
    assertThatThrownBy(() -> as(person, work)).isInstanceOf(NotFound.class);
  }

  private static byte[] pdf() {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.addPage(new PDPage());
      document.getDocumentInformation().setAuthor("Mina Rahman");
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
