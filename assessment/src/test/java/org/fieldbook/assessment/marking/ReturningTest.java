package org.fieldbook.assessment.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.io.ByteArrayInputStream;
import java.util.Map;
import org.fieldbook.assessment.SampleFiles;
import org.fieldbook.assessment.StudentAndTutor;
import org.fieldbook.assessment.overview.MyTmas;
import org.fieldbook.assessment.strategy.CountedScore;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The return of a script, and what the student has then. */
class ReturningTest extends StudentAndTutor {

  @Test
  void aScriptIsNotReturnedWhileAMarkIsMissing() {
    bench.clock.set(BEFORE);
    submit("Essay");
    long script = script();
    save(script, 0, new MarkSheet(Map.of("TMA01-C1", new PartMark(20, "")), ""));
    assertThatThrownBy(this::giveBack)
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Application to a person’s work")
        .hasMessageNotContaining("Understanding of frameworks");
  }

  @Test
  @Tag("R-000-068")
  @Tag("R-001-054")
  void aStudentSeesMarkAndFeedbackOnlyOnceReturned() {
    bench.clock.set(BEFORE);
    submit("Essay");
    mark(68);
    assertThat(page().returned()).isEmpty();
    assertThat(myResult()).isEmpty();
    assertThat(lines().get(1).stage()).isEqualTo(MyTmas.Stage.SUBMITTED);

    giveBack();
    ReturnedWork work = myResult().orElseThrow();
    assertThat(work.score().counted()).isEqualTo(68);
    assertThat(work.parts()).hasSize(6);
    assertThat(work.parts().get(0).feedback()).isEqualTo("Well put \uD83D\uDC4D");
    assertThat(work.summary()).isEqualTo("Good work");
    assertThat(lines().get(1).stage()).isEqualTo(MyTmas.Stage.RETURNED);
    assertThatThrownBy(() -> submit("Too late"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("marked and returned");
    assertThatThrownBy(() -> mark(70))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("has been returned");
    assertThat(bench.events().get(bench.events().size() - 1)).isInstanceOf(TmaReturned.class);
  }

  @Test
  void lateWorkIsTakenAtItsPriceWhichIsSaidBefore() {
    bench.clock.set(AFTER);
    String upload = upload("Essay");
    assertThat(page().outlook().cost()).startsWith("5 marks will be taken off");
    assertThat(confirm(upload).receipt().standing()).isEqualTo("late, 1 started day");

    mark(68);
    assertThat(giveBack()).extracting(CountedScore::counted).isEqualTo(63);
    assertThat(page().returned().orElseThrow().score().why())
        .isEqualTo("1 started day late: 5 marks taken off.");
  }

  @Test
  void anAnnotatedFileGoesBackWithTheScript() throws Exception {
    bench.clock.set(BEFORE);
    submit("Essay");
    mark(68);
    long script = script();
    bench.as(tutor);
    bench.transact(
        () -> {
          bench
              .bean(AnnotateScript.class)
              .attach(script, "marked.pdf", new ByteArrayInputStream(SampleFiles.pdf()));
          return null;
        });
    bench.as(student);
    assertNotFound(student, () -> bench.bean(MyResult.class).annotated(LMC310, "TMA01"));
    giveBack();
    bench.as(student);
    try (var in =
        bench.transact(() -> bench.bean(MyResult.class).annotated(LMC310, "TMA01")).bytes()) {
      assertThat(in.readAllBytes()).isEqualTo(SampleFiles.pdf());
    }
  }
}
