package org.fieldbook.assessment.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.fieldbook.assessment.TestToolkit;
import org.fieldbook.assessment.evidence.AttachEvidence;
import org.fieldbook.assessment.evidence.EvidenceSource;
import org.fieldbook.assessment.evidence.SubmitEvidence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Copies of toolkit entries go with the scripts, to be read on the train. */
class EvidenceInPackTest extends OfflineScene {

  private List<Long> scripts = List.of();
  private String path = "";
  private Map<String, byte[]> files = Map.of();

  @BeforeEach
  void takenAway() throws Exception {
    bench
        .with(
            EvidenceSource.class,
            new TestToolkit().add("profile", "continuum-profile", "2026-10-10"))
        .bean(SubmitEvidence.class);
    bench.clock.set("2026-11-12T10:00:00Z");
    bench.as(students.get(1));
    bench.transact(
        () ->
            bench
                .bean(AttachEvidence.class)
                .attach(LMC310, "TMA01", "profile", "TMA01-C1", "See <here>."));
    scripts = submitAll();
    files = Zipped.files(pack(scripts));
    path = path(files, scripts.get(1), "evidence 1.html");
  }

  @Test
  void eachCopyIsAPageThatStandsAlone() {
    String page = new String(at(files, path), StandardCharsets.UTF_8);

    assertThat(page)
        .contains("<p>Sheet of profile</p>", "See &lt;here&gt;.", ".drawing{fill:#123456}")
        .contains("Understanding of frameworks", "10 October 2026", "LMC310, version 1")
        .contains("default-src 'none'")
        .doesNotContain("Student " + students.get(1), "is not as it was taken");
    assertThat(files.keySet()).filteredOn(p -> p.contains("/evidence/")).containsExactly(path);
  }

  @Test
  void theReadmeAndTheSummariesSayThatItIsThere() {
    assertThat(text(files, "README.txt")).contains("copies of toolkit entries");
    String summary =
        new String(at(files, path(files, scripts.get(1), "summary.html")), StandardCharsets.UTF_8);
    assertThat(summary)
        .contains("Entry profile, for Understanding of frameworks, in " + PackNames.last(path));
    String other =
        new String(at(files, path(files, scripts.get(0), "summary.html")), StandardCharsets.UTF_8);
    assertThat(other).doesNotContain(SummaryText.EVIDENCE);
  }

  @Test
  void aPackWithoutAnyDoesNotSpeakOfIt() throws Exception {
    assertThat(text(Zipped.files(pack(List.of(scripts.get(0)))), "README.txt"))
        .doesNotContain("toolkit", "{");
  }

  @Test
  void itIsUnchangedWhenThePackComesBack() throws Exception {
    SentBack.View view = send("back.zip", Zipped.plain(files));

    Line line = line(view, PackNames.last(path));
    assertThat(line.kind()).isEqualTo(LineKind.UNCHANGED);
    assertThat(line.said()).containsExactly("A copy from the toolkit as it was in the pack.");
    // Scripts, two summaries of each, and the copy; the rest is of the pack.
    assertThat(kinds(view))
        .contains(entry(LineKind.UNCHANGED, 10L))
        .containsOnlyKeys(LineKind.UNCHANGED, LineKind.PACK);
  }

  @Test
  void aCopyThatWasWrittenUponIsNeverTaken() throws Exception {
    files.compute(
        path,
        (p, page) ->
            new String(page, StandardCharsets.UTF_8)
                .replace("Sheet of profile", "Sheet of somebody")
                .getBytes(StandardCharsets.UTF_8));

    Line line = line(send("back.zip", Zipped.plain(files)), PackNames.last(path));

    assertThat(line.kind()).isEqualTo(LineKind.PACK);
    assertThat(line.said().get(0)).contains("Nothing to take");
  }

  @Test
  void aFilledWordSummaryHasNoStrayWordsBecauseOfIt() throws Exception {
    String word = path(files, scripts.get(1), "summary.docx");
    files.computeIfPresent(
        word, (p, bytes) -> in(() -> FilledByHand.docx(bytes, typed(3, "In Word."))));

    Line line = line(send("back.zip", Zipped.plain(files)), PackNames.last(word));

    assertThat(line.kind()).isEqualTo(LineKind.CHANGED);
    assertThat(String.join(" ", line.said())).doesNotContain("outside the fields");
  }
}
