package org.fieldbook.app.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import org.fieldbook.app.toolkit.EntryVersion.Kind;
import org.fieldbook.app.toolkit.EntryVersion.Origin;
import org.fieldbook.app.toolkit.SaveDecision.Incoming;
import org.junit.jupiter.api.Test;

class SaveDecisionTest {

  private static final Instant START = Instant.parse("2026-11-28T21:52:00Z");
  private static final JsonObject OLD = text("We were told on the Friday");
  private static final JsonObject NEW = text("We were told on the Friday and started on Monday");

  @Test
  void theFirstSaveMakesTheEntry() {
    assertThat(SaveDecision.of(0, null, null, false, 0, auto("a", NEW), START))
        .isEqualTo(SaveDecision.CREATE);
  }

  @Test
  void writingOnAfterDeletingElsewhereBringsTheEntryBackRatherThanLosingWords() {
    assertThat(SaveDecision.of(0, OLD, last(3, "a", START), false, 3, auto("b", NEW), START))
        .isEqualTo(SaveDecision.CREATE);
  }

  @Test
  void theSameTabGoesOnInItsRowForTenMinutes() {
    EntryVersion last = last(3, "a", START);

    assertThat(decide(last, 3, auto("a", NEW), START.plusSeconds(599)))
        .isEqualTo(SaveDecision.CONTINUE);
    assertThat(decide(last, 3, auto("a", NEW), START.plusSeconds(600)))
        .isEqualTo(SaveDecision.KEEP);
  }

  @Test
  void anotherTabNeverGoesOnInSomebodyElsesRow() {
    assertThat(decide(last(3, "a", START), 3, auto("b", NEW), START.plusSeconds(5)))
        .isEqualTo(SaveDecision.KEEP);
  }

  @Test
  void aSaveThatWasAskedForKeepsItsOwnRow() {
    Incoming kept = new Incoming(NEW, Kind.KEPT, new Origin("a", "s2"));

    assertThat(decide(last(3, "a", START), 3, kept, START.plusSeconds(5)))
        .isEqualTo(SaveDecision.KEEP);
  }

  @Test
  void whatWasSavedByItselfIsMarkedWhenTheOwnerAsksForItToBeKept() {
    Incoming kept = new Incoming(OLD, Kind.KEPT, new Origin("a", "s2"));
    EntryVersion last = last(3, "a", START);

    assertThat(decide(last, 3, kept, START.plusSeconds(5))).isEqualTo(SaveDecision.MARK);
    last.keepAsItIs();
    assertThat(decide(last, 3, kept, START.plusSeconds(6))).isEqualTo(SaveDecision.SAME);
    assertThat(decide(last, 3, auto("a", NEW), START.plusSeconds(7))).isEqualTo(SaveDecision.KEEP);
  }

  @Test
  void wordsThatVanishWithinTheTenMinutesStayInTheHistory() {
    assertThat(decide(last(3, "a", START), 3, auto("a", text("We")), START.plusSeconds(5)))
        .isEqualTo(SaveDecision.KEEP);
  }

  @Test
  void whoHasNotSeenTheLatestVersionIsToldSo() {
    assertThat(decide(last(3, "a", START), 2, auto("b", NEW), START))
        .isEqualTo(SaveDecision.CONFLICT);
    assertThat(decide(last(3, "a", START), SaveDecision.NONE, auto("b", NEW), START))
        .isEqualTo(SaveDecision.CONFLICT);
  }

  @Test
  void theSameTabIsToldTooWhenAnotherSavedSince() {
    assertThat(decide(last(3, "b", START), 2, auto("a", NEW), START.plusSeconds(5)))
        .isEqualTo(SaveDecision.CONFLICT);
  }

  @Test
  void aSaveWhoseAnswerWasLostIsNoConflictWithItself() {
    assertThat(SaveDecision.of(3, NEW, last(3, "a", START), true, 2, auto("a", NEW), START))
        .isEqualTo(SaveDecision.REPEATED);
  }

  @Test
  void twoWhoWroteTheSameDoNotConflict() {
    assertThat(decide(last(3, "a", START), 1, auto("b", OLD), START)).isEqualTo(SaveDecision.SAME);
  }

  private static SaveDecision decide(
      EntryVersion last, int expected, Incoming incoming, Instant now) {
    return SaveDecision.of(3, OLD, last, false, expected, incoming, now);
  }

  private static EntryVersion last(int number, String tab, Instant when) {
    return new EntryVersion(1, 1, number, Kind.AUTO, OLD, new Origin(tab, "s1"), when);
  }

  private static Incoming auto(String tab, JsonObject body) {
    return new Incoming(body, Kind.AUTO, new Origin(tab, "s2"));
  }

  private static JsonObject text(String text) {
    return Json.createObjectBuilder().add("text", text).build();
  }
}
