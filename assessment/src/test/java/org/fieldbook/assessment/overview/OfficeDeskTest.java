package org.fieldbook.assessment.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fieldbook.assessment.StudentAndTutor;
import org.fieldbook.assessment.TestBench;
import org.fieldbook.assessment.TestCohort;
import org.fieldbook.content.kernel.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What waits for the office is counted, and what is done with is not. */
class OfficeDeskTest extends StudentAndTutor {

  private static final String NOW = "2026-11-20T09:00:00Z";
  private static final String SINCE = "2026-11-13T08:30:00Z";

  private final PersonId office = TestCohort.person();
  private long script;

  @BeforeEach
  void aScriptWaits() {
    bench.clock.set(BEFORE);
    submit("An essay");
    script = script();
    bench.clock.set(NOW);
  }

  private Map<DeskTask, Long> waiting() {
    bench.as(office);
    List<OnDesk> waits = bench.transact(() -> bench.bean(OfficeDesk.class).of(LMC310));
    assertThat(waits).extracting(OnDesk::task).isSorted();
    Map<DeskTask, Long> numbers = new EnumMap<>(DeskTask.class);
    waits.forEach(w -> numbers.put(w.task(), w.number()));
    return numbers;
  }

  private void run(String sql) {
    try (Connection db = TestBench.database().getConnection();
        Statement statement = db.createStatement()) {
      statement.execute(
          sql.replace("{script}", Long.toString(script))
              .replace("{student}", student.toString())
              .replace("{p}", LMC310.value())
              .replace("{at}", "'" + SINCE + "'::timestamptz"));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          EXTENSION | insert into assessment.extension_request (student, presentation, assignment, days, reason, words, asked_at, state, version, to_office) values ({student}, '{p}', 'EMA', 9, 'illness', '', {at}, 'WAITING', 1, true) | update assessment.extension_request set state = 'WITHDRAWN' where student = {student}
          JOB_FAILED | insert into assessment.job_run (kind, presentation, detail, asked_at, state, failed) values ('desk-{student}', '{p}', '', {at}, 'DONE', 2) | insert into assessment.job_run (kind, presentation, detail, asked_at, state) values ('desk-{student}', '{p}', '', {at}, 'DONE')
          APPEAL | insert into assessment.appeal (student, presentation, against, until, words, number, state, sent_at, version) values ({student}, '{p}', {at}, {at}, '', 1, 'SENT', {at}, 1) | update assessment.appeal set state = 'REFUSED' where student = {student}
          CASE_TO_DECIDE | insert into assessment.conduct_case (student, presentation, assignment, state, reported_by, reported_at, report, passages, allegation, opened_at, answer_until, answer, answer_number, version) values ({student}, '{p}', 'TMA01', 'OPEN', 1, {at}, '', '', '', {at}, {at}, '', 0, 1) | update assessment.conduct_case set answer_until = '2026-12-24' where student = {student}
          CASE_REPORTED | insert into assessment.conduct_case (student, presentation, assignment, state, reported_by, reported_at, report, passages, allegation, answer, answer_number, version) values ({student}, '{p}', 'TMA01', 'REPORTED', 1, {at}, '', '', '', '', 0, 1) | update assessment.conduct_case set state = 'DISMISSED' where student = {student}
          PAPER | insert into assessment.paper_request (student, presentation, assignment, reason, asked_at, state, answered_at, version) values ({student}, '{p}', 'EMA', '', {at}, 'AGREED', {at}, 1) | update assessment.paper_request set state = 'RECEIVED' where student = {student}
          SECOND_MARKER | insert into assessment.second_marking (script, why, asked_at, state, first_marker, first_sheet, version) values ({script}, '', {at}, 'MARKING', 1, '', 1) | insert into assessment.second_sheet (marking, place, marker, given_by, given_at, sheet, number, version) select id, 2, 1, 1, {at}, '', 0, 1 from assessment.second_marking where script = {script}
          RESULT_TO_LIST | insert into assessment.result (student, presentation, state, worked, worked_out_at, version) values ({student}, '{p}', 'WORKED_OUT', '{}', {at}, 1) | update assessment.result set state = 'RELEASED' where student = {student}
          RESULT_TO_CONFIRM | insert into assessment.result (student, presentation, state, worked, worked_out_at, version) values ({student}, '{p}', 'LISTED', '{}', {at}, 1) | update assessment.result set deferred = 'Later' where student = {student}
          RESULT_TO_RELEASE | insert into assessment.result (student, presentation, state, worked, worked_out_at, version) values ({student}, '{p}', 'CONFIRMED', '{}', {at}, 1) | update assessment.result set state = 'RELEASED' where student = {student}
          HELD_MONITORING | with h as (insert into assessment.hold (script, kind, why, placed_at) values ({script}, 'MONITORING', '', {at})) update assessment.script set state = 'HELD' where id = {script} | update assessment.hold set lifted_at = now() where script = {script}
          QUESTION | insert into assessment.mark_question (script, kind, words, asked_at, outcome, version) values ({script}, 'REGRADE', '', {at}, 'WAITING', 1) | update assessment.mark_question set outcome = 'ANSWERED', answered_at = now() where script = {script}
          """)
  void isCountedUntilItIsDealtWith(DeskTask task, String begins, String ends) {
    long before = waiting().getOrDefault(task, 0L);
    run(begins);

    assertThat(waiting()).containsEntry(task, before + 1);
    assertThat(bench.transact(() -> bench.bean(OfficeDesk.class).of(LMC310)))
        .filteredOn(w -> w.task() == task)
        .extracting(OnDesk::since)
        .allMatch(since -> !since.isAfter(Instant.parse(SINCE)));
    run(ends);
    assertThat(waiting().getOrDefault(task, 0L)).isEqualTo(before);
  }

  /** Others work in the same database, and half of a case or of a result cannot be read. */
  @AfterEach
  void tidy() {
    run(
        "delete from assessment.second_sheet where marking in (select id from"
            + " assessment.second_marking where script = {script})");
    for (String table : List.of("second_marking", "mark_question", "hold")) {
      run("delete from assessment." + table + " where script = {script}");
    }
    for (String table :
        List.of("extension_request", "appeal", "conduct_case", "paper_request", "result")) {
      run("delete from assessment." + table + " where student = {student}");
    }
    run("delete from assessment.job_run where kind = 'desk-{student}'");
    run("update assessment.script set state = 'WAITING' where id = {script}");
  }

  @Test
  void whatIsReleasedOrNotSentYetDoesNotWait() {
    long before = waiting().values().stream().mapToLong(Long::longValue).sum();
    run(
        "insert into assessment.appeal (student, presentation, against, until, words, number,"
            + " state, version) values ({student}, '{p}', {at}, {at}, '', 1, 'DRAFT', 1)");
    run(
        "insert into assessment.hold (script, kind, why, placed_at)"
            + " values ({script}, 'SIMILARITY', '', {at})");

    assertThat(waiting().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(before);
  }
}
