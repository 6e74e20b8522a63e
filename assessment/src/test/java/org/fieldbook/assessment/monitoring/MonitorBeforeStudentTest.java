package org.fieldbook.assessment.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fieldbook.assessment.TestBench;
import org.fieldbook.assessment.TestCohort;
import org.fieldbook.assessment.marking.HearMarking;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.junit.jupiter.api.Test;

/** What is held is finished: its monitor may hear all of it before its student does. */
class MonitorBeforeStudentTest {

  private final TestBench bench = new TestBench();
  private final PersonId tutor = TestCohort.person();
  private final PersonId student = bench.cohort.studentOf(tutor);
  private final PersonId monitor = TestCohort.person();

  @Test
  void aMonitorHearsWhatIsHeld() {
    bench.monitors.all.add(monitor);
    long script = Marked.held(student, tutor, "TMA04", 61, "2027-03-18T10:00:00Z");

    bench.as(monitor);
    assertThat(bench.transact(() -> bench.bean(HearMarking.class).on(script))).isEmpty();
    bench.as(TestCohort.person());
    assertThatThrownBy(() -> bench.transact(() -> bench.bean(HearMarking.class).on(script)))
        .isInstanceOf(NotFound.class);
  }
}
