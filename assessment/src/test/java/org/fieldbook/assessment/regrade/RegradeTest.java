package org.fieldbook.assessment.regrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.io.IOException;
import java.util.List;
import org.fieldbook.assessment.TestCohort;
import org.fieldbook.assessment.gradebook.Gradebook;
import org.fieldbook.assessment.marking.MarkChange;
import org.fieldbook.assessment.marking.ReturnedWork;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.marking.ScriptRegraded;
import org.fieldbook.assessment.marking.TmaReturned;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A returned script is marked again: what everybody sees meanwhile and afterwards. */
class RegradeTest extends RegradeScene {

  @BeforeEach
  void returned() {
    bench.bean(Regrading.class);
    bench.clock.set(BEFORE);
    submitPdf();
    note("aaaaaaaa-1", 0, "Of the first marking.");
    annotate();
    mark(60);
    giveBack();
    bench.clock.set("2026-11-20T09:00:00Z");
  }

  @Test
  void theStudentKeepsWhatWasGivenUntilTheRegradeIsReturnedAndThenHasBoth() throws IOException {
    byte[] firstPdf = pdf();
    open("A page had been overlooked.");
    note("aaaaaaaa-1", 1, "Of the second marking.");
    note("aaaaaaaa-2", 0, "Only of the second.");
    removeAnnotated();
    mark(72);
    assertThat(state()).isEqualTo(Script.State.REGRADING);

    assertThat(mark().score().counted()).isEqualTo(60);
    assertThat(page().returned().orElseThrow().score().counted()).isEqualTo(60);
    assertThat(mark().annotated()).isPresent();
    assertThat(comments()).containsExactly("Of the first marking.");
    assertThat(pdf()).isEqualTo(firstPdf);
    assertThat(standing()).isEqualTo(Gradebook.Standing.RETURNED);

    bench.clock.set("2026-11-23T09:00:00Z");
    giveBack();
    ReturnedWork now = mark();
    assertThat(now.score().counted()).isEqualTo(72);
    assertThat(now.returnedAt()).isEqualTo("2026-11-23T09:00:00Z");
    assertThat(now.annotated()).isEmpty();
    assertThat(comments())
        .containsExactlyInAnyOrder("Of the second marking.", "Only of the second.");
    assertThat(pdf()).isNotEqualTo(firstPdf);
    MyRegrades.Before before = before(1);
    assertThat(before.work().score().counted()).isEqualTo(60);
    assertThat(before.work().returnedAt()).isEqualTo("2026-11-12T11:59:30Z");
    assertThat(before.regrade().why()).isEqualTo("A page had been overlooked.");
    assertThat(before.comments())
        .extracting(a -> a.written().words())
        .containsExactly("Of the first marking.");
    assertThat(earlierPdf(1)).isEqualTo(firstPdf);
  }

  @Test
  void everyChangedMarkIsInTheHistoryWithTheReasonAndTheStudentIsToldOnce() {
    open("The sum was wrong.");
    mark(72);
    giveBack();
    List<MarkChange> changes = changes();
    MarkChange score = changes.get(changes.size() - 1);
    assertThat(score)
        .extracting(MarkChange::item, MarkChange::from, MarkChange::to, MarkChange::changedBy)
        .containsExactly(MarkChange.SCORE, 60, 72, tutor);
    assertThat(score.why())
        .isEqualTo("Marked again: The sum was wrong. In time: nothing is taken off.");
    assertThat(changes)
        .filteredOn(c -> c.why().equals("Marked again: The sum was wrong."))
        .isNotEmpty()
        .allMatch(c -> c.from() != null);
    assertThat(bench.events()).filteredOn(ScriptRegraded.class::isInstance).hasSize(1);
    assertThat(bench.events()).filteredOn(TmaReturned.class::isInstance).hasSize(1);
    assertThat(mine().regrades())
        .extracting(Regrade::outcome, r -> r.endedBy().orElseThrow())
        .containsExactly(tuple(Regrade.Outcome.RETURNED, tutor));
  }

  @Test
  void itIsInTheQueueAgainWithTimeFromItsOpening() {
    assertThat(queue().toMark()).isEmpty();
    open("Asked for.");
    assertThat(queue().toMark())
        .singleElement()
        .satisfies(i -> assertThat(i.workingDaysLeft()).isEqualTo(10));
    giveBack();
    assertThat(queue().toMark()).isEmpty();
  }

  @Test
  void whatWasOpenedByMistakeIsClosedAsLongAsNothingChanged() {
    open("By mistake.");
    takeBack();
    assertThat(state()).isEqualTo(Script.State.RETURNED);
    assertThat(mine().regrades()).isEmpty();
    assertNotFound(student, () -> bench.bean(MyRegrades.class).before(LMC310, "TMA01", 1));
    assertThatThrownBy(() -> mark(61)).hasMessageContaining("has been returned");

    open("On purpose.");
    mark(61);
    assertThatThrownBy(this::takeBack)
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Return it: with the same marks");
    giveBack();
    assertThat(before(2).work().score().counted()).isEqualTo(60);
    assertNotFound(student, () -> bench.bean(MyRegrades.class).before(LMC310, "TMA01", 3));
  }

  @Test
  void itIsRefusedWithoutWordsTwiceAtOnceAndToOthers() {
    assertThatThrownBy(() -> open("  ")).hasMessageContaining("Say why");
    open("Once.");
    assertThatThrownBy(() -> open("Twice."))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("being marked again already");
    assertNotFound(
        TestCohort.person(),
        () -> {
          bench.bean(OpenRegrade.class).open(script, "Not mine.");
          return null;
        });
    assertThatThrownBy(() -> submit("A newer file")).hasMessageContaining("marked and returned");
  }

  @Test
  void theOfficeHasAnyReturnedScriptMarkedAgainByItsTutor() {
    PersonId office = TestCohort.person();
    long script = script();
    bench.as(office);
    bench.transact(
        () -> {
          bench.bean(OfficeRegrade.class).open(script, "A complaint was upheld.");
          return null;
        });
    assertThat(bench.events())
        .filteredOn(RegradeOpened.class::isInstance)
        .singleElement()
        .satisfies(
            e -> {
              assertThat(((RegradeOpened) e).tutor()).contains(tutor);
              assertThat(((RegradeOpened) e).openedBy()).isEqualTo(office);
            });
    mark(80);
    giveBack();
    assertThat(mark().score().counted()).isEqualTo(80);
  }
}
