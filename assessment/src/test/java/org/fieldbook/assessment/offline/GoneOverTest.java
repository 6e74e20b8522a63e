package org.fieldbook.assessment.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fieldbook.assessment.TestCohort;
import org.fieldbook.assessment.marking.ReadScript;
import org.fieldbook.content.kernel.PersonId;
import org.junit.jupiter.api.Test;

/** A pack comes back after its students have gone over to another tutor. */
class GoneOverTest extends OfflineScene {

  private static final Instant GONE = Instant.parse("2026-11-14T00:00:00Z");

  private final PersonId successor = TestCohort.person();

  @Test
  void itIsSaidLineByLineWhoHasItAndTheWordsAreShownAndNothingIsSaved() throws Exception {
    List<Long> scripts = submitAll();
    Map<String, byte[]> files = filled(scripts);
    bench.cohort.handOver(students.get(0), successor, GONE);
    bench.clock.set("2026-11-14T09:00:00Z");

    bench.as(tutor);
    SentBack.View view = send("back.zip", Zipped.plain(files));

    assertThat(view.plan().lines())
        .filteredOn(l -> l.kind() == LineKind.GONE_OVER)
        .as("its Word and its browser form, of which one was filled in")
        .hasSize(2)
        .allSatisfy(
            l -> {
              assertThat(l.about()).isEqualTo("TMA01, Student " + students.get(0));
              assertThat(l.said().get(0)).contains("gone over to Tutor " + successor);
              assertThat(l.script()).isZero();
            })
        .anySatisfy(
            l ->
                assertThat(l.changes())
                    .contains(new Line.Change("Summary", "", "In Word.\nSecond line."))
                    .hasSize(13));
    assertThat(kinds(view)).containsEntry(LineKind.CHANGED, 1L);
    assertThat(view.plan().absent()).isEmpty();

    SentBack.View done = confirm(view, NONE);
    bench.as(successor);
    assertThat(
            bench
                .transact(() -> bench.bean(ReadScript.class).onDesk(scripts.get(0)))
                .script()
                .sheetNumber())
        .isZero();
    assertThat(done.plan().lines())
        .filteredOn(l -> l.kind() == LineKind.GONE_OVER)
        .anySatisfy(l -> assertThat(l.changes()).hasSize(13));
  }

  @Test
  void whatWasNotTheirsToTakeTellsThemNothing() throws Exception {
    List<Long> scripts = submitAll();
    Map<String, byte[]> files = filled(scripts);
    bench.cohort.handOver(students.get(0), successor, GONE);

    bench.as(TestCohort.person());
    SentBack.View view = send("found.zip", Zipped.plain(files));

    assertThat(kinds(view))
        .containsEntry(LineKind.NOT_YOURS, 6L)
        .doesNotContainKey(LineKind.GONE_OVER);
  }

  @Test
  void aStudentWhoGoesBetweenTheLookAndTheYesIsLeftOutAndItIsSaid() throws Exception {
    List<Long> scripts = submitAll();
    SentBack.View view = send("back.zip", Zipped.plain(filled(scripts)));
    bench.cohort.handOver(students.get(0), successor, GONE);

    SentBack.View done = confirm(view, NONE);

    assertThat(done.plan().lines())
        .filteredOn(l -> l.kind() == LineKind.CHANGED)
        .extracting(Line::outcome)
        .anyMatch(o -> o.startsWith("Not taken: the script is no longer yours"))
        .anyMatch(o -> o.startsWith("Saved as version 1"));
  }

  @Test
  void aPackIsFetchedAgainWithoutWhoHasGone() throws Exception {
    List<Long> scripts = submitAll();
    bench.as(tutor);
    String pack =
        bench.transact(
            () ->
                bench
                    .bean(MakePack.class)
                    .make(TestCohort.LMC310, "TMA01", new java.util.TreeSet<>(scripts)));
    bench.cohort.handOver(students.get(0), successor, GONE);

    Map<String, byte[]> files = Zipped.files(fetch(pack));

    assertThat(files.keySet())
        .noneMatch(p -> PackNames.last(p).startsWith(scripts.get(0) + " "))
        .anyMatch(p -> PackNames.last(p).startsWith(scripts.get(1) + " "));
  }
}
