package org.fieldbook.assessment.similarity;

import static org.fieldbook.assessment.TestCohort.LMC310;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.fieldbook.assessment.SampleFiles;
import org.fieldbook.assessment.TestBench;
import org.fieldbook.assessment.TestCohort;
import org.fieldbook.assessment.hold.Hold;
import org.fieldbook.assessment.hold.Holds;
import org.fieldbook.assessment.jobs.JobOrder;
import org.fieldbook.assessment.jobs.OfficeJob;
import org.fieldbook.assessment.submission.Confirmation;
import org.fieldbook.assessment.submission.Declaration;
import org.fieldbook.assessment.submission.SubmitTma;
import org.fieldbook.assessment.submission.UploadScript;
import org.fieldbook.content.kernel.PersonId;

/** Two students of one tutor, what they submit, and the job that compares it. */
abstract class TwoEssays {

  protected static final String TMA = "TMA00";
  protected static final JobOrder ORDER = JobOrder.of("similarity", LMC310, TMA, "");

  protected final TestBench bench = new TestBench();
  protected final PersonId tutor = TestCohort.person();
  protected final PersonId office = TestCohort.person();
  protected final PersonId ann = bench.cohort.studentOf(tutor);
  protected final PersonId ben = bench.cohort.studentOf(tutor);

  /** Time goes on from test to test, too. */
  private static final AtomicLong SECONDS =
      new AtomicLong(Instant.parse("2026-10-04T10:00:00Z").getEpochSecond());

  /** Of each test essays of its own: all tests share the database. */
  protected final long seed = ann.value() * 1_000;

  protected long submit(PersonId student, String words) {
    return submit(student, "essay.docx", SampleFiles.docx(words));
  }

  protected long submit(PersonId student, String name, byte[] bytes) {
    bench.clock.set("2026-10-04T09:00:00Z");
    return submitNow(student, name, bytes);
  }

  /** Answers the script’s id. */
  protected long submitNow(PersonId student, String name, byte[] bytes) {
    bench.as(student);
    String upload =
        bench
            .transact(
                () ->
                    bench
                        .bean(UploadScript.class)
                        .upload(LMC310, TMA, name, new ByteArrayInputStream(bytes)))
            .id();
    bench.transact(
        () ->
            bench
                .bean(SubmitTma.class)
                .confirm(Confirmation.of(upload, Declaration.of(true, "none", ""))));
    return number(
        "select id from assessment.script where student = "
            + student
            + " and assignment = '"
            + TMA
            + "' order by id desc limit 1");
  }

  protected static long number(String sql) {
    try (var connection = TestBench.database().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getLong(1) : 0;
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs the job to its end; answers how many steps there were. */
  protected int run() {
    bench.as(office);
    CompareScripts job = bench.bean(CompareScripts.class);
    List<OfficeJob.Step> steps = bench.transact(() -> job.steps(ORDER));
    steps.forEach(
        s -> {
          bench.clock.set(Instant.ofEpochSecond(SECONDS.incrementAndGet()).toString());
          bench.transact(() -> job.perform(ORDER, s.id()));
        });
    return steps.size();
  }

  protected List<FlagLine> flags() {
    bench.as(office);
    return bench.transact(() -> bench.bean(ReadSimilarity.class).of(LMC310)).flags().stream()
        .filter(f -> f.student().equals(ann) || f.otherStudent().equals(ann))
        .toList();
  }

  protected List<Hold.Kind> held(long script) {
    return bench.transact(() -> bench.bean(Holds.class).standing(script)).stream()
        .map(Hold::kind)
        .toList();
  }
}
