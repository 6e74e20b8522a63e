package org.fieldbook.assessment.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.util.List;
import java.util.Map;
import org.fieldbook.assessment.StudentAndTutor;
import org.fieldbook.assessment.TestCohort;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.PartMark;
import org.fieldbook.assessment.marking.ReadScript;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TMA01 has six criteria: 25, 20, 20, 15, 10 and 10 marks. */
class BringMarksTest extends StudentAndTutor {

  private static final String HEAD =
      "Script,Version,Identifier,Student,TMA01-C1 Frameworks (of 25),TMA01-C2\n";

  private long script;

  @BeforeEach
  void send() {
    bench.clock.set(BEFORE);
    submit("To be marked in a table");
    script = script();
  }

  @Test
  void marksOfATableAreTakenOnceAndTheWordsBesideThemStay() {
    save(script, 0, sheet(Map.of("TMA01-C1", new PartMark(10, "Say more of Kotter."))));
    String csv = HEAD + script + ",1,A1,Student,20,15\n";

    assertThat(look(csv))
        .singleElement()
        .satisfies(l -> assertThat(l.kind()).isEqualTo(BroughtLine.Kind.CHANGED));
    assertThat(sheetNow().part("TMA01-C1").mark()).isEqualTo(10);

    assertThat(kinds(bring(csv, Map.of()))).containsExactly(BroughtLine.Kind.TAKEN);
    assertThat(sheetNow().part("TMA01-C1")).isEqualTo(new PartMark(20, "Say more of Kotter."));
    assertThat(sheetNow().total()).isEqualTo(35);

    assertThat(kinds(bring(csv, Map.of()))).containsExactly(BroughtLine.Kind.UNCHANGED);
    assertThat(number()).isEqualTo(2);
    assertThat(history())
        .filteredOn(l -> l.item().equals("Understanding of frameworks"))
        .extracting(l -> l.change().to() + " " + l.change().why())
        .containsExactly("20 Brought in with a table of marks", "10 ");
  }

  @Test
  void whatWasMarkedOnlineMeanwhileIsTakenOnlyWhenItIsTicked() {
    String csv = HEAD + script + ",0,A1,Student,20,\n";
    save(script, 0, sheet(Map.of("TMA01-C1", new PartMark(12, ""))));

    assertThat(kinds(bring(csv, Map.of()))).containsExactly(BroughtLine.Kind.CONFLICT);
    assertThat(sheetNow().part("TMA01-C1").mark()).isEqualTo(12);

    // Ticked, but of a version that is not the one any more.
    assertThat(kinds(bring(csv, Map.of(script, 0)))).containsExactly(BroughtLine.Kind.CONFLICT);
    assertThat(sheetNow().part("TMA01-C1").mark()).isEqualTo(12);

    assertThat(kinds(bring(csv, Map.of(script, 1)))).containsExactly(BroughtLine.Kind.TAKEN);
    assertThat(sheetNow().part("TMA01-C1").mark()).isEqualTo(20);
  }

  @Test
  void everyLineIsAnsweredAndOnlyTheGoodOnesAreTaken() {
    String csv =
        HEAD
            + script
            + ",0,A1,Student,26,15\n"
            + script
            + ",0,A1,Student,20,15\n"
            + "999999999,0,A2,Nobody,1,1\n"
            + "'; drop table script,0,,,1,1\n";

    List<BroughtLine> lines = bring(csv, Map.of());

    assertThat(kinds(lines))
        .containsExactly(
            BroughtLine.Kind.INVALID,
            BroughtLine.Kind.DUPLICATE,
            BroughtLine.Kind.UNKNOWN,
            BroughtLine.Kind.UNKNOWN);
    assertThat(lines.get(0).number()).isEqualTo(2);
    assertThat(lines.get(0).words())
        .containsExactly(
            "Understanding of frameworks: give a whole number from 0 to 25, not “26”.");
    assertThat(sheetNow().marksGiven()).isZero();
  }

  @Test
  void aReturnedScriptDoesNotChange() {
    mark(60);
    giveBack();
    assertThat(kinds(bring(HEAD + script + ",1,A1,Student,1,1\n", Map.of())))
        .containsExactly(BroughtLine.Kind.RETURNED);
  }

  @Test
  void somebodyElsesScriptIsNotThere() {
    String csv = HEAD + script + ",0,A1,Student,20,15\n";
    bench.as(TestCohort.person());
    assertThat(kinds(bench.transact(() -> bench.bean(BringMarks.class).look(LMC310, "TMA01", csv))))
        .containsExactly(BroughtLine.Kind.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t", ","})
  void aSpreadsheetMayWriteItsOwnDelimiterAndABom(String delimiter) {
    String csv = "\uFEFF" + (HEAD + script + ",0,A1,Student,20,15\r\n").replace(",", delimiter);
    assertThat(kinds(look(csv))).containsExactly(BroughtLine.Kind.CHANGED);
  }

  @Test
  void whatIsNoTableOfMarksIsRefusedWithItsPlace() {
    refused("", "empty");
    refused("Name,Mark\nA,1\n", "Line 1: the columns Script and Version");
    refused("Script,Version,TMA02-C1\n", "TMA01 has no criterion TMA02-C1");
    refused("Script,Version,Script\n", "Line 1: the column Script is there twice");
    refused("Script,Version\n\"1", "quotation mark");
    refused("x".repeat(300_001), "too large");
    refused("Script,Version" + ",X".repeat(80) + "\n", "columns");
  }

  @Test
  void theTableHasALineForEachScript() {
    bench.as(tutor);
    assertThat(bench.transact(() -> bench.bean(BringMarks.class).table(LMC310, "TMA01")))
        .singleElement()
        .satisfies(f -> assertThat(f.script().id()).isEqualTo(script));
  }

  private void refused(String csv, String why) {
    assertThatThrownBy(() -> look(csv)).isInstanceOf(Refused.class).hasMessageContaining(why);
  }

  private List<BroughtLine> look(String csv) {
    bench.as(tutor);
    return bench.transact(() -> bench.bean(BringMarks.class).look(LMC310, "TMA01", csv));
  }

  private List<BroughtLine> bring(String csv, Map<Long, Integer> taken) {
    bench.as(tutor);
    return bench.transact(() -> bench.bean(BringMarks.class).bring(LMC310, "TMA01", csv, taken));
  }

  private static List<BroughtLine.Kind> kinds(List<BroughtLine> lines) {
    return lines.stream().map(BroughtLine::kind).toList();
  }

  private MarkSheet sheetNow() {
    bench.as(tutor);
    return bench.transact(() -> bench.bean(ReadScript.class).onDesk(script)).script().sheet();
  }

  private int number() {
    return bench.transact(() -> bench.bean(ReadScript.class).onDesk(script)).script().sheetNumber();
  }

  private List<MarkHistory.Line> history() {
    return bench.transact(() -> bench.bean(TutorGradebook.class).history(script)).lines();
  }

  private static MarkSheet sheet(Map<String, PartMark> parts) {
    return new MarkSheet(parts, "");
  }
}
