package org.fieldbook.assessment.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.util.List;
import java.util.stream.LongStream;
import org.fieldbook.assessment.TestBench;
import org.fieldbook.assessment.TestCohort;
import org.fieldbook.assessment.hold.Hold;
import org.fieldbook.assessment.hold.Holds;
import org.fieldbook.assessment.marking.MyResult;
import org.fieldbook.assessment.marking.ReturnScript;
import org.fieldbook.assessment.marking.TmaReturned;
import org.fieldbook.assessment.monitoring.ReleaseMarks.Done;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Marks are released by name, and who is not named waits on. */
class ReleaseMarksTest {

  private static final String AT = "2027-05-20T10:00:00Z";
  private static final String WHY = "Standardisation meeting of 2 June";

  private final TestBench bench = new TestBench();
  private final PersonId tutor = TestCohort.person();
  private final PersonId first = bench.cohort.studentOf(tutor);
  private final PersonId second = bench.cohort.studentOf(tutor);
  private final PersonId third = bench.cohort.studentOf(tutor);
  private long ofFirst;
  private long ofSecond;
  private long ofThird;

  @BeforeEach
  void threeAreHeld() {
    bench.clock.set("2027-06-03T10:00:00Z");
    ofFirst = Marked.held(first, tutor, "EMA", 61, AT);
    ofSecond = Marked.held(second, tutor, "EMA", 72, AT);
    ofThird = Marked.held(third, tutor, "EMA", 38, AT);
    bench.as(TestCohort.person());
    // It brings what gives a script back when its last hold is lifted.
    bench.bean(ReturnScript.class);
  }

  @Test
  void whoIsNamedGetsTheirMarkOnceAndWhoIsNotWaits() {
    assertThat(release(ofFirst, ofSecond)).isEqualTo(new Done(2, 0, 0));
    assertThat(has(first)).isTrue();
    assertThat(has(second)).isTrue();
    assertThat(has(third)).isFalse();
    assertThat(held()).extracting(ReadHeldMarks.Line::script).containsExactly(ofThird);
    assertThat(release(ofFirst, ofSecond)).isEqualTo(new Done(0, 0, 2));
    assertThat(bench.events()).filteredOn(TmaReturned.class::isInstance).hasSize(2);
    assertThat(release(ofFirst, ofThird)).isEqualTo(new Done(1, 0, 1));
    assertThat(has(third)).isTrue();
  }

  @Test
  void whatSomethingElseHoldsWaitsForThatToo() {
    place(ofFirst, Hold.Kind.CONDUCT);
    assertThat(held())
        .filteredOn(l -> l.script() == ofFirst)
        .singleElement()
        .satisfies(l -> assertThat(l.goes()).isFalse())
        .satisfies(l -> assertThat(l.waitsForRelease()).isTrue());
    assertThat(release(ofFirst, ofSecond)).isEqualTo(new Done(1, 1, 0));
    assertThat(has(first)).isFalse();
    bench.transact(
        () ->
            bench
                .bean(Holds.class)
                .lift(ofFirst, Hold.Kind.CONDUCT, tutor, "no case", bench.clock.instant()));
    assertThat(has(first)).isTrue();
  }

  @Test
  void aListThatNamesSomethingElseReleasesNothing() {
    PersonId other = bench.cohort.studentOf(tutor);
    long tma = Marked.held(other, tutor, "TMA05", 50, AT);
    assertThatThrownBy(() -> release(ofFirst, tma))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Nothing was released");
    assertThatThrownBy(() -> release(ofFirst, 999_999_999L)).isInstanceOf(Refused.class);
    assertThatThrownBy(this::release).isInstanceOf(Refused.class).hasMessageContaining("Tick");
    assertThatThrownBy(() -> release(LongStream.rangeClosed(1, 501).toArray()))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("501");
    assertThatThrownBy(
            () -> bench.transact(() -> releasing().release(LMC310, "EMA", List.of(ofFirst), " ")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("who decided");
    assertThatThrownBy(
            () -> bench.transact(() -> releasing().release(LMC310, "TMA99", List.of(ofFirst), WHY)))
        .isInstanceOf(NotFound.class);
    assertThat(has(first)).isFalse();
  }

  @Test
  void theOfficeSeesMarksMonitoringAndWhatHoldsThem() {
    place(ofSecond, Hold.Kind.MONITORING);
    ReadHeldMarks.Held all =
        bench.transact(() -> bench.bean(ReadHeldMarks.class).of(LMC310, "EMA", tutor));
    assertThat(all.wanted()).isEqualTo(3);
    assertThat(all.held()).isGreaterThanOrEqualTo(3);
    assertThat(all.scores()).contains(new ReadHeldMarks.Score(38, true));
    assertThat(all.tutors()).extracting(l -> l.id()).contains(tutor);
    assertThat(all.lines()).extracting(ReadHeldMarks.Line::marks).containsExactly(61, 72, 38);
    assertThat(all.lines()).noneMatch(ReadHeldMarks.Line::sampled);
    assertThat(
            bench.transact(
                () -> bench.bean(ReadHeldMarks.class).named(LMC310, "EMA", List.of(ofThird, -1L))))
        .extracting(ReadHeldMarks.Line::script)
        .containsExactly(ofThird);
  }

  private ReleaseMarks releasing() {
    return bench.bean(ReleaseMarks.class);
  }

  private Done release(long... scripts) {
    return bench.transact(
        () -> releasing().release(LMC310, "EMA", LongStream.of(scripts).boxed().toList(), WHY));
  }

  private List<ReadHeldMarks.Line> held() {
    return bench.transact(() -> bench.bean(ReadHeldMarks.class).of(LMC310, "EMA", tutor)).lines();
  }

  private boolean has(PersonId student) {
    PersonId office = TestCohort.person();
    bench.as(student);
    boolean has = bench.transact(() -> bench.bean(MyResult.class).of(LMC310, "EMA")).isPresent();
    bench.as(office);
    return has;
  }

  private void place(long script, Hold.Kind kind) {
    bench.transact(
        () -> {
          bench.bean(Holds.class).place(script, kind, "test", null, bench.clock.instant());
          return 0;
        });
  }
}
