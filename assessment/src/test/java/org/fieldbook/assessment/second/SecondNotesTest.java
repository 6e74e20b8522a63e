package org.fieldbook.assessment.second;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.util.List;
import org.fieldbook.assessment.annotation.Annotation;
import org.fieldbook.assessment.annotation.SentFile;
import org.fieldbook.assessment.annotation.Spot;
import org.fieldbook.assessment.annotation.Written;
import org.fieldbook.assessment.marking.AnnotationSaved;
import org.fieldbook.assessment.marking.MyComments;
import org.fieldbook.assessment.marking.OnFiles;
import org.fieldbook.assessment.marking.ReadAnnotations;
import org.fieldbook.assessment.marking.SaveAnnotation;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What two markers put on the pages of one script: a layer for each, unseen by the other. */
class SecondNotesTest extends SecondScene {

  private static final Spot SPOT = new Spot(Spot.Kind.NOTE, 1, List.of(List.of(72.0, 700.0)));

  private long id;
  private SentFile file;

  @BeforeEach
  void markedOnce() {
    bench.bean(MarkTwice.class);
    bench.cohort.studentOf(second);
    bench.cohort.studentOf(third);
    bench.clock.set(BEFORE);
    submit("Essay");
    script = script();
    file = new SentFile(as(tutor, () -> reading0().on(script)).submission(), 1);
    as(
        tutor,
        () ->
            bench.bean(SaveAnnotation.class).save(script, file, "of-the-first", 0, words("First")));
    mark(41);
    finish();
    id = given(second);
  }

  @Test
  void nobodySeesTheOthersBeforeBothHaveFinished() {
    assertThat(mine(second).here()).isEmpty();
    put(second, "of-the-second", 0, words("Second"));
    assertThat(mine(second).here()).extracting(SecondNote::name).containsExactly("of-the-second");
    assertThat(as(tutor, () -> reading0().on(script)).here())
        .extracting(Annotation::name)
        .containsExactly("of-the-first");
    for (PersonId other : List.of(tutor, third, student)) {
      assertNotFound(other, () -> noting().on(id));
      assertNotFound(other, () -> noting().ofBoth(id));
    }
    assertNotFound(second, () -> noting().ofBoth(id));

    finish(second, id, 46);
    for (PersonId marker : List.of(tutor, second)) {
      NoteSecond.OfBoth both = as(marker, () -> noting().ofBoth(id));
      assertThat(both.first()).extracting(a -> a.written().words()).containsExactly("First");
      assertThat(both.second()).extracting(a -> a.written().words()).containsExactly("Second");
    }
    assertNotFound(third, () -> noting().ofBoth(id));

    as(tutor, () -> agreeing().propose(id, sheet(41, "Agreed"), "Between us."));
    long proposal = both(second, id).waiting().orElseThrow().id();
    as(second, () -> agreeing().agree(id, proposal, "Yes."));
    assertThat(as(student, () -> bench.bean(MyComments.class).on(LMC310, "TMA01")))
        .extracting(Annotation::name)
        .containsExactly("of-the-first");
  }

  @Test
  void twoWindowsKeepBothWordingsAndAFinishedSheetTakesNoMore() {
    put(second, "of-the-second", 0, words("One"));
    put(second, "of-the-second", 1, words("Two"));
    assertThat(put(second, "of-the-second", 1, words("Three")))
        .isInstanceOfSatisfying(
            AnnotationSaved.Conflict.class, c -> assertThat(c.theirs().words()).isEqualTo("Two"));
    assertNotFound(
        second,
        () -> noting().save(id, new SentFile(file.submission(), 2), "elsewhere-1", 0, words("No")));
    assertNotFound(second, () -> noting().save(id, file, "no name!", 0, words("No")));
    finish(second, id, 46);
    assertNotFound(second, () -> noting().save(id, file, "too-late-1", 0, words("Late")));
    assertThat(as(tutor, () -> noting().ofBoth(id)).second()).hasSize(1);
  }

  @Test
  void aThirdMarkerHasALayerOfTheirOwn() {
    put(second, "of-the-second", 0, words("Second"));
    finish(second, id, 46);
    as(tutor, () -> agreeing().differ(id, "We do not agree."));
    given(third);
    assertThat(mine(third).here()).isEmpty();
    put(third, "of-the-second", 0, words("Third"));
    assertThat(mine(third).here()).extracting(n -> n.written().words()).containsExactly("Third");
    assertNotFound(second, () -> noting().on(id));
    assertThatThrownBy(() -> put(third, "of-the-third", 0, words("x".repeat(10_001))))
        .isInstanceOf(Refused.class);
  }

  private static Written words(String words) {
    return new Written(SPOT, "", words, false);
  }

  private OnFiles<SecondNote> mine(PersonId marker) {
    return as(marker, () -> noting().on(id));
  }

  private AnnotationSaved put(PersonId marker, String name, int basedOn, Written written) {
    return as(marker, () -> noting().save(id, file, name, basedOn, written));
  }

  private NoteSecond noting() {
    return bench.bean(NoteSecond.class);
  }

  private ReadAnnotations reading0() {
    return bench.bean(ReadAnnotations.class);
  }
}
