package org.fieldbook.assessment.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fieldbook.assessment.strategy.Assignment;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.Test;

/** What must go with an assignment and what may: the EMA asks for the plan and a dated pair. */
class EvidenceRulesTest extends EvidenceScene {

  @Test
  void thePlanAndTwoDatedEntriesOfOneToolAreMissingUntilTheyAreAttached() {
    assertThat(ema().missing()).containsExactly("pdp");
    assertThat(ema().pairMissing()).isTrue();

    put("plan", "pdp", "2026-10-10");
    put("profile-1", "continuum-profile", "2026-10-11");
    assertThat(ema().missing()).isEmpty();
    assertThat(ema().pairMissing()).isTrue();

    // Of two tools, of one day, or of a tool that is filled in once: no pair.
    put("journal", "reflective-journal", "2026-12-01");
    put("profile-2", "continuum-profile", "2026-10-11");
    put("swot-1", "swot-pestle", "2026-10-12");
    assertThat(ema().pairMissing()).isTrue();

    put("profile-3", "continuum-profile", "2027-03-01");
    assertThat(ema().pairMissing()).isFalse();
  }

  @Test
  void aToolThatIsFilledInOnceMakesNoPair() {
    put("swot-1", "swot-pestle", "2026-10-12");
    put("swot-2", "swot-pestle", "2027-03-01");

    assertThat(ema().pairMissing()).isTrue();
  }

  @Test
  void moreThanSixInAllAreRefused() {
    put("plan", "pdp", "2026-10-10");
    IntStream.rangeClosed(1, 5).forEach(i -> put("s" + i, "swot-pestle", "2026-10-1" + i));
    toolkit.add("s6", "swot-pestle", "2026-10-16");

    assertThatThrownBy(() -> attach("EMA", "s6", null, "")).isInstanceOf(Refused.class);
    assertThat(ema().waiting()).hasSize(6);
  }

  @Test
  void theLimitInAllHoldsWhereThereIsRoomOtherwise() {
    Assignment.Evidence rule =
        new Assignment.Evidence(List.of("pdp"), List.of("swot-pestle"), 5, 2, false);
    EvidenceSource.Choice third = choice("c", "swot-pestle");

    assertThat(EvidencePolicy.reasonsAgainst(rule, copies("a"), third)).isEmpty();
    assertThat(EvidencePolicy.reasonsAgainst(rule, copies("a", "b"), third))
        .singleElement()
        .asString()
        .startsWith("At most 2 entries");
    Assignment.Evidence free =
        new Assignment.Evidence(List.of("pdp"), List.of("swot-pestle"), 5, null, false);
    assertThat(EvidencePolicy.reasonsAgainst(free, copies("a", "b"), third)).isEmpty();
  }

  @Test
  void anAssignmentThatAsksForNoPairLacksNone() {
    assertThat(
            as(student, () -> bench.bean(AttachEvidence.class).of(LMC310, "TMA01")).pairMissing())
        .isFalse();
  }

  private AttachEvidence.Attached ema() {
    return as(student, () -> bench.bean(AttachEvidence.class).of(LMC310, "EMA"));
  }

  private void put(String entry, String tool, String date) {
    toolkit.add(entry, tool, date);
    attach("EMA", entry, null, "");
  }

  private List<Evidence> copies(String... entries) {
    return Stream.of(entries)
        .map(
            e ->
                new Evidence(
                    student,
                    LMC310,
                    "EMA",
                    new EvidenceSource.Copy(choice(e, "swot-pestle"), 1, "", "", "{}"),
                    null,
                    "",
                    bench.clock.instant()))
        .toList();
  }

  private static EvidenceSource.Choice choice(String entry, String tool) {
    return new EvidenceSource.Choice(entry, tool, entry, LocalDate.of(2026, 10, 10), true);
  }
}
