package org.fieldbook.assessment.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.fieldbook.assessment.StudentAndTutor;
import org.fieldbook.assessment.TestBench;
import org.fieldbook.assessment.submission.Submission;
import org.fieldbook.content.kernel.Refused;

/** TMA01, due on Thursday 12 November; the Tuesday after is a day on which nobody works. */
abstract class CorrectionScene extends StudentAndTutor {

  static final String FRIDAY = "2026-11-13T15:00:00Z";
  static final Instant UNTIL = Instant.parse("2026-11-23T12:00:00Z");
  static final String WHY = "Page 2 names the ward and the day of the fall.";

  @Override
  protected TestBench bench() {
    return TestBench.ruled(
        rules -> rules.replace("\n  closed:\n", "\n  closed:\n    - 2026-11-17\n"));
  }

  CorrectionOutlook outlook(long script) {
    bench.as(tutor);
    return bench.transact(() -> bench.bean(ReturnForCorrection.class).outlook(script));
  }

  Instant sendBack(long script, String why, String seen) {
    bench.as(tutor);
    return bench.transact(() -> bench.bean(ReturnForCorrection.class).send(script, why, seen));
  }

  long out() {
    bench.clock.set(FRIDAY);
    long script = script();
    sendBack(script, WHY, "");
    return script;
  }

  void refused(long script, String because) {
    assertThat(outlook(script).refusals()).anyMatch(r -> r.contains(because));
    assertThatThrownBy(() -> sendBack(script, WHY, ""))
        .isInstanceOf(Refused.class)
        .hasMessageContaining(because);
  }

  MarkingQueue.Item item() {
    return queue().scripts().get(0);
  }

  Submission counting() {
    return page().counting().orElseThrow();
  }
}
