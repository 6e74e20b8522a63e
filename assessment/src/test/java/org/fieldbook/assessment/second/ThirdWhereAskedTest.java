package org.fieldbook.assessment.second;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.assessment.TestBench;
import org.junit.jupiter.api.Test;

/** Rules that say nothing of a third marker leave totals in different bands to the two. */
class ThirdWhereAskedTest extends SecondScene {

  @Override
  protected TestBench bench() {
    return TestBench.ruled(
        rules -> ofTma01(rules).replace("    thirdMarker: where-bands-differ\n", ""));
  }

  @Test
  void theTwoMayAgreeAcrossBands() {
    bench.bean(MarkTwice.class);
    bench.cohort.studentOf(second);
    bench.clock.set(BEFORE);
    submit("Essay");
    script = script();
    mark(38);
    finish();
    long id = given(second);
    finish(second, id, 46);
    assertThat(both(tutor, id).straddles()).isTrue();
    assertThat(tasks(second)).containsExactly(AgreeOnMark.Task.What.AGREE);
  }
}
