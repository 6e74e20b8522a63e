package org.fieldbook.app.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.EntryHistory;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.ReadEntries;
import org.fieldbook.app.toolkit.learningset.AgreeRules;
import org.fieldbook.app.toolkit.learningset.AskQuestion;
import org.fieldbook.app.toolkit.learningset.ConsentToCopy;
import org.fieldbook.app.toolkit.learningset.JoinSet;
import org.fieldbook.app.toolkit.learningset.PlanMeeting;
import org.fieldbook.app.toolkit.learningset.PresentIssue;
import org.fieldbook.app.toolkit.learningset.Presented;
import org.fieldbook.app.toolkit.learningset.ReadSets;
import org.fieldbook.app.toolkit.learningset.SeeGroupSets;
import org.fieldbook.app.toolkit.learningset.SetLine;
import org.fieldbook.app.toolkit.learningset.StartSet;
import org.fieldbook.app.toolkit.learningset.TakeIntoToolkit;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is said in a set stays there; what may leave it leaves only with its author's consent. */
@ExtendWith(ArquillianExtension.class)
class LearningSetIT {

  private static final String ROOM = "https://rooms.example/set-one";
  private static final String ISSUE = "The rota that nobody owns";
  private static final String LENT = "What have you not tried yet?";
  private static final String HELD = "Whom are you protecting?";

  @Inject Cast cast;
  @Inject Visits visits;
  @Inject Clock clock;
  @Inject StartSet startSet;
  @Inject JoinSet joinSet;
  @Inject AgreeRules agreeRules;
  @Inject PlanMeeting planMeeting;
  @Inject PresentIssue presentIssue;
  @Inject AskQuestion askQuestion;
  @Inject ConsentToCopy consentToCopy;
  @Inject TakeIntoToolkit takeIntoToolkit;
  @Inject ReadSets readSets;
  @Inject SeeGroupSets seeGroupSets;
  @Inject ReadEntries readEntries;
  @Inject EntryHistory entryHistory;

  @SuppressWarnings("NullAway.Init")
  private Visitor presenter;

  @SuppressWarnings("NullAway.Init")
  private Visitor asker;

  @SuppressWarnings("NullAway.Init")
  private Visitor third;

  private long set;
  private long meeting;
  private long lent;

  private void meet() throws Exception {
    presenter = cast.student();
    asker = cast.student();
    third = cast.student();
    set = visits.as(presenter, () -> startSet.start(cast.presentation(), "Set of the suite"));
    visits.run(asker, () -> joinSet.join(set));
    visits.run(third, () -> joinSet.join(set));
    meeting =
        visits.as(
            presenter,
            () ->
                planMeeting.plan(
                    set,
                    today(),
                    ROOM,
                    Map.of(presenter.id(), "presenter", asker.id(), "questioner")));
    lent = ask(asker, LENT);
    ask(asker, HELD);
    visits.run(asker, () -> consentToCopy.say(meeting, lent, true));
    visits.run(
        presenter,
        () ->
            presentIssue.present(
                meeting,
                ISSUE,
                "It is mine",
                List.of(new Presented.Deed("Ask Sue", "", "")),
                Map.of(lent, 2),
                0));
  }

  @Test
  @Tag("R-002-048")
  void aSetMeetsInAnOnlineRoomWhoseAddressItsMembersHave() throws Exception {
    meet();
    assertThat(visits.as(third, () -> readSets.meeting(meeting)).place()).isEqualTo(ROOM);
    assertThatThrownBy(
            () ->
                visits.as(
                    asker,
                    () ->
                        planMeeting.change(
                            meeting,
                            today(),
                            "x".repeat(301),
                            Map.of(presenter.id(), "presenter"),
                            1)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("300 characters");
  }

  @Test
  @Tag("R-003-128")
  void whatEachMemberTakesIsTheirsAndWhatOthersConsentTo() throws Exception {
    meet();
    assertThatThrownBy(() -> take(third)).isInstanceOf(Refused.class).hasMessageContaining("Close");
    visits.run(third, () -> planMeeting.close(meeting));

    Answers presented = Answers.of(take(presenter).body());
    assertThat(presented.text("issue")).isEqualTo(ISSUE);
    assertThat(presented.text("insight")).isEqualTo("It is mine");
    assertThat(presented.rows("actions")).hasSize(1);
    assertThat(questions(presented)).containsExactly(LENT);
    assertThat(presented.rows("questions").get(0).whole("helped")).hasValue(2);

    Answers own = Answers.of(take(asker).body());
    assertThat(questions(own)).containsExactly(LENT, HELD);

    EntryView taken = take(third);
    assertThat(questions(Answers.of(taken.body()))).containsExactly(LENT);
    assertThat(taken.body().toString())
        .doesNotContain(ISSUE)
        .doesNotContain("It is mine")
        .doesNotContain("Ask Sue")
        .doesNotContain("Player")
        .contains("what is said stays here");
    assertThat(take(third).number()).as("a second time changes nothing").isEqualTo(taken.number());
  }

  @Test
  void aConsentTakenBackTakesTheQuestionOutOfTheOthersEntriesAndTheirVersions() throws Exception {
    meet();
    visits.run(third, () -> planMeeting.close(meeting));
    EntryView before = take(third);
    take(asker);

    int removed = visits.as(asker, () -> consentToCopy.say(meeting, lent, false));

    EntryView after = take(third);
    assertThat(removed).isEqualTo(1);
    assertThat(after.number()).isGreaterThan(before.number());
    assertThat(questions(Answers.of(after.body()))).isEmpty();
    assertThat(
            visits.as(third, () -> entryHistory.of(cast.presentation(), after.slot())).stream()
                .map(v -> v.body().toString()))
        .hasSize(2)
        .noneMatch(b -> b.contains(LENT));
    assertThat(questions(Answers.of(take(asker).body()))).contains(LENT);
    assertThat(questions(Answers.of(take(presenter).body()))).isEmpty();
  }

  @Test
  void whatIsSaidIsMissingToEverybodyElse() throws Exception {
    meet();
    for (Visitor other : List.of(cast.student(), cast.studentElsewhere())) {
      assertThatThrownBy(() -> visits.as(other, () -> readSets.meeting(meeting)))
          .isExactlyInstanceOf(NotFound.class);
      assertThatThrownBy(() -> visits.as(other, () -> readSets.one(set)))
          .isExactlyInstanceOf(NotFound.class);
      assertThatThrownBy(() -> visits.as(other, () -> ask(other, "May I?")))
          .isExactlyInstanceOf(NotFound.class);
    }
    assertThatThrownBy(() -> visits.run(cast.studentElsewhere(), () -> joinSet.join(set)))
        .isExactlyInstanceOf(NotFound.class);
    SetLine seen =
        visits.as(cast.staff().tutor(), () -> seeGroupSets.of(cast.presentation())).stream()
            .filter(s -> s.id() == set)
            .findFirst()
            .orElseThrow();
    assertThat(seen.members()).hasSize(3);
    assertThat(seen.next()).isNull();
    assertThat(visits.as(cast.staff().otherTutor(), () -> seeGroupSets.of(cast.presentation())))
        .noneMatch(s -> s.id() == set);
    assertThatThrownBy(
            () -> visits.as(asker, () -> consentToCopy.say(meeting, lent + 1_000_000, true)))
        .isExactlyInstanceOf(NotFound.class);
    assertThatThrownBy(() -> visits.as(third, () -> consentToCopy.say(meeting, lent, true)))
        .isExactlyInstanceOf(NotFound.class);
  }

  @Test
  void twoWhoEditAtOnceLoseNothing() throws Exception {
    meet();
    AgreeRules.Saved first = visits.as(asker, () -> agreeRules.agree(set, "Phones away", 1));
    AgreeRules.Saved second = visits.as(third, () -> agreeRules.agree(set, "No names", 1));

    assertThat(first.kept()).isTrue();
    assertThat(second.kept()).isFalse();
    assertThat(second.rules()).isEqualTo("Phones away");
    assertThat(visits.as(third, () -> agreeRules.agree(set, "No names", second.number())).kept())
        .isTrue();
    assertThat(
            visits
                .as(
                    presenter,
                    () -> presentIssue.present(meeting, "Other words", "", List.of(), Map.of(), 0))
                .kept())
        .isFalse();
    assertThatThrownBy(
            () ->
                visits.as(
                    asker,
                    () ->
                        planMeeting.change(
                            meeting, today(), ROOM, Map.of(asker.id(), "presenter"), 1)))
        .isInstanceOf(Refused.class);
  }

  @Test
  void aFullSetTakesNobodyMoreAndWhoLeavesReadsNoMore() throws Exception {
    meet();
    for (int i = 3; i < 8; i++) {
      visits.run(cast.student(), () -> joinSet.join(set));
    }
    Visitor ninth = cast.student();
    assertThatThrownBy(() -> visits.run(ninth, () -> joinSet.join(set)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("full");

    visits.run(asker, () -> joinSet.leave(set));

    assertThatThrownBy(() -> visits.as(asker, () -> readSets.meeting(meeting)))
        .isExactlyInstanceOf(NotFound.class);
    visits.run(third, () -> planMeeting.close(meeting));
    assertThat(visits.as(asker, () -> readSets.meeting(meeting)).closed())
        .as("a closed meeting at which they had a part")
        .isTrue();
    visits.run(ninth, () -> joinSet.join(set));
  }

  private long ask(Visitor who, String question) throws Exception {
    return visits.as(who, () -> askQuestion.ask(meeting, question, "options"));
  }

  private EntryView take(Visitor who) throws Exception {
    String slot = visits.as(who, () -> takeIntoToolkit.take(meeting));
    return visits.as(who, () -> readEntries.one(cast.presentation(), slot));
  }

  private static List<String> questions(Answers answers) {
    return answers.rows("questions").stream().map(r -> r.text("question")).toList();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
  }
}
