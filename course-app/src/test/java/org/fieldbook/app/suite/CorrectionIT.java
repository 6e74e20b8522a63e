package org.fieldbook.app.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import org.fieldbook.assessment.marking.MarkingQueue;
import org.fieldbook.assessment.marking.ReturnForCorrection;
import org.fieldbook.assessment.overview.MyTma;
import org.fieldbook.assessment.submission.Correction;
import org.fieldbook.content.kernel.NotFound;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Work in which somebody can be recognised goes back to its student, who is written to. */
@ExtendWith(ArquillianExtension.class)
class CorrectionIT {

  private static final String WHY = "Page 2 names the ward.";

  @Inject Cast cast;
  @Inject Desk desk;
  @Inject Visits visits;
  @Inject Sql sql;
  @Inject ReturnForCorrection returnForCorrection;
  @Inject MarkingQueue markingQueue;
  @Inject MyTma myTma;

  @Test
  void theStudentIsWrittenToAndTheCorrectedFileIsBackInTheQueue() throws Exception {
    Visitor student = cast.student();
    Visitor tutor = cast.staff().tutor();
    desk.submit(student, "About Mrs Bell");
    long script = desk.script(student);
    visits.as(tutor, () -> returnForCorrection.send(script, WHY, ""));

    assertThat(
            sql.column(
                "select body from app.outbox where person_id = ? and kind = ?",
                student.id().value(),
                "for-correction"))
        .singleElement()
        .asString()
        .contains("/tma/assignment?a=TMA01")
        .doesNotContain(WHY);
    assertThat(
            visits
                .as(student, () -> myTma.of(cast.presentation(), Desk.TMA))
                .counting()
                .orElseThrow()
                .correction()
                .map(Correction::why))
        .contains(WHY);
    assertThat(item(tutor, script).out()).isTrue();

    desk.submit(student, "About Mrs B");
    assertThat(item(tutor, script).out()).isFalse();
    assertThat(item(tutor, script).isOpen()).isTrue();
    assertThatThrownBy(
            () -> visits.as(tutor, () -> returnForCorrection.outlook(script + 1_000_000)))
        .isExactlyInstanceOf(NotFound.class);
  }

  private MarkingQueue.Item item(Visitor tutor, long script) throws Exception {
    return visits.as(tutor, () -> markingQueue.of(cast.presentation())).scripts().stream()
        .filter(i -> i.line().id() == script)
        .findFirst()
        .orElseThrow();
  }
}
