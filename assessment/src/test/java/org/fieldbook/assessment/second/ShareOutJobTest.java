package org.fieldbook.assessment.second;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.util.List;
import org.fieldbook.assessment.jobs.JobOrder;
import org.fieldbook.assessment.jobs.OfficeJob;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Second markers are shared out by a job that the office has started. */
class ShareOutJobTest extends SecondScene {

  private final JobOrder order = JobOrder.of(ShareOutJob.KIND, LMC310, "");

  @BeforeEach
  void markedOnce() {
    bench.bean(MarkTwice.class);
    bench.cohort.studentOf(second);
    bench.cohort.studentOf(third);
    bench.clock.set(BEFORE);
    submit("Essay");
    script = script();
    mark(38);
    finish();
  }

  @Test
  void everyScriptWithoutAMarkerGetsOneAndASecondRunGivesNothing() {
    List<OfficeJob.Step> steps = as(office, () -> job().steps(order));
    assertThat(steps).anyMatch(s -> covers(s, script));

    OfficeJob.Step mine = steps.stream().filter(s -> covers(s, script)).findFirst().orElseThrow();
    String said = as(office, () -> job().perform(order, mine.id()));
    assertThat(said).matches("[1-9][0-9]* given.*");

    SecondSheet sheet = item().sheets().get(0);
    assertThat(sheet.place()).isEqualTo(SecondSheet.SECOND);
    assertThat(sheet.marker()).isNotEqualTo(tutor);
    assertThat(bench.events())
        .contains(new SecondMarkerGiven(item().marking().id(), sheet.marker(), LMC310, "TMA01"));
    assertThat(as(office, () -> job().steps(order))).noneMatch(s -> covers(s, script));
    assertThat(as(office, () -> job().perform(order, script + "-" + script))).isEqualTo("0 given");
    assertThat(item().sheets()).hasSize(1);
  }

  private static boolean covers(OfficeJob.Step step, long script) {
    String[] ends = step.id().split("-");
    return Long.parseLong(ends[0]) <= script && script <= Long.parseLong(ends[1]);
  }

  private ShareOutJob job() {
    return bench.bean(ShareOutJob.class);
  }
}
