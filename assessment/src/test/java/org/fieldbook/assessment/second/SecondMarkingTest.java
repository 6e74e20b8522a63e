package org.fieldbook.assessment.second;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fieldbook.assessment.TestCohort;
import org.fieldbook.assessment.hold.Hold;
import org.fieldbook.assessment.marking.MarkChange;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.MarkingSaved;
import org.fieldbook.assessment.marking.ReadScript;
import org.fieldbook.assessment.marking.ReturnScript;
import org.fieldbook.assessment.marking.ReturnedWork;
import org.fieldbook.assessment.marking.TmaReturned;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two markers come to one mark, neither knowing the other's before both have finished. */
class SecondMarkingTest extends SecondScene {

  @BeforeEach
  void submitted() {
    bench.bean(MarkTwice.class);
    bench.cohort.studentOf(second);
    bench.cohort.studentOf(third);
    bench.clock.set(BEFORE);
    submit("Essay");
    script = script();
  }

  @Test
  void theTwoMarkBlindThenAgreeAndTheStudentSeesOnlyWhatWasAgreed() {
    mark(41);
    assertThat(finish().heldBy()).containsExactly(Hold.Kind.SECOND_MARKING);
    assertThat(myResult()).isEmpty();
    long id = given(second);

    assertThat(desk(second, id).sheet().sheet()).isEqualTo(MarkSheet.EMPTY);
    assertNotFound(second, () -> bench.bean(ReadScript.class).onDesk(script));
    assertNotFound(second, () -> bench.bean(AgreeOnMark.class).both(id));
    assertNotFound(tutor, () -> bench.bean(AgreeOnMark.class).both(id));
    assertNotFound(tutor, () -> bench.bean(ReadSecond.class).desk(id));
    assertNotFound(third, () -> bench.bean(ReadSecond.class).desk(id));

    assertThat(bench.events()).contains(new SecondMarkerGiven(id, second, LMC310, "TMA01"));
    finish(second, id, 46);
    assertThat(bench.events()).contains(new ToAgreeOn(id, List.of(tutor, second), LMC310, "TMA01"));
    assertThat(tasks(tutor)).containsExactly(AgreeOnMark.Task.What.AGREE);
    assertThat(tasks(second)).containsExactly(AgreeOnMark.Task.What.AGREE);
    AgreeOnMark.Both both = both(tutor, id);
    assertThat(both.marking().firstSheet().total()).isEqualTo(41);
    assertThat(both.second().sheet().total()).isEqualTo(46);
    assertThat(both.firstBand()).isEqualTo("Grade 4 pass");
    assertThat(both.secondBand()).isEqualTo("Grade 4 pass");

    as(tutor, () -> agreeing().propose(id, sheet(43, "Agreed words"), "Criterion 2 was too low."));
    long proposal = both(second, id).waiting().orElseThrow().id();
    assertThatThrownBy(() -> as(tutor, () -> agreeing().agree(id, proposal, "Yes.")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("your own proposal");
    assertThatThrownBy(() -> as(second, () -> agreeing().agree(id, proposal, " ")))
        .hasMessageContaining("Say why you agree");
    assertThat(myResult()).isEmpty();
    as(second, () -> agreeing().agree(id, proposal, "So do I find."));

    ReturnedWork work = myResult().orElseThrow();
    assertThat(work.score().counted()).isEqualTo(43);
    assertThat(work.summary()).isEqualTo("Agreed words");
    assertThat(work.returnedBy()).isEqualTo(tutor);
    assertThat(bench.events()).filteredOn(TmaReturned.class::isInstance).hasSize(1);
    assertThat(history())
        .filteredOn(c -> c.item().equals(MarkChange.AGREED))
        .singleElement()
        .satisfies(
            c ->
                assertThat(c.why())
                    .contains("Tutor " + tutor + " gave 41", "Tutor " + second + " gave 46")
                    .contains("Criterion 2 was too low.", "So do I find."));
    assertThat(tasks(tutor)).isEmpty();
  }

  @Test
  void otherMarksAreReturnedAtOnceUnlessTheOfficeHasNamedTheScript() {
    mark(60);
    as(office, () -> naming().name(LMC310, List.of(script), "Asked for by the board."));
    assertThat(as(office, () -> naming().name(LMC310, List.of(script), "Twice."))).isZero();
    // Nobody can be given it before there is something to compare with.
    assertThat(item().isWanted()).isFalse();
    assertThat(foreseen(script)).containsExactly(Hold.Kind.SECOND_MARKING);
    assertThat(finish().isHeld()).isTrue();
    assertThat(item().isWanted()).isTrue();
    assertThat(item().marking().why()).isEqualTo("Asked for by the board.");

    PersonId other = bench.cohort.studentOf(tutor);
    submit(bench.as(other), "Another essay");
    long another = scriptOf(other);
    save(another, 0, sheet(60, "Good"));
    assertThat(foreseen(another)).isEmpty();
    bench.as(tutor);
    assertThat(bench.transact(() -> bench.bean(ReturnScript.class).giveBack(another, 1)).isHeld())
        .isFalse();
    assertThatThrownBy(() -> as(office, () -> naming().name(LMC310, List.of(another), "Late.")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("has been returned");
  }

  private List<Hold.Kind> foreseen(long of) {
    return as(tutor, () -> bench.bean(ReturnScript.class).outlook(of)).heldBy();
  }

  @Test
  void whereTheyDifferTheMiddleOfThreeCounts() {
    mark(41);
    assertThat(foreseen(script)).containsExactly(Hold.Kind.SECOND_MARKING);
    finish();
    long id = given(second);
    finish(second, id, 46);
    as(second, () -> agreeing().differ(id, "Criterion 3 is far better than that."));
    assertThat(tasks(tutor)).isEmpty();
    assertThatThrownBy(() -> as(office, () -> giving().give(LMC310, id, second)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("has not marked this script");
    as(office, () -> giving().give(LMC310, id, third));
    assertThat(tasks(third)).containsExactly(AgreeOnMark.Task.What.MARK_THIRD);
    assertThat(desk(third, id).sheet().sheet()).isEqualTo(MarkSheet.EMPTY);
    assertThat(myResult()).isEmpty();
    finish(third, id, 70);
    assertThat(myResult().orElseThrow().score().counted()).isEqualTo(46);
    assertThat(myResult().orElseThrow().summary()).isEqualTo("Of " + second);
    assertThat(Settling.middle(List.of(sheet(41, "c"), sheet(38, "a"), sheet(46, "b"))).summary())
        .isEqualTo("c");
    assertThat(Settling.middle(List.of(sheet(38, "c"), sheet(38, "a"), sheet(46, "b"))).summary())
        .isEqualTo("c");
  }

  @Test
  void totalsInDifferentBandsAreForAThirdMarkerWhateverTheTwoWouldAgreeOn() {
    mark(38);
    finish();
    long id = given(second);
    finish(second, id, 46);
    assertThat(tasks(tutor)).isEmpty();
    assertNotFound(tutor, () -> bench.bean(AgreeOnMark.class).both(id));
    assertThatThrownBy(this::takeBack)
        .isInstanceOf(Refused.class)
        .hasMessageContaining("a third marker decides");
    assertThat(item().isWanted()).isTrue();
    as(office, () -> giving().give(LMC310, id, third));
    finish(third, id, 39);
    assertThat(myResult().orElseThrow().score().counted()).isEqualTo(39);
  }

  @Test
  void whatIsTypedIsKeptInEveryVersionAndFinishedOnlyWhole() {
    mark(38);
    finish();
    long id = given(second);
    assertThat(saved(second, id, 0, sheet(20, "One"))).isInstanceOf(MarkingSaved.Saved.class);
    assertThat(saved(second, id, 0, sheet(30, "From another window")))
        .isInstanceOf(MarkingSaved.Conflict.class);
    assertThat(as(second, () -> reading().versions(id)))
        .extracting(v -> v.sheet().summary(), SecondSheetVersion::isConflicting)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("From another window", true),
            org.assertj.core.groups.Tuple.tuple("One", false));
    saved(second, id, 1, new MarkSheet(Map.of(), "No marks yet"));
    assertThatThrownBy(() -> as(second, () -> finished(id, 2)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Give a mark for");
    assertThat(saved(second, id, 2, sheet(99, "x"))).isInstanceOf(MarkingSaved.Saved.class);
    assertThatThrownBy(() -> as(second, () -> finished(id, 2)))
        .hasMessageContaining("another window");
  }

  @Test
  void theFirstMarkerMayTakeItBackOnlyUntilTheSecondHasFinished() {
    mark(38);
    finish();
    takeBack();
    mark(60);
    // Nobody had begun, and the rules ask no more: it goes to the student.
    assertThat(finish().isHeld()).isFalse();
    assertThat(myResult().orElseThrow().score().counted()).isEqualTo(60);

    PersonId other = bench.cohort.studentOf(tutor);
    submit(bench.as(other), "Another essay");
    script = scriptOf(other);
    save(script, 0, sheet(40, "First"));
    finish();
    long id = given(second);
    takeBack();
    finish(second, id, 46);
    assertThat(tasks(second)).isEmpty();
    save(script, 1, sheet(50, "First, again"));
    assertThat(finish().isHeld()).isTrue();
    assertThat(both(second, id).marking().firstSheet().total()).isEqualTo(50);
    assertThatThrownBy(this::takeBack)
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Agree on a mark");
  }

  @Test
  void aNewerFileIsMarkedByBothAgain() {
    mark(41);
    finish();
    long id = given(second);
    finish(second, id, 46);
    submit("A better essay");
    assertThatThrownBy(() -> both(tutor, id)).hasMessageContaining("a newer file");
    finish();
    assertThat(tasks(second)).containsExactly(AgreeOnMark.Task.What.MARK_SECOND);
    finish(second, id, 48);
    assertThat(both(tutor, id).second().sheet().total()).isEqualTo(48);
  }

  @Test
  void markersGetAboutAsManyAndNoneOfTheirOwn() {
    PersonId a = new PersonId(1);
    PersonId b = new PersonId(2);
    PersonId c = new PersonId(3);
    Map<Long, Set<PersonId>> scripts = new TreeMap<>();
    for (long s = 1; s <= 30; s++) {
      scripts.put(s, s <= 10 ? Set.of(a) : s == 30 ? Set.of(a, b, c) : Set.of());
    }
    Map<Long, PersonId> given = Shares.of(scripts, List.of(a, b, c), Map.of(b, 4), 7);
    assertThat(given).hasSize(29).doesNotContainKey(30L);
    assertThat(given.entrySet()).noneMatch(e -> e.getKey() <= 10 && e.getValue().equals(a));
    assertThat(List.of(a, b, c))
        .extracting(m -> given.values().stream().filter(m::equals).count() + (m == b ? 4 : 0))
        .allMatch(n -> n >= 10 && n <= 12);
    assertThat(Shares.of(scripts, List.of(c, b, a), Map.of(b, 4), 7)).isEqualTo(given);
  }

  @Test
  void theOfficeGivesItToATutorWhoIsNeitherTheFirstNorTheStudentsOwn() {
    mark(38);
    finish();
    long id = item().marking().id();
    for (PersonId barred : List.of(tutor, student, TestCohort.person())) {
      assertThatThrownBy(() -> as(office, () -> giving().give(LMC310, id, barred)))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("not the student’s own");
    }
    as(office, () -> giving().give(LMC310, id, second));
    as(office, () -> giving().give(LMC310, id, third));
    assertNotFound(second, () -> bench.bean(ReadSecond.class).desk(id));
    saved(third, id, 0, sheet(40, "Begun"));
    assertThatThrownBy(() -> as(office, () -> giving().give(LMC310, id, second)))
        .hasMessageContaining("has begun");
  }
}
