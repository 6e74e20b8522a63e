package org.fieldbook.app.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fieldbook.app.enrolment.PlaceStudent;
import org.fieldbook.assessment.board.ConfirmResults;
import org.fieldbook.assessment.board.MyModuleResult;
import org.fieldbook.assessment.board.PrepareBoard;
import org.fieldbook.assessment.board.ReadSecondTries;
import org.fieldbook.assessment.board.ReleaseResults;
import org.fieldbook.assessment.board.SecondTryLine;
import org.fieldbook.assessment.board.TakeBackSecondTry;
import org.fieldbook.assessment.board.WorkOutResults;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.MarkingQueue;
import org.fieldbook.assessment.marking.MyResult;
import org.fieldbook.assessment.marking.PartMark;
import org.fieldbook.assessment.marking.ReadScript;
import org.fieldbook.assessment.marking.ReturnScript;
import org.fieldbook.assessment.marking.SaveMarking;
import org.fieldbook.assessment.overview.MyTma;
import org.fieldbook.assessment.submission.Confirmation;
import org.fieldbook.assessment.submission.SubmitTma;
import org.fieldbook.assessment.submission.UploadScript;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.publication.OpenPresentation;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a released fail with another try to the result that the second try makes. */
@ExtendWith(ArquillianExtension.class)
class SecondTryIT {

  private static final String EMA_AGAIN = "EMA-R";

  @Inject Cast cast;
  @Inject Seed seed;
  @Inject Visits visits;
  @Inject Sql sql;
  @Inject OpenPresentation openPresentation;
  @Inject PlaceStudent placeStudent;
  @Inject UploadScript uploadScript;
  @Inject SubmitTma submitTma;
  @Inject MarkingQueue markingQueue;
  @Inject ReadScript readScript;
  @Inject SaveMarking saveMarking;
  @Inject ReturnScript returnScript;
  @Inject WorkOutResults workOutResults;
  @Inject PrepareBoard prepareBoard;
  @Inject ConfirmResults confirmResults;
  @Inject ReleaseResults releaseResults;
  @Inject ReadSecondTries readSecondTries;
  @Inject TakeBackSecondTry takeBackSecondTry;
  @Inject MyModuleResult myModuleResult;
  @Inject MyResult myResult;
  @Inject MyTma myTma;

  @Test
  void aFailIsTriedAgainOnceAndTheBoardReleasesWhatComesOfIt() throws Exception {
    Visitor office = cast.staff().office();
    PresentationCode next =
        visits.as(office, () -> openPresentation.open(Cast.COURSE, cast.firstDay().plusWeeks(20)));
    long group = seed.group(next, "Group 1", cast.staff().tutor().id());
    Visitor student = cast.person(Roles.STUDENT, null);
    Visitor other = cast.person(Roles.STUDENT, null);
    visits.run(office, () -> placeStudent.enrol(student.id(), next, Optional.of(group)));
    for (int i = 1; i <= 5; i++) {
      done(next, student, "TMA0" + i, 70);
    }
    // Not among the scores that the rules have marked twice.
    done(next, student, "EMA", 30);
    decided(next, "First board");
    assertThat(release(next, student)).isEqualTo(1);

    assertThat(visits.as(student, () -> myModuleResult.released(next)).orElseThrow().result())
        .satisfies(r -> assertThat(r.label()).isEqualTo("Fail, may resubmit EMA"));
    assertThat(mails(student, "second-try"))
        .singleElement()
        .asString()
        .contains("at most Grade 4 pass")
        .contains("/tma/assignment?a=EMA-R");
    assertThat(visits.as(student, () -> myTma.of(next, EMA_AGAIN)).outlook().maySubmit()).isTrue();
    assertThatThrownBy(() -> visits.as(other, () -> myTma.of(next, EMA_AGAIN)))
        .isExactlyInstanceOf(NotFound.class);
    assertThatThrownBy(() -> visits.as(other, () -> uploaded(next, EMA_AGAIN)))
        .isExactlyInstanceOf(NotFound.class);

    done(next, student, EMA_AGAIN, 45);
    assertThat(visits.as(student, () -> myResult.of(next, "EMA")).orElseThrow().score().counted())
        .isEqualTo(30);
    SecondTryLine line = visits.as(office, () -> readSecondTries.of(next)).lines().get(0);
    assertThat(line.standing()).isEqualTo(SecondTryLine.Standing.RETURNED);
    assertThatThrownBy(
            () ->
                visits.run(
                    office, () -> takeBackSecondTry.takeBack(next, line.tried().id(), "Too late")))
        .isInstanceOf(Refused.class);

    decided(next, "Second board");
    assertThat(release(next, student)).isEqualTo(1);
    assertThat(visits.as(student, () -> myModuleResult.released(next)).orElseThrow().result())
        .satisfies(
            r -> {
              assertThat(r.label()).isEqualTo("Grade 4 pass");
              assertThat(r.rounded()).isEqualTo(40);
              assertThat(r.steps()).anyMatch(s -> s.title().equals("EMA was sent again: 45"));
            });
    assertThat(mails(student, "second-try")).hasSize(1);
    assertThat(mails(student, "second-try-taken-back")).isEmpty();
  }

  /** It is sent, marked and returned. */
  private void done(PresentationCode presentation, Visitor student, String assignment, int total)
      throws Exception {
    String upload = visits.as(student, () -> uploaded(presentation, assignment));
    visits.as(student, () -> submitTma.confirm(Confirmation.of(upload, Desk.DECLARED)));
    Visitor tutor = cast.staff().tutor();
    long script =
        visits.as(
            tutor,
            () ->
                markingQueue.of(presentation).scripts().stream()
                    .filter(i -> i.line().assignment().equals(assignment))
                    .findFirst()
                    .orElseThrow()
                    .line()
                    .id());
    Map<String, PartMark> parts = new TreeMap<>();
    int left = total;
    for (var c :
        visits
            .as(tutor, () -> readScript.onDesk(script))
            .due()
            .set()
            .assignment()
            .guide()
            .criteria()) {
      int mark = Math.min(left, c.marks());
      parts.put(c.id(), new PartMark(mark, "Well put"));
      left -= mark;
    }
    visits.as(tutor, () -> saveMarking.save(script, 0, new MarkSheet(parts, "Go on")));
    visits.as(tutor, () -> returnScript.giveBack(script, 1));
  }

  private String uploaded(PresentationCode presentation, String assignment) throws Exception {
    return uploadScript
        .upload(
            presentation, assignment, "work.pdf", new ByteArrayInputStream(Desk.pdf(assignment)))
        .id();
  }

  private void decided(PresentationCode presentation, String board) throws Exception {
    Visitor office = cast.staff().office();
    assertThat(visits.as(office, () -> workOutResults.workOutAll(presentation))).isEqualTo(1);
    assertThat(visits.as(office, () -> prepareBoard.putOnList(presentation))).isEqualTo(1);
    assertThat(visits.as(office, () -> confirmResults.confirm(presentation, board))).isEqualTo(1);
  }

  private int release(PresentationCode presentation, Visitor student) throws Exception {
    return visits.as(
        cast.staff().office(),
        () -> releaseResults.release(presentation, List.of(student.id()), "As announced"));
  }

  private List<String> mails(Visitor student, String kind) {
    return sql.column(
        "select body from app.outbox where person_id = ? and kind = ?", student.id().value(), kind);
  }
}
