package org.fieldbook.assessment.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fieldbook.assessment.StudentAndTutor;
import org.fieldbook.assessment.strategy.Lateness;
import org.junit.jupiter.api.Test;

/** What a tutor puts down on the sheet of a script that waits. */
class MarkSheetsTest extends StudentAndTutor {

  @Test
  void lateWorkAwaitingNothingStandsInTheQueueAsLate() {
    bench.clock.set("2026-11-14T12:00:00Z");
    submit("Essay");
    assertThat(queue().scripts().get(0).lateness())
        .isEqualTo(new Lateness(Lateness.Kind.LATE, 2, java.time.Duration.ofHours(48)));
    assertThat(queue().missing()).extracting(m -> m.due().set().id()).contains("TMA02", "EMA");
  }

  @Test
  void theSecondOfTwoSavesKeepsBothVersions() {
    bench.clock.set(BEFORE);
    submit("Essay");
    long script = script();
    MarkSheet mine = new MarkSheet(Map.of("TMA01-C1", new PartMark(20, "Mine")), "");
    MarkSheet theirs = new MarkSheet(Map.of("TMA01-C1", new PartMark(12, "Theirs")), "");
    assertThat(save(script, 0, theirs)).isInstanceOf(MarkingSaved.Saved.class);
    // A repeat, as after a lost answer, is no conflict.
    assertThat(save(script, 0, theirs)).isInstanceOf(MarkingSaved.Saved.class);

    MarkingSaved.Conflict conflict = (MarkingSaved.Conflict) save(script, 0, mine);
    assertThat(conflict.theirs()).isEqualTo(theirs);
    assertThat(conflict.mine()).isEqualTo(mine);
    assertThat(save(script, conflict.number(), mine)).isInstanceOf(MarkingSaved.Saved.class);

    bench.as(tutor);
    List<SheetVersion> versions =
        bench.transact(() -> bench.bean(ReadScript.class).history(script).versions());
    assertThat(versions)
        .extracting(SheetVersion::isConflicting)
        .containsExactly(false, true, false);
    List<MarkChange> changes = bench.transact(() -> bench.bean(ReadScript.class).changes(script));
    assertThat(changes).extracting(MarkChange::from).containsExactly(null, 12);
    assertThat(changes).extracting(MarkChange::to).containsExactly(12, 20);
    assertThat(changes).extracting(MarkChange::changedBy).containsOnly(tutor);
  }

  @Test
  void aMarkOutOfRangeIsNotTakenButTheWordsBesideItAre() {
    bench.clock.set(BEFORE);
    submit("Essay");
    long script = script();
    MarkingSaved.Saved saved =
        (MarkingSaved.Saved)
            save(script, 0, new MarkSheet(Map.of("TMA01-C1", new PartMark(26, "Long words")), ""));
    assertThat(saved.problems())
        .containsExactly("Understanding of frameworks: give 0 to 25, not 26.");
    bench.as(tutor);
    MarkSheet kept =
        bench.transact(() -> bench.bean(ReadScript.class).onDesk(script)).script().sheet();
    assertThat(kept.part("TMA01-C1")).isEqualTo(new PartMark(null, "Long words"));
  }
}
