package org.fieldbook.assessment.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.assessment.TestCohort.LMC310;

import org.fieldbook.assessment.StudentAndTutor;
import org.fieldbook.assessment.TestBench;
import org.junit.jupiter.api.Test;

/** What the gradebook and its table tell a marker who must not know whose script it is. */
class AnonymousGradebookTest extends StudentAndTutor {

  @Override
  protected TestBench bench() {
    return TestBench.anonymous("TMA01.yaml");
  }

  @Test
  void nothingLeadsFromANameToItsScriptBeforeItIsReturned() {
    bench.clock.set(BEFORE);
    submit("Whose is it?");
    long script = script();
    bench.as(tutor);

    Gradebook.Cell cell =
        bench
            .transact(() -> bench.bean(TutorGradebook.class).of(LMC310))
            .rows()
            .get(0)
            .cells()
            .get(1);
    assertThat(cell.standing()).isEqualTo(Gradebook.Standing.RECEIVED);
    assertThat(cell.script()).isNull();
    assertThat(bench.transact(() -> bench.bean(BringMarks.class).table(LMC310, "TMA01")))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.learner().name()).isEqualTo("Script " + script);
              assertThat(f.learner().identifier()).isEmpty();
            });
    String csv = "Script,Version,TMA01-C1\n" + script + ",0,20\n";
    assertThat(bench.transact(() -> bench.bean(BringMarks.class).look(LMC310, "TMA01", csv)))
        .extracting(BroughtLine::student)
        .containsExactly("Script " + script);
    assertThat(bench.transact(() -> bench.bean(TutorGradebook.class).history(script)).student())
        .isEqualTo("Script " + script);

    mark(60);
    giveBack();
    bench.as(tutor);
    assertThat(bench.transact(() -> bench.bean(TutorGradebook.class).history(script)).student())
        .startsWith("Student");
  }
}
