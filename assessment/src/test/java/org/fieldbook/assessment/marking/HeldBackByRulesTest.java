package org.fieldbook.assessment.marking;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.assessment.StudentAndTutor;
import org.fieldbook.assessment.TestBench;
import org.fieldbook.assessment.hold.Hold;
import org.fieldbook.assessment.hold.Holds;
import org.fieldbook.content.kernel.PersonId;
import org.junit.jupiter.api.Test;

/** An assignment whose marks the rules release by name. */
class HeldBackByRulesTest extends StudentAndTutor {

  @Override
  protected TestBench bench() {
    return TestBench.ruled(
        rules -> rules.replace("  moderation:\n", "  moderation:\n    heldBack: [TMA01]\n"));
  }

  @Test
  void everyFinishedScriptOfItWaitsUntilItIsReleased() {
    bench.clock.set(BEFORE);
    submit("Essay");
    mark(68);
    long script = script();
    bench.as(tutor);
    ReadScript.OnDesk desk = bench.transact(() -> bench.bean(ReadScript.class).onDesk(script));
    assertThat(desk.outlook().heldBy()).containsExactly(Hold.Kind.MODERATION);
    GivenBack done =
        bench.transact(
            () -> bench.bean(ReturnScript.class).giveBack(script, desk.script().sheetNumber()));
    assertThat(done.heldBy()).containsExactly(Hold.Kind.MODERATION);
    assertThat(myResult()).isEmpty();
    bench.transact(
        () ->
            bench
                .bean(Holds.class)
                .lift(
                    script,
                    Hold.Kind.MODERATION,
                    new PersonId(900_002),
                    "released",
                    bench.clock.instant()));
    assertThat(myResult().orElseThrow().score().counted()).isEqualTo(68);
  }
}
