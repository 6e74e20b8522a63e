package org.fieldbook.assessment.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fieldbook.assessment.StudentAndTutor;
import org.fieldbook.assessment.TestCohort;
import org.fieldbook.assessment.bank.BankComment;
import org.fieldbook.assessment.bank.CourseComment;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Comments that are used again. */
class CommentBankTest extends StudentAndTutor {

  private long script;

  @BeforeEach
  void oneScript() {
    bench.clock.set(BEFORE);
    submit("Essay");
    script = script();
  }

  @Test
  void whatIsKeptIsThereForItsOwnerAndOnceOnly() {
    BankComment kept = keep("Say what you predicted, {name}.");
    assertThat(keep(" Say what you predicted, {name}. ").id()).isEqualTo(kept.id());
    assertThat(bank(tutor, script).comments())
        .extracting(BankComment::words)
        .contains("Say what you predicted, {name}.");
  }

  @Test
  void whatTheCourseTeamWroteForTheAssignmentIsThereForEveryMarker() {
    ReadCommentBank.Bank bank = bank(tutor, script);
    assertThat(bank.isBare()).isFalse();
    assertThat(bank.fromCourse()).hasSizeGreaterThan(15);
    assertThat(bank.fromCourse().get(0).criterion()).isEqualTo("TMA01-C1");
    assertThat(bank.fromCourse().get(0).words()).startsWith("{name}, you explain the continuum");
    assertThat(bank.fromCourse()).extracting(CourseComment::words).doesNotHaveDuplicates();
  }

  @Test
  void anotherTutorOfTheCourseSeesWhatIsSharedAndCannotChangeIt() {
    BankComment secret = keep("Mine alone " + script);
    BankComment open = keep("For all " + script);
    PersonId colleague = TestCohort.person();
    long theirs = scriptOf(colleague);
    assertThat(change(open, 1, true, false).taken()).isTrue();

    ReadCommentBank.Bank bank = bank(colleague, theirs);
    assertThat(bank.comments())
        .extracting(BankComment::id)
        .contains(open.id())
        .doesNotContain(secret.id());
    assertThat(bank.owners().get(tutor)).extracting(Learner::name).isEqualTo("Tutor " + tutor);
    assertNotFound(
        colleague,
        () -> bench.bean(KeepComment.class).change(theirs, open.id(), 2, "Spoilt", true, false));
    assertNotFound(colleague, () -> bench.bean(ReadCommentBank.class).forScript(script));

    assertThat(change(open, 2, false, false).taken()).isTrue();
    assertThat(bank(colleague, theirs).comments())
        .extracting(BankComment::id)
        .doesNotContain(open.id());
  }

  @Test
  void whatWasRemovedCanBePutBack() {
    BankComment kept = keep("Twice " + script);
    assertThat(change(kept, 1, false, true).taken()).isTrue();
    assertThat(bank(tutor, script).comments())
        .extracting(BankComment::id)
        .doesNotContain(kept.id());
    assertThat(change(kept, 2, false, false).taken()).isTrue();
    assertThat(bank(tutor, script).comments()).extracting(BankComment::id).contains(kept.id());
  }

  @Test
  void aSecondWindowThatHasNotSeenTheLatestChangesNothing() {
    BankComment kept = keep("First words " + script);
    assertThat(change(kept, 1, true, false).taken()).isTrue();
    KeepComment.Outcome late = change(kept, 1, false, true);
    assertThat(late.taken()).isFalse();
    assertThat(late.comment().isShared()).isTrue();
    assertThat(late.comment().isRemoved()).isFalse();
  }

  @Test
  void noWordsAndTooManyAreRefused() {
    assertThatThrownBy(() -> keep(" \n ")).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> keep("x".repeat(5001)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("5000 characters");
  }

  private BankComment keep(String words) {
    bench.as(tutor);
    return bench.transact(() -> bench.bean(KeepComment.class).keep(script, "TMA01-C1", words));
  }

  private KeepComment.Outcome change(
      BankComment comment, int basedOn, boolean shared, boolean removed) {
    bench.as(tutor);
    return bench.transact(
        () ->
            bench
                .bean(KeepComment.class)
                .change(script, comment.id(), basedOn, comment.words(), shared, removed));
  }

  private ReadCommentBank.Bank bank(PersonId marker, long of) {
    bench.as(marker);
    return bench.transact(() -> bench.bean(ReadCommentBank.class).forScript(of));
  }

  private long scriptOf(PersonId colleague) {
    PersonId other = bench.cohort.studentOf(colleague);
    submit(bench.as(other), "Another essay");
    bench.as(colleague);
    return bench
        .transact(() -> bench.bean(MarkingQueue.class).of(TestCohort.LMC310))
        .scripts()
        .get(0)
        .line()
        .id();
  }
}
