package org.fieldbook.app.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.MarkingSaved;
import org.fieldbook.assessment.marking.MyResult;
import org.fieldbook.assessment.marking.PartMark;
import org.fieldbook.assessment.marking.ReadScript;
import org.fieldbook.assessment.marking.ReturnScript;
import org.fieldbook.assessment.marking.ReturnedWork;
import org.fieldbook.assessment.marking.SaveMarking;
import org.fieldbook.assessment.marking.SheetVersion;
import org.fieldbook.assessment.strategy.CountedScore;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Marking against the guide, and giving back. */
@ExtendWith(ArquillianExtension.class)
class MarkingIT {

  private static final Map<String, Integer> MARKS = new LinkedHashMap<>();

  static {
    MARKS.put("TMA01-C1", 20);
    MARKS.put("TMA01-C2", 15);
    MARKS.put("TMA01-C3", 14);
    MARKS.put("TMA01-C4", 10);
    MARKS.put("TMA01-C5", 7);
    MARKS.put("TMA01-C6", 8);
  }

  @Inject Cast cast;
  @Inject Desk desk;
  @Inject Visits visits;
  @Inject SaveMarking saveMarking;
  @Inject ReturnScript returnScript;
  @Inject ReadScript readScript;
  @Inject MyResult myResult;

  @Test
  @Tag("R-000-068")
  @Tag("R-001-054")
  void markAndFeedbackAreSeenOnceTheScriptIsReturnedAndNotBefore() throws Exception {
    Visitor student = cast.student();
    Visitor tutor = cast.staff().tutor();
    desk.submit(student, "to be marked");
    long script = desk.script(student);
    int number = saved(visits.as(tutor, () -> saveMarking.save(script, 0, full("Well argued."))));

    assertThat(visits.as(student, () -> myResult.of(cast.presentation(), Desk.TMA))).isEmpty();
    CountedScore score = visits.as(tutor, () -> returnScript.giveBack(script, number)).score();

    assertThat(score.counted()).isEqualTo(74);
    ReturnedWork work =
        visits.as(student, () -> myResult.of(cast.presentation(), Desk.TMA)).orElseThrow();
    assertThat(work.score().counted()).isEqualTo(74);
    assertThat(work.summary()).isEqualTo("Well argued.");
    assertThat(work.parts())
        .extracting(ReturnedWork.Part::mark)
        .containsExactly(20, 15, 14, 10, 7, 8);
    assertThat(work.parts())
        .allSatisfy(
            part -> assertThat(part.feedback()).isEqualTo("On " + part.criterion().id() + "."));
  }

  @Test
  void twoWindowsThatSaveKeepBothSheets() throws Exception {
    Visitor student = cast.student();
    Visitor tutor = cast.staff().tutor();
    desk.submit(student, "marked twice");
    long script = desk.script(student);
    int number = saved(visits.as(tutor, () -> saveMarking.save(script, 0, full("One window."))));

    MarkingSaved second =
        visits.as(tutor, () -> saveMarking.save(script, 0, full("The other window.")));

    assertThat(second).isInstanceOf(MarkingSaved.Conflict.class);
    MarkingSaved.Conflict conflict = (MarkingSaved.Conflict) second;
    assertThat(conflict.number()).isEqualTo(number);
    assertThat(conflict.theirs().summary()).isEqualTo("One window.");
    assertThat(conflict.mine().summary()).isEqualTo("The other window.");
    List<SheetVersion> versions = visits.as(tutor, () -> readScript.history(script)).versions();
    assertThat(versions)
        .extracting(v -> v.sheet().summary())
        .containsExactlyInAnyOrder("One window.", "The other window.");
    assertThat(visits.as(tutor, () -> readScript.onDesk(script)).script().sheet().summary())
        .isEqualTo("One window.");
  }

  @Test
  void anotherTutorsScriptIsNotThere() throws Exception {
    Visitor student = cast.student();
    Visitor other = cast.staff().otherTutor();
    desk.submit(student, "not yours");
    long script = desk.script(student);

    assertThatThrownBy(() -> visits.as(other, () -> readScript.onDesk(script)))
        .isExactlyInstanceOf(NotFound.class);
    assertThatThrownBy(() -> visits.as(other, () -> saveMarking.save(script, 0, full("Mine."))))
        .isExactlyInstanceOf(NotFound.class);
    assertThatThrownBy(() -> visits.as(other, () -> returnScript.giveBack(script, 0)))
        .isExactlyInstanceOf(NotFound.class);
  }

  @Test
  void aScriptWithAMarkMissingIsNotReturnedAndTheReasonNamesIt() throws Exception {
    Visitor student = cast.student();
    Visitor tutor = cast.staff().tutor();
    desk.submit(student, "half marked");
    long script = desk.script(student);
    MarkSheet one = new MarkSheet(Map.of("TMA01-C1", new PartMark(20, "Good.")), "");
    int number = saved(visits.as(tutor, () -> saveMarking.save(script, 0, one)));

    assertThatThrownBy(() -> visits.as(tutor, () -> returnScript.giveBack(script, number)))
        .isExactlyInstanceOf(Refused.class)
        .hasMessageContaining("Critical argument");

    assertThat(visits.as(student, () -> myResult.of(cast.presentation(), Desk.TMA))).isEmpty();
  }

  @Test
  void whatHasBeenReturnedIsNeitherReplacedNorMarkedAgain() throws Exception {
    Visitor student = cast.student();
    Visitor tutor = cast.staff().tutor();
    desk.submit(student, "returned");
    long script = desk.script(student);
    int number = saved(visits.as(tutor, () -> saveMarking.save(script, 0, full("Done."))));
    visits.as(tutor, () -> returnScript.giveBack(script, number));
    String upload = desk.upload(student, "too late");

    assertThatThrownBy(() -> desk.confirm(student, upload))
        .isExactlyInstanceOf(Refused.class)
        .hasMessageContaining("can no longer be replaced");
    assertThatThrownBy(
            () -> visits.as(tutor, () -> saveMarking.save(script, number, full("Again."))))
        .isExactlyInstanceOf(Refused.class);
    assertThatThrownBy(() -> visits.as(tutor, () -> returnScript.giveBack(script, number)))
        .isExactlyInstanceOf(Refused.class)
        .hasMessageContaining("already");
  }

  private static MarkSheet full(String summary) {
    Map<String, PartMark> parts = new LinkedHashMap<>();
    MARKS.forEach(
        (criterion, mark) -> parts.put(criterion, new PartMark(mark, "On " + criterion + ".")));
    return new MarkSheet(parts, summary);
  }

  private static int saved(MarkingSaved outcome) {
    assertThat(outcome).isInstanceOf(MarkingSaved.Saved.class);
    return ((MarkingSaved.Saved) outcome).number();
  }
}
