package org.fieldbook.assessment.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import org.fieldbook.assessment.StudentAndTutor;
import org.fieldbook.assessment.hold.Hold;
import org.fieldbook.assessment.hold.Holds;
import org.fieldbook.assessment.overview.MyTmas;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is finished and held back: nothing of it reaches the student until the last hold is off. */
class HeldScriptTest extends StudentAndTutor {

  private static final PersonId OFFICE = new PersonId(900_001);

  private long script;

  @BeforeEach
  void oneMarkedScript() {
    bench.clock.set(BEFORE);
    submit("Essay");
    mark(68);
    script = script();
  }

  @Test
  void aFinishedScriptStaysWithItsMarkerUntilTheLastHoldIsLifted() {
    place(Hold.Kind.SIMILARITY);
    place(Hold.Kind.MONITORING);
    assertThat(finish().heldBy())
        .containsExactlyInAnyOrder(Hold.Kind.SIMILARITY, Hold.Kind.MONITORING);
    assertThat(state()).isEqualTo(Script.State.HELD);
    assertThat(myResult()).isEmpty();
    assertThat(lines().get(1).stage()).isEqualTo(MyTmas.Stage.SUBMITTED);
    assertThat(bench.events()).noneMatch(TmaReturned.class::isInstance);

    lift(Hold.Kind.SIMILARITY);
    assertThat(myResult()).isEmpty();
    lift(Hold.Kind.MONITORING);
    assertThat(myResult().orElseThrow().score().counted()).isEqualTo(68);
    assertThat(myResult().orElseThrow().returnedBy()).isEqualTo(tutor);
    assertThat(bench.events()).filteredOn(TmaReturned.class::isInstance).hasSize(1);
    assertThat(lift(Hold.Kind.MONITORING)).isFalse();
    assertThat(bench.events()).filteredOn(TmaReturned.class::isInstance).hasSize(1);
  }

  @Test
  void aHoldIsOnceOfAKindAndItsLiftingIsOnRecord() {
    place(Hold.Kind.CONDUCT);
    place(Hold.Kind.CONDUCT);
    assertThat(in(() -> holds().standing(script))).hasSize(1);
    lift(Hold.Kind.CONDUCT);
    place(Hold.Kind.CONDUCT);
    assertThat(in(() -> holds().history(script)))
        .extracting(h -> h.liftedWhy().orElse("stands"))
        .containsExactly("looked at", "stands");
    assertThatThrownBy(
            () ->
                in(
                    () -> {
                      holds().place(-1, Hold.Kind.CONDUCT, "x", OFFICE, bench.clock.instant());
                      return 0;
                    }))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whatIsFinishedDoesNotChangeButCanBeTakenBack() {
    place(Hold.Kind.MONITORING);
    finish();
    assertThatThrownBy(() -> mark(70))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Take it back");
    assertThatThrownBy(this::finish)
        .isInstanceOf(Refused.class)
        .hasMessageContaining("finished this script already");
    takeBack();
    mark(70);
    assertThatThrownBy(this::takeBack).isInstanceOf(Refused.class);
    lift(Hold.Kind.MONITORING);
    assertThat(myResult()).isEmpty();
    assertThat(finish().isHeld()).isFalse();
    assertThat(myResult().orElseThrow().score().counted()).isEqualTo(70);
    assertThatThrownBy(this::takeBack)
        .isInstanceOf(Refused.class)
        .hasMessageContaining("has got this script");
  }

  @Test
  void aStudentWhoSubmitsAgainPutsAFinishedScriptBackBeforeItsMarker() {
    place(Hold.Kind.MONITORING);
    finish();
    submit("Better essay");
    assertThat(state()).isEqualTo(Script.State.MARKING);
    lift(Hold.Kind.MONITORING);
    assertThat(myResult()).isEmpty();
    assertThat(queue().toMark().get(0).line().fileReplacedAt()).isNotNull();
  }

  private GivenBack finish() {
    bench.as(tutor);
    int number = in(() -> bench.bean(ReadScript.class).onDesk(script)).script().sheetNumber();
    return in(() -> bench.bean(ReturnScript.class).giveBack(script, number));
  }

  private void takeBack() {
    bench.as(tutor);
    in(
        () -> {
          bench.bean(ReturnScript.class).takeBack(script);
          return 0;
        });
  }

  private Script.State state() {
    return queue().scripts().get(0).line().state();
  }

  private void place(Hold.Kind kind) {
    in(
        () -> {
          holds().place(script, kind, "to be looked at", OFFICE, bench.clock.instant());
          return 0;
        });
  }

  private boolean lift(Hold.Kind kind) {
    return in(() -> holds().lift(script, kind, OFFICE, "looked at", bench.clock.instant()));
  }

  private Holds holds() {
    return bench.bean(Holds.class);
  }

  private <T> T in(Callable<T> work) {
    return bench.transact(work);
  }
}
