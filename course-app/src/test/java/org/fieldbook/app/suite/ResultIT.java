package org.fieldbook.app.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.enrolment.PlaceStudent;
import org.fieldbook.assessment.board.ConfirmResults;
import org.fieldbook.assessment.board.MyModuleResult;
import org.fieldbook.assessment.board.PrepareBoard;
import org.fieldbook.assessment.board.ReleaseResults;
import org.fieldbook.assessment.board.WorkOutResults;
import org.fieldbook.assessment.rules.PublishRules;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.publication.OpenPresentation;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A presentation that is over: rules, results, the board, and who sees what when. */
@ExtendWith(ArquillianExtension.class)
class ResultIT {

  @Inject Cast cast;
  @Inject Visits visits;
  @Inject Sql sql;
  @Inject OpenPresentation openPresentation;
  @Inject PlaceStudent placeStudent;
  @Inject WorkOutResults workOutResults;
  @Inject PrepareBoard prepareBoard;
  @Inject ConfirmResults confirmResults;
  @Inject ReleaseResults releaseResults;
  @Inject MyModuleResult myModuleResult;
  @Inject PublishRules publishRules;

  @Test
  void aResultIsSeenOnceItIsReleasedToItsStudentAndNotBefore() throws Exception {
    Visitor office = cast.staff().office();
    PresentationCode over =
        visits.as(office, () -> openPresentation.open(Cast.COURSE, cast.firstDay().minusWeeks(80)));
    Visitor student = cast.person(Roles.STUDENT, null);
    Visitor other = cast.person(Roles.STUDENT, null);
    for (Visitor one : List.of(student, other)) {
      visits.run(office, () -> placeStudent.enrol(one.id(), over, Optional.empty()));
    }
    assertThat(visits.as(office, () -> workOutResults.workOutAll(over))).isEqualTo(2);
    assertThat(visits.as(office, () -> workOutResults.workOutAll(over))).isZero();
    assertThat(visits.as(office, () -> prepareBoard.putOnList(over))).isEqualTo(2);
    assertThat(visits.as(office, () -> confirmResults.confirm(over, "Board of July"))).isEqualTo(2);
    assertThat(visits.as(student, () -> myModuleResult.released(over))).isEmpty();

    assertThat(release(over, student)).isEqualTo(1);
    assertThat(release(over, student)).isZero();
    MyModuleResult.Released released =
        visits.as(student, () -> myModuleResult.released(over)).orElseThrow();
    assertThat(released.result().label()).isEqualTo("Fail, EMA not submitted");
    assertThat(released.result().steps()).isNotEmpty();
    assertThat(visits.as(other, () -> myModuleResult.released(over))).isEmpty();
    // The mail says that it is there, and not what it is.
    List<String> mails = mails(student);
    assertThat(mails).hasSize(1);
    assertThat(mails.get(0)).contains("/tma/result?p=" + over).doesNotContain("Fail");
    assertThat(mails(other)).isEmpty();
  }

  @Test
  void otherRulesAreTriedAndPublishedAndComeIntoForceWithTheirNumber() throws Exception {
    Visitor office = cast.staff().office();
    PresentationCode early =
        visits.as(
            office, () -> openPresentation.open(Cast.COURSE, cast.firstDay().minusWeeks(200)));
    String text = visits.as(office, () -> publishRules.history(early)).text();
    String other = text.replace("min: 85}", "min: 80}");
    assertThat(visits.as(office, () -> publishRules.dryRun(early, other)).differences()).hasSize(1);
    assertThat(
            visits
                .as(office, () -> publishRules.publish(early, other, 0, "Board of March", false))
                .number())
        .isEqualTo(1);
    assertThat(visits.as(office, () -> publishRules.history(early)).newest()).isEqualTo(1);
    assertThatThrownBy(
            () ->
                visits.as(
                    office, () -> publishRules.publish(early, text, 0, "Board of April", false)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("published meanwhile");
  }

  private int release(PresentationCode presentation, Visitor student) throws Exception {
    return visits.as(
        cast.staff().office(),
        () -> releaseResults.release(presentation, List.of(student.id()), "As announced"));
  }

  private List<String> mails(Visitor student) {
    return sql.column("select body from app.outbox where person_id = ?", student.id().value());
  }
}
