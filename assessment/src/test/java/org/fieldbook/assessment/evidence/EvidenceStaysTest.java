package org.fieldbook.assessment.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.fieldbook.assessment.TestBench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A copy stays as it was taken: the database refuses changes, and the hash tells of any. */
class EvidenceStaysTest extends EvidenceScene {

  private static final String REFUSED = "stays as it was taken";

  private long copy;

  @BeforeEach
  void attached() {
    toolkit.add("profile", "continuum-profile", "2026-10-10");
    // Finer than the database keeps it.
    bench.clock.set("2026-11-12T10:00:00.123456789Z");
    copy = attach("TMA01", "profile", "TMA01-C1", "It shows much.").id();
  }

  @Test
  void aCopyIsIntactAndSoIsTheOneThatGoesOnWithNewWork() throws SQLException {
    assertThat(read(copy).isIntact()).isTrue();
    assertThat(read(copy).isAllHashed()).isTrue();
    submit("Essay");
    submit("Essay, better");

    Evidence again =
        as(student, () -> bench.bean(AttachEvidence.class).of(LMC310, "TMA01")).submitted().get(0);

    assertThat(again.id()).isNotEqualTo(copy);
    assertThat(read(again.id()).isIntact()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title = 'Another'",
        "entry_date = '2026-10-11'",
        "entry_number = 2",
        "provenance = 'From elsewhere'",
        "criterion = 'TMA01-C2'",
        "criterion = null",
        "words = 'It shows little.'",
        "sheet = '<p>Another sheet</p>'",
        "data = '{}'",
        "assignment = 'TMA02'",
        "taken_at = taken_at + interval '1 second'"
      })
  void theHashTellsOfAnyChangeToWhatIsShown(String change) throws SQLException {
    past("update assessment.evidence set " + change + " where id = " + copy);

    assertThat(read(copy).isIntact()).isFalse();
  }

  @Test
  void copiesFromBeforeStayValidByTheHashOfTheirData() throws SQLException {
    past(
        "update assessment.evidence set hash_version = 1,"
            + " sha256 = encode(sha256(convert_to(data, 'UTF8')), 'hex') where id = "
            + copy);
    assertThat(read(copy).isIntact()).isTrue();
    assertThat(read(copy).isAllHashed()).isFalse();

    past("update assessment.evidence set data = '{}' where id = " + copy);
    assertThat(read(copy).isIntact()).isFalse();
  }

  @Test
  void theDatabaseRefusesToChangeACopyAndToDeleteOneThatWasHandedIn() {
    String words = "update assessment.evidence set words = 'Other' where id = " + copy;
    assertThatThrownBy(() -> run(words)).hasMessageContaining(REFUSED);
    submit("Essay");

    for (String change :
        new String[] {
          words,
          "update assessment.evidence set submission = null where id = " + copy,
          "delete from assessment.evidence where id = " + copy
        }) {
      assertThatThrownBy(() -> run(change)).hasMessageContaining(REFUSED);
    }
    assertThat(read(copy).isIntact()).isTrue();
  }

  @Test
  void whatWaitsCanBeTakenBack() {
    as(
        student,
        () -> {
          bench.bean(AttachEvidence.class).remove(copy);
          return copy;
        });

    assertNotFound(student, () -> reading().one(copy));
  }

  @Test
  void theHistoryOfMarksOnlyGrows() {
    submit("Essay");
    mark(38);

    for (String change :
        new String[] {
          "update assessment.mark_change set mark_to = 1 where script = " + script(),
          "delete from assessment.mark_change where script = " + script()
        }) {
      assertThatThrownBy(() -> run(change)).hasMessageContaining("only grows");
    }
  }

  private Evidence read(long id) {
    return as(student, () -> reading().one(id));
  }

  private static void run(String sql) throws SQLException {
    try (Connection db = TestBench.database().getConnection();
        Statement statement = db.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Past the triggers, as somebody with all rights could. */
  private static void past(String sql) throws SQLException {
    try (Connection db = TestBench.database().getConnection();
        Statement statement = db.createStatement()) {
      statement.execute("set session_replication_role = replica");
      statement.execute(sql);
    }
  }
}
