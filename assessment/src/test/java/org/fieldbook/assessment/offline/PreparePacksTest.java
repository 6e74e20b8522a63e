package org.fieldbook.assessment.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fieldbook.assessment.jobs.JobOrder;
import org.fieldbook.assessment.jobs.OfficeJob;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.PartMark;
import org.fieldbook.assessment.marking.ReadScript;
import org.fieldbook.assessment.marking.SaveMarking;
import org.junit.jupiter.api.Test;

/** The job that makes packs: each tutor has what waits, once. */
class PreparePacksTest extends OfflineScene {

  private static final JobOrder ORDER = JobOrder.of("packs", LMC310, "TMA01", "");

  @Test
  void aTutorHasAPackOfWhatWaitsAndNoneOfWhatIsReturned() throws Exception {
    List<Long> scripts = submitAll();
    markAll(scripts.get(0));
    giveBack(scripts.get(0));
    assertThat(steps()).extracting(OfficeJob.Step::id).contains(tutor.toString());
    assertThat(perform()).isEqualTo("2 scripts");
    List<PackLine> mine = mine();
    assertThat(mine).singleElement().satisfies(p -> assertThat(p.scripts()).isEqualTo(2));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    bench.transact(
        () -> {
          bench.bean(FetchPack.class).open(mine.get(0).id()).write(out);
          return null;
        });
    assertThat(Zipped.files(out.toByteArray()).keySet())
        .filteredOn(n -> n.contains("scripts/"))
        .hasSize(2);
  }

  @Test
  void theSameIsNotMadeTwiceButWhatChangedIs() {
    List<Long> scripts = submitAll();
    assertThat(perform()).isEqualTo("3 scripts");
    assertThat(perform()).startsWith("A pack as it stands now");
    assertThat(mine()).hasSize(1);
    online(scripts.get(1), 0, "TMA01-C1", 12, "Well put");
    bench.clock.set("2026-11-13T10:00:00Z");
    assertThat(perform()).isEqualTo("3 scripts");
    assertThat(mine()).hasSize(2);
  }

  @Test
  void itRunsByItselfOnceWhenACutOffIsOver() {
    Instant cutOff = Instant.parse("2026-11-12T12:00:00Z");
    PreparePacks job = bench.bean(PreparePacks.class);
    assertThat(job.due(cutOff.minusSeconds(1))).isEmpty();
    assertThat(job.due(cutOff))
        .singleElement()
        .satisfies(o -> assertThat(o.order()).isEqualTo(ORDER));
    assertThat(job.due(cutOff.plusSeconds(3600)).get(0).key())
        .isEqualTo(job.due(cutOff).get(0).key());
  }

  private void markAll(long script) {
    bench.as(tutor);
    bench.transact(
        () -> {
          Map<String, PartMark> parts =
              bench
                  .bean(ReadScript.class)
                  .onDesk(script)
                  .due()
                  .set()
                  .assignment()
                  .guide()
                  .criteria()
                  .stream()
                  .collect(Collectors.toMap(c -> c.id(), c -> new PartMark(5, "Fine")));
          return bench.bean(SaveMarking.class).save(script, 0, new MarkSheet(parts, "Good"));
        });
  }

  private List<OfficeJob.Step> steps() {
    return bench.transact(() -> bench.bean(PreparePacks.class).steps(ORDER));
  }

  private String perform() {
    return bench.transact(() -> bench.bean(PreparePacks.class).perform(ORDER, tutor.toString()));
  }

  private List<PackLine> mine() {
    bench.as(tutor);
    return bench.transact(() -> bench.bean(MakePack.class).mine(LMC310));
  }
}
