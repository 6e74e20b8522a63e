package org.fieldbook.assessment.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.util.OptionalDouble;
import org.fieldbook.assessment.StudentAndTutor;
import org.fieldbook.assessment.TestCohort;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.hold.Hold;
import org.fieldbook.assessment.hold.Holds;
import org.fieldbook.content.kernel.PersonId;
import org.junit.jupiter.api.Test;

class GradebookTest extends StudentAndTutor {

  private static final int TMA01 = 1;

  @Test
  void aCellSaysHowFarTheWorkIsAndWhatItCameTo() {
    bench.cohort.studentOf(tutor);
    bench.clock.set(BEFORE);
    assertThat(cell(student).standing()).isEqualTo(Gradebook.Standing.AHEAD);
    bench.clock.set(AFTER);
    assertThat(cell(student).standing()).isEqualTo(Gradebook.Standing.MISSING);
    submit("Half a minute late");
    assertThat(cell(student).standing()).isEqualTo(Gradebook.Standing.RECEIVED);
    assertThat(cell(student).late()).isTrue();
    mark(68);
    assertThat(cell(student).given()).as("nothing is told before it is returned").isNull();
    giveBack();

    assertThat(cell(student).standing()).isEqualTo(Gradebook.Standing.RETURNED);
    assertThat(cell(student).given()).isEqualTo(68);
    assertThat(cell(student).counted()).isEqualTo(63);
    assertThat(cell(student).why()).contains("5 marks taken off");
    assertThat(book().received(TMA01)).isEqualTo(1);
    assertThat(book().mean(TMA01)).isEqualTo(OptionalDouble.of(63));
    assertThat(book().mean(TMA01 + 1)).isEmpty();
  }

  @Test
  void whatIsFinishedAndHeldIsNeitherToMarkNorReturned() {
    bench.clock.set(BEFORE);
    submit("Essay");
    mark(68);
    long script = script();
    bench.transact(
        () -> {
          bench
              .bean(Holds.class)
              .place(script, Hold.Kind.MONITORING, "To be read", null, bench.clock.instant());
          return null;
        });
    giveBack();
    assertThat(cell(student).standing()).isEqualTo(Gradebook.Standing.HELD);
    assertThat(cell(student).given()).isNull();
    assertThat(book().returned(TMA01)).isZero();
    assertThat(book().received(TMA01)).isEqualTo(1);
  }

  @Test
  void theOfficeFindsAStudentAndATutorSeesNobodyElses() {
    PersonId elsewhere = bench.cohort.studentOf(TestCohort.person());
    assertThat(book().rows()).noneMatch(r -> r.learner().id().equals(elsewhere));

    OfficeGradebook office = bench.bean(OfficeGradebook.class);
    assertThat(bench.transact(() -> office.page(LMC310, "", null, 0)).students()).isEqualTo(2);
    assertThat(
            bench.transact(() -> office.page(LMC310, "a" + elsewhere, null, 0)).gradebook().rows())
        .singleElement()
        .satisfies(r -> assertThat(r.learner().id()).isEqualTo(elsewhere));
    OfficeGradebook.Page own = bench.transact(() -> office.page(LMC310, "", tutor, 0));
    assertThat(own.students()).isEqualTo(1);
    assertThat(own.tutors()).extracting(Learner::id).contains(tutor).hasSize(2);
    assertThat(bench.transact(() -> office.page(LMC310, "", null, 7)).gradebook().rows()).isEmpty();
  }

  private Gradebook book() {
    bench.as(tutor);
    return bench.transact(() -> bench.bean(TutorGradebook.class).of(LMC310));
  }

  private Gradebook.Cell cell(PersonId of) {
    Gradebook.Row row =
        book().rows().stream().filter(r -> r.learner().id().equals(of)).findFirst().orElseThrow();
    bench.as(student);
    return row.cells().get(TMA01);
  }
}
