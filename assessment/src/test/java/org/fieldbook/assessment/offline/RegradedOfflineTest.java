package org.fieldbook.assessment.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.regrade.OpenRegrade;
import org.fieldbook.assessment.regrade.Regrading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Returned scripts that are marked again go away in a pack and come back like any other. */
class RegradedOfflineTest extends OfflineScene {

  private List<Long> scripts;
  private Map<String, byte[]> before;

  @BeforeEach
  void markedAndReturned() throws Exception {
    bench.bean(Regrading.class);
    scripts = submitAll();
    before = filled(scripts.subList(0, 2));
    confirm(send("back.zip", Zipped.plain(before)), NONE);
    giveBack(scripts.get(0));
    giveBack(scripts.get(1));
  }

  @Test
  void flatReFolderedOrZippedAgainTheRegradeIsMatchedByItsNumber() throws Exception {
    assertThatThrownBy(() -> pack(scripts)).hasMessageContaining("returned");
    open(scripts.get(0));
    open(scripts.get(1));
    Map<String, byte[]> files = Zipped.files(pack(scripts.subList(0, 2)));
    String word = path(files, scripts.get(0), "summary.docx");
    files.put(word, FilledByHand.docx(at(files, word), typed(4, "Looked at again")));
    String page = path(files, scripts.get(1), "summary.html");
    files.put(page, FilledByHand.html(at(files, page), typed(6, "Once more")));

    Map<String, Long> asItWas = verdicts(send("as it was.zip", Zipped.plain(files)));
    assertThat(verdicts(send("flat.zip", Zipped.plain(Zipped.flat(files))))).isEqualTo(asItWas);
    assertThat(verdicts(send("renamed.zip", Zipped.plain(Zipped.renamed(files, 7)))))
        .isEqualTo(asItWas);
    SentBack.View mac = send("Archiv.zip", Zipped.ofMac(files));
    assertThat(verdicts(mac)).isEqualTo(asItWas);

    confirm(mac, NONE);
    assertThat(read(scripts.get(0)).sheet().summary()).isEqualTo("Looked at again");
    assertThat(read(scripts.get(0)).state()).isEqualTo(Script.State.REGRADING);
    assertThat(read(scripts.get(0)).returned().orElseThrow().sheet().summary())
        .startsWith("In Word.");
    giveBack(scripts.get(0));
    assertThat(read(scripts.get(0)).score().orElseThrow().given()).isEqualTo(45);
    SentBack.View again = send("again.zip", Zipped.plain(files));
    assertThat(line(again, word).kind()).isEqualTo(LineKind.UNCHANGED);
  }

  @Test
  void aSummaryOfTheFirstMarkingChangesNothingOfTheSecond() throws Exception {
    open(scripts.get(0));
    online(scripts.get(0), read(scripts.get(0)).sheetNumber(), "TMA01-C1", 1, "Of the regrade");
    Map<String, byte[]> old = new LinkedHashMap<>(before);
    SentBack.View view = send("old.zip", Zipped.plain(old));
    assertThat(line(view, path(before, scripts.get(0), "summary.docx")).kind())
        .isEqualTo(LineKind.UNCHANGED);
    assertThat(line(view, path(before, scripts.get(1), "summary.html")).kind())
        .isEqualTo(LineKind.UNCHANGED);
    assertThat(read(scripts.get(0)).sheet().part("TMA01-C1").feedback())
        .isEqualTo("Of the regrade");
  }

  private void open(long script) {
    bench.as(tutor);
    bench.transact(
        () -> {
          bench.bean(OpenRegrade.class).open(script, "Asked for.");
          return null;
        });
  }

  /** How many lines of each kind there are on what belongs to a script. */
  private static Map<String, Long> verdicts(SentBack.View view) {
    Map<String, Long> verdicts = new java.util.TreeMap<>();
    view.plan().lines().stream()
        .filter(l -> l.kind().isSheet())
        .forEach(l -> verdicts.merge(l.script() + " " + l.kind(), 1L, Long::sum));
    return verdicts;
  }
}
