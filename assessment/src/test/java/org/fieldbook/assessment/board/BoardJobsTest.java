package org.fieldbook.assessment.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.fieldbook.assessment.TestBench;
import org.fieldbook.assessment.TestCohort;
import org.fieldbook.assessment.jobs.JobOrder;
import org.fieldbook.assessment.jobs.OfficeJob;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Results worked out and released by jobs. */
class BoardJobsTest {

  private final TestBench bench = new TestBench();
  private final PersonId tutor = TestCohort.person();
  private final PersonId first = bench.cohort.studentOf(tutor);
  private final PersonId later = bench.cohort.studentOf(tutor);
  private final JobOrder order = JobOrder.of("any", LMC310, "");

  /** One database for all tests: what another has confirmed is out of the way. */
  @BeforeEach
  void nothingIsConfirmed() throws SQLException {
    try (Connection db = TestBench.database().getConnection();
        Statement statement = db.createStatement()) {
      statement.execute("update assessment.result set state = 'LISTED' where state = 'CONFIRMED'");
    }
  }

  @BeforeEach
  void afterTheEnd() {
    bench.clock.set("2027-07-10T09:00:00Z");
    bench.as(TestCohort.person());
    Returned.all(first, 90, 88, 85, 86, 87, 84);
    Returned.all(later, 60, 60, 60, 60, 60, 60);
  }

  @Test
  void eachStudentIsAStepAndASecondRunChangesNothing() {
    OfficeJob job = bench.bean(WorkOutJob.class);
    assertThat(steps(job)).contains(first.toString(), later.toString());
    assertThat(perform(job, first.toString())).isEqualTo("Changed");
    assertThat(perform(job, first.toString())).isEqualTo("As before");
  }

  @Test
  void onlyTheStudentsThatWereNamedWhenItBeganAreReleased() {
    OfficeJob job = bench.bean(ReleaseJob.class);
    assertThatThrownBy(() -> steps(job))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("confirmed no result");
    workOut(first);
    workOut(later);
    bench.transact(() -> bench.bean(PrepareBoard.class).putOnList(LMC310));
    bench.transact(
        () -> {
          bench.bean(PrepareBoard.class).defer(LMC310, later, "Waits for the third marker");
          return null;
        });
    bench.transact(() -> bench.bean(ConfirmResults.class).confirm(LMC310, "Board of 14 July"));
    List<String> named = steps(job);
    assertThat(named)
        .singleElement()
        .satisfies(s -> assertThat(s.split(" ")).containsExactly(first.toString()));

    bench.transact(
        () -> {
          bench.bean(PrepareBoard.class).takeBackDeferral(LMC310, later);
          return null;
        });
    bench.transact(() -> bench.bean(PrepareBoard.class).putOnList(LMC310));
    bench.transact(() -> bench.bean(ConfirmResults.class).confirm(LMC310, "Board of 21 July"));
    assertThat(perform(job, named.get(0))).isEqualTo("1 released");
    assertThat(perform(job, named.get(0))).isEqualTo("0 released");
    assertThat(steps(job)).singleElement().isEqualTo(later.toString());
  }

  private void workOut(PersonId student) {
    perform(bench.bean(WorkOutJob.class), student.toString());
  }

  private List<String> steps(OfficeJob job) {
    return bench.transact(() -> job.steps(order).stream().map(OfficeJob.Step::id).toList());
  }

  private String perform(OfficeJob job, String step) {
    return bench.transact(() -> job.perform(order, step));
  }
}
