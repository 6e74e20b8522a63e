package org.fieldbook.assessment.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fieldbook.assessment.SampleFiles;
import org.fieldbook.assessment.Sending;
import org.fieldbook.assessment.StudentAndTutor;
import org.fieldbook.assessment.TestCohort;
import org.fieldbook.assessment.marking.ReturnScript;
import org.fieldbook.assessment.regrade.OpenRegrade;
import org.fieldbook.assessment.regrade.Regrading;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a student makes of feedback, and what the tutor learns of it. */
class GoalsTest extends StudentAndTutor {

  private final List<String> plan = new ArrayList<>();
  private long script;

  @BeforeEach
  void returned() {
    bench.bean(Regrading.class);
    bench.with(
        DevelopmentPlan.class,
        new DevelopmentPlan() {
          @Override
          public boolean isOffered(PresentationCode presentation) {
            return true;
          }

          @Override
          public String add(PresentationCode presentation, String goal, UUID save) {
            plan.add(goal);
            return "own-plan";
          }
        });
    bench.clock.set(BEFORE);
    submit("Essay");
    mark(60);
    script = script();
    opened();
    giveBack();
    bench.clock.set("2026-11-20T09:00:00Z");
  }

  @Test
  void aGoalIsMadeOfAPointInOwnWordsAndStandsOnTheNextAssignment() {
    bench.as(student);
    MyGoals.Start start =
        bench.transact(() -> bench.bean(MyGoals.class).start(LMC310, "TMA01", "summary-1"));
    assertThat(start).isEqualTo(new MyGoals.Start(point("Good work"), "TMA02", true));
    Goal goal = make("summary-1", "Keep it so", true);
    make("criterion-TMA01-C2", "Name the framework", false);
    assertThat(mine().toward("TMA02"))
        .extracting(Goal::words)
        .containsExactly("Keep it so", "Name the framework");
    assertThat(mine().from("TMA01")).hasSize(2);
    assertThat(mine().toward("TMA02").get(1).from().words()).isEqualTo("Well put \uD83D\uDC4D");
    assertThat(plan).containsExactly("Keep it so");
    assertThat(goal.planEntry()).contains("own-plan");
    // Sent twice it is one.
    assertThat(make("summary-1", "Keep it so", true).id()).isEqualTo(goal.id());
    assertThat(plan).hasSize(1);
    assertThatThrownBy(() -> make("note-nothing", "Of nothing", false))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> make("summary-1", " ", false)).hasMessageContaining("own words");
    assertThatThrownBy(() -> make("summary-1", "x".repeat(501), false))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("500 characters");
  }

  @Test
  void aGoalDoesNotLandOnWorkThatIsSentAndPastItsCutOff() {
    submitNext();
    assertThat(toward()).isEqualTo("TMA02");

    bench.clock.set(cutOff("TMA02").plusSeconds(1).toString());
    assertThat(toward()).isEqualTo("TMA03");
    make("summary-1", "Keep it so", false);
    assertThat(mine().toward("TMA03")).hasSize(1);

    // What was not sent can still come late.
    bench.clock.set(cutOff("TMA03").plusSeconds(1).toString());
    assertThat(toward()).isEqualTo("TMA03");
  }

  private Instant cutOff(String assignment) {
    return bench.bean(Assignments.class).get(LMC310, assignment).cutOff();
  }

  private String toward() {
    bench.as(student);
    return bench
        .transact(() -> bench.bean(MyGoals.class).start(LMC310, "TMA01", "summary-1"))
        .toward();
  }

  @Test
  void itIsTickedWordedAnewRemovedAndPutBack() {
    long goal = make("summary-1", "Cite two sources", false).id();
    ran(() -> set().tick(goal, true));
    assertThat(mine().toward("TMA02").get(0).isDone()).isTrue();
    ran(() -> set().tick(goal, false));
    assertThat(mine().toward("TMA02").get(0).isDone()).isFalse();

    assertThat(bench.transact(() -> set().reword(goal, 1, "Cite three sources"))).isTrue();
    assertThat(bench.transact(() -> set().reword(goal, 1, "From another window"))).isFalse();
    assertThat(mine().toward("TMA02").get(0).words()).isEqualTo("Cite three sources");

    ran(() -> set().remove(goal));
    assertThat(mine().toward("TMA02")).isEmpty();
    assertThat(mine().removed("TMA02")).hasSize(1);
    ran(() -> set().putBack(goal));
    assertThat(mine().toward("TMA02")).hasSize(1);
  }

  @Test
  void theTutorSeesGoalsOnlyOnceTheyAreSharedAndNobodyElseDoes() {
    long goal = make("summary-1", "Cite two sources", false).id();
    submitNext();
    long next = next();
    assertThat(seen(next).goals()).isEmpty();
    ran(() -> set().share(LMC310, "TMA02", true));
    make("criterion-TMA01-C2", "Name the framework", false);
    assertThat(seen(next).goals())
        .extracting(Goal::words)
        .containsExactly("Cite two sources", "Name the framework");
    ran(() -> set().remove(goal));
    assertThat(seen(next).goals()).hasSize(1);
    ran(() -> set().share(LMC310, "TMA02", false));
    assertThat(seen(next).goals()).isEmpty();

    PersonId other = TestCohort.person();
    bench.cohort.studentOf(other);
    assertNotFound(other, () -> bench.bean(AfterReturn.class).of(next));
    PersonId classmate = bench.cohort.studentOf(tutor);
    assertNotFound(
        classmate,
        () -> {
          set().putBack(goal);
          return null;
        });
  }

  @Test
  void theFirstOpeningOfEachReturnIsKept() {
    // Before the return nothing is kept, though the student had asked for the page.
    assertThat(seen(script).opened().first()).isEmpty();
    opened();
    bench.clock.set("2026-11-21T09:00:00Z");
    opened();
    assertThat(seen(script).opened().first()).contains(Instant.parse("2026-11-20T09:00:00Z"));

    bench.as(tutor);
    bench.transact(
        () -> {
          bench.bean(OpenRegrade.class).open(script, "Asked for.");
          return null;
        });
    assertThat(seen(script).opened().first()).isPresent();
    giveBackAgain();
    assertThat(seen(script).opened().first()).isEmpty();
    bench.clock.set("2026-11-22T09:00:00Z");
    opened();
    assertThat(seen(script).opened().first()).contains(Instant.parse("2026-11-22T09:00:00Z"));
  }

  @Test
  void aSummaryIsReadSentenceBySentence() {
    assertThat(Points.sentences("Well argued. Next time cite e.g. Lewin (1951).\nWhy so long?  "))
        .extracting(Point::words)
        .contains("Well argued.", "Why so long?");
    assertThat(Points.sentences("")).isEmpty();
    assertThat(Points.sentences("A. ".repeat(500))).hasSize(100);
    String emoji = "\uD83D\uDC4D".repeat(2500);
    assertThat(new Point(Point.Source.NOTE, "n", emoji).words())
        .hasSize(2001)
        .startsWith("\uD83D\uDC4D")
        .endsWith("\uD83D\uDC4D…");
  }

  private void giveBackAgain() {
    bench.as(tutor);
    bench.transact(() -> bench.bean(ReturnScript.class).giveBack(script, 1));
  }

  private void submitNext() {
    Sending.of(bench, student, "TMA02", "next.docx", SampleFiles.docx("Next"));
  }

  private long next() {
    return queue().toMark().get(0).line().id();
  }

  private static Point point(String words) {
    return new Point(Point.Source.SUMMARY, "1", words);
  }

  private SetGoal set() {
    return bench.bean(SetGoal.class);
  }

  private void ran(Runnable work) {
    bench.as(student);
    bench.transact(
        () -> {
          work.run();
          return null;
        });
  }

  private Goal make(String point, String words, boolean inPlan) {
    bench.as(student);
    return bench.transact(
        () -> set().make(LMC310, "TMA01", point, words, inPlan, UUID.randomUUID()));
  }

  private MyGoals.Mine mine() {
    bench.as(student);
    return bench.transact(() -> bench.bean(MyGoals.class).of(LMC310));
  }

  private void opened() {
    ran(() -> bench.bean(OpenFeedback.class).opened(LMC310, "TMA01"));
  }

  private AfterReturn.Seen seen(long of) {
    bench.as(tutor);
    return bench.transact(() -> bench.bean(AfterReturn.class).of(of));
  }
}
