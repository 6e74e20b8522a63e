package org.fieldbook.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.fieldbook.app.toolkit.EntryKind;
import org.fieldbook.app.toolkit.picture.Course;
import org.junit.jupiter.api.Test;

/** Making the tasks sends every answer through the shape of what it answers. */
class DemoTasksTest {

  private static final List<DemoTask> TASKS =
      DemoTasks.of(Course.LMC310, LocalDate.of(2026, 10, 3));

  @Test
  void everyAnswerFitsWhatItAnswersAndAllButTheUnfinishedOneAreComplete() {
    assertThat(TASKS).hasSizeGreaterThan(25);
    for (DemoTask one : TASKS) {
      int last = one.variants().size() - 1;
      for (int v = 0; v <= last; v++) {
        List<JsonObject> states = one.variants().get(v);
        JsonObject whole = states.get(states.size() - 1);
        boolean unfinishedTool = one.task().kind() == EntryKind.TOOL && v == last;
        assertThat(one.task().shape().missing(whole).isEmpty())
            .as("%s, answer %d: %s", one.task().slot(), v, whole)
            .isEqualTo(!unfinishedTool);
      }
    }
  }

  @Test
  void allKindsOfAnswersAreThereAndTheFourTools() {
    assertThat(TASKS.stream().map(t -> t.task().kind()).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(EntryKind.values());
    assertThat(TASKS.stream().map(t -> t.task().provenance().tool()).collect(Collectors.toSet()))
        .contains("reflective-journal", "continuum-profile", "delegation-matrix", "force-field");
  }

  @Test
  void statesOfAnAnswerGrow() {
    assertThat(TASKS.stream().flatMap(t -> t.variants().stream()).map(List::size))
        .contains(1, 2, 3)
        .allMatch(states -> states <= 3);
    for (DemoTask one : TASKS) {
      for (List<JsonObject> states : one.variants()) {
        assertThat(states).as(one.task().slot()).doesNotHaveDuplicates();
      }
    }
  }
}
