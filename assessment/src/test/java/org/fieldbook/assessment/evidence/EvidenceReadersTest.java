package org.fieldbook.assessment.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.fieldbook.assessment.TestBench;
import org.fieldbook.assessment.TestCohort;
import org.fieldbook.assessment.marking.ReadScript;
import org.fieldbook.assessment.marking.ReturnScript;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.marking.Scripts;
import org.fieldbook.assessment.second.GiveSecondMarkers;
import org.fieldbook.assessment.second.MarkTwice;
import org.fieldbook.assessment.second.ReadSecond;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who reads the copies that went with a script: whoever reads its files, and nobody else. */
class EvidenceReadersTest extends EvidenceScene {

  private final PersonId second = TestCohort.person();
  private final PersonId office = TestCohort.person();
  private final PersonId monitor = TestCohort.person();
  private long script;
  private long copy;

  @Override
  protected TestBench bench() {
    return TestBench.ruled(
        rules -> rules.replace("{item: EMA, from: 35, to: 42}", "{item: TMA01, from: 35, to: 42}"));
  }

  @BeforeEach
  void handedIn() {
    bench.bean(MarkTwice.class);
    bench.cohort.studentOf(second);
    bench.monitors.all.add(monitor);
    toolkit.add("profile", "continuum-profile", "2026-10-10");
    copy = attach("TMA01", "profile", "TMA01-C1", "It shows much.").id();
    submit("Essay");
    script = script();
  }

  @Test
  void theOwnTutorReadsItFromTheDayThatItIsHandedIn() {
    bench.without(Roles.OFFICE);

    assertThat(ids(as(tutor, () -> reading().withScript(script)))).containsExactly(copy);
    assertThat(as(tutor, () -> reading().one(copy)).words()).isEqualTo("It shows much.");
  }

  @Test
  void everybodyWhoMarksItReadsItAsLongAsTheyReadItsFiles() {
    bench.without(Roles.OFFICE);
    long id = marked();
    assertNotFound(second, () -> reading().withSecond(id));
    assertNotFound(second, () -> reading().one(copy));
    give(id);

    for (PersonId marker : List.of(tutor, second)) {
      assertThat(ids(as(marker, () -> reading().withSecond(id)))).containsExactly(copy);
      assertThat(as(marker, () -> reading().one(copy)).criterion()).contains("TMA01-C1");
    }

    run("update assessment.second_marking set state = 'SETTLED' where id = " + id);
    assertNotFound(second, () -> bench.bean(ReadSecond.class).files(id));
    assertNotFound(second, () -> reading().withSecond(id));
    assertNotFound(second, () -> reading().one(copy));
  }

  @Test
  void aMonitorReadsItOnceTheScriptIsFinished() {
    bench.without(Roles.OFFICE);
    assertNotFound(monitor, () -> reading().withScript(script));
    assertThat(as(monitor, () -> reading().with(found()))).isEmpty();
    marked();

    assertThat(ids(as(monitor, () -> reading().with(found())))).containsExactly(copy);
    assertThat(as(monitor, () -> reading().one(copy)).id()).isEqualTo(copy);

    bench.without(Roles.MONITOR);
    assertNotFound(monitor, () -> reading().one(copy));
  }

  @Test
  void theOfficeReadsWhatWentWithTheWorkThatCounts() {
    assertThat(ids(as(office, () -> reading().with(found())))).containsExactly(copy);

    submit("Essay, better");
    long again = ids(as(office, () -> reading().with(found()))).get(0);

    assertThat(again).isNotEqualTo(copy);
    assertThat(as(office, () -> reading().one(again)).isIntact()).isTrue();
    assertNotFound(office, () -> reading().one(copy));
    assertThat(as(tutor, () -> reading().one(copy)).id()).isEqualTo(copy);
  }

  @Test
  void nobodyElseReadsItOrLearnsOfIt() {
    bench.without(Roles.OFFICE);
    long id = marked();
    give(id);
    PersonId otherTutor = TestCohort.person();
    PersonId otherStudent = bench.cohort.studentOf(tutor);

    for (PersonId other :
        List.of(otherTutor, otherStudent, bench.cohort.studentOf(otherTutor), office)) {
      assertNotFound(other, () -> reading().one(copy));
      assertNotFound(other, () -> reading().withScript(script));
      assertNotFound(other, () -> reading().withSecond(id));
      assertThat(as(other, () -> reading().with(found()))).isEmpty();
    }
    toolkit.add("journal", "reflective-journal", "2026-10-11");
    long waiting = attach("TMA01", "journal", null, "").id();
    for (PersonId early : List.of(tutor, second, monitor)) {
      assertNotFound(early, () -> reading().one(waiting));
    }
    assertThat(as(student, () -> reading().one(waiting)).id()).isEqualTo(waiting);
  }

  /** The first marker finishes it, so that it is held for a second; answers the second marking. */
  private long marked() {
    mark(38);
    as(
        tutor,
        () ->
            bench
                .bean(ReturnScript.class)
                .giveBack(
                    script, bench.bean(ReadScript.class).onDesk(script).script().sheetNumber()));
    return as(office, () -> bench.bean(GiveSecondMarkers.class).of(LMC310)).items().stream()
        .filter(i -> i.marking().script() == script)
        .findFirst()
        .orElseThrow()
        .marking()
        .id();
  }

  private void give(long id) {
    as(
        office,
        () -> {
          bench.bean(GiveSecondMarkers.class).give(LMC310, id, second);
          return id;
        });
  }

  private Script found() {
    return bench.bean(Scripts.class).find(script).orElseThrow();
  }

  private static List<Long> ids(List<Evidence> copies) {
    return copies.stream().map(Evidence::id).toList();
  }

  private static void run(String sql) {
    try (Connection db = TestBench.database().getConnection();
        Statement statement = db.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
