package org.fieldbook.app.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.fieldbook.assessment.conduct.AnswerCase;
import org.fieldbook.assessment.conduct.CaseFromFlag;
import org.fieldbook.assessment.conduct.DecideCase;
import org.fieldbook.assessment.conduct.Decision;
import org.fieldbook.assessment.conduct.MyCases;
import org.fieldbook.assessment.conduct.TakeUpCase;
import org.fieldbook.assessment.jobs.AskForJob;
import org.fieldbook.assessment.jobs.JobOrder;
import org.fieldbook.assessment.jobs.JobRun;
import org.fieldbook.assessment.jobs.ReadJobs;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.MarkingSaved;
import org.fieldbook.assessment.marking.MyResult;
import org.fieldbook.assessment.marking.PartMark;
import org.fieldbook.assessment.marking.ReadScript;
import org.fieldbook.assessment.marking.ReturnScript;
import org.fieldbook.assessment.marking.SaveMarking;
import org.fieldbook.assessment.marking.SpeakComment;
import org.fieldbook.assessment.similarity.FlagLine;
import org.fieldbook.assessment.similarity.ReadSimilarity;
import org.fieldbook.assessment.submission.UploadScript;
import org.fieldbook.content.kernel.NotFound;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two scripts that are alike, from the job that finds them to the mark that was decided. */
@ExtendWith(ArquillianExtension.class)
class ConductIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject Cast cast;
  @Inject Desk desk;
  @Inject Visits visits;
  @Inject Sql sql;
  @Inject UploadScript uploadScript;
  @Inject AskForJob askForJob;
  @Inject ReadJobs readJobs;
  @Inject ReadSimilarity readSimilarity;
  @Inject CaseFromFlag caseFromFlag;
  @Inject TakeUpCase takeUpCase;
  @Inject AnswerCase answerCase;
  @Inject DecideCase decideCase;
  @Inject MyCases myCases;
  @Inject SaveMarking saveMarking;
  @Inject ReadScript readScript;
  @Inject ReturnScript returnScript;
  @Inject SpeakComment speakComment;
  @Inject MyResult myResult;

  @Test
  void whatAJobHasFoundHoldsAFinishedScriptUntilItsCaseIsDecided() throws Exception {
    Visitor student = cast.student();
    Visitor other = cast.student();
    Visitor office = cast.staff().office();
    String essay = essay(student.id().value());
    submit(student, essay);
    submit(other, "Something of my own first. " + essay);
    long script = desk.script(student);
    speak(script);
    compare();
    finish(script);

    FlagLine found = flagOf(student);
    assertThat(found.flag().share()).isGreaterThan(90);
    long theCase =
        visits
            .as(office, () -> caseFromFlag.make(found.flag().id(), "Word by word.", true, true))
            .get(found.student().equals(student.id()) ? 0 : 1);
    assertThatThrownBy(() -> visits.as(student, () -> myCases.conductCase(theCase)))
        .isExactlyInstanceOf(NotFound.class);
    does(office, () -> takeUpCase.open(theCase, "Is this text your own?"));

    assertThat(letters(student, "case-opened")).isEqualTo(1);
    assertThat(
            sql.number(
                "select count(*) from app.outbox where person_id = ? and kind = 'case-opened' and"
                    + " body like '%your own%'",
                student.id().value()))
        .isZero();
    assertThat(letters(other, "case-opened")).isZero();
    assertThatThrownBy(() -> visits.as(other, () -> myCases.conductCase(theCase)))
        .isExactlyInstanceOf(NotFound.class);
    assertThat(visits.as(student, () -> myCases.conductCase(theCase)).conductCase().passages())
        .isNotEmpty();
    assertThat(visits.as(student, () -> answerCase.draft(theCase, "We worked together.", 0)))
        .contains(1);
    does(student, () -> answerCase.send(theCase));
    assertThat(visits.as(student, () -> myResult.of(cast.presentation(), Desk.TMA))).isEmpty();

    does(
        office,
        () ->
            decideCase.decide(
                theCase, new Decision.Typed("reduced", "40", "", "Joint work is not allowed.")));

    assertThat(
            visits
                .as(student, () -> myResult.of(cast.presentation(), Desk.TMA))
                .orElseThrow()
                .score()
                .counted())
        .isEqualTo(40);
    assertThat(visits.as(student, () -> myResult.spoken(cast.presentation(), Desk.TMA)))
        .hasValueSatisfying(c -> assertThat(c.transcript()).isEqualTo("Well done."));
    assertThat(letters(student, "case-answered")).isEqualTo(1);
    assertThat(letters(student, "case-decided")).isEqualTo(1);
    assertThat(letters(student, "tma-returned")).isEqualTo(1);
  }

  private interface Work {
    void run() throws Exception;
  }

  private void does(Visitor who, Work work) throws Exception {
    Callable<Integer> done =
        () -> {
          work.run();
          return 0;
        };
    visits.as(who, done);
  }

  private void submit(Visitor student, String words) throws Exception {
    byte[] rtf = ("{\\rtf1\\ansi " + words + "\\par}").getBytes(StandardCharsets.US_ASCII);
    String upload =
        visits.as(
            student,
            () ->
                uploadScript
                    .upload(
                        cast.presentation(), Desk.TMA, "essay.rtf", new ByteArrayInputStream(rtf))
                    .id());
    desk.confirm(student, upload);
  }

  /** Words that stand in no other script. */
  private static String essay(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      text.append(Long.toString(Math.abs(random.nextLong()) % 100_000_000, 36)).append(' ');
    }
    return text.toString();
  }

  private void speak(long script) throws Exception {
    byte[] sound = "OggS and what is said".getBytes(StandardCharsets.US_ASCII);
    does(
        cast.staff().tutor(),
        () -> {
          speakComment.record(script, new ByteArrayInputStream(sound));
          speakComment.transcribe(script, "Well done.", 0);
        });
  }

  /** Marks everything in full, and finds that the script is held. */
  private void finish(long script) throws Exception {
    Visitor tutor = cast.staff().tutor();
    Map<String, PartMark> marks = new HashMap<>();
    visits
        .as(tutor, () -> readScript.onDesk(script))
        .due()
        .set()
        .assignment()
        .guide()
        .criteria()
        .forEach(c -> marks.put(c.id(), new PartMark(c.marks(), "")));
    MarkingSaved saved =
        visits.as(tutor, () -> saveMarking.save(script, 0, new MarkSheet(marks, "Well argued.")));
    assertThat(
            visits
                .as(
                    tutor,
                    () -> returnScript.giveBack(script, ((MarkingSaved.Saved) saved).number()))
                .isHeld())
        .isTrue();
  }

  private void compare() throws Exception {
    JobOrder order = JobOrder.of("similarity", cast.presentation(), Desk.TMA, "");
    Visitor office = cast.staff().office();
    if (visits.as(office, () -> askForJob.look(order)).isEmpty()) {
      return;
    }
    long run = visits.as(office, () -> askForJob.start(order));
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (JobRun read = run(run); !read.isOver(); read = run(run)) {
      assertThat(System.nanoTime()).as("still %s", read.state()).isLessThan(end);
      Thread.sleep(200);
    }
    assertThat(run(run).failed()).isZero();
  }

  private JobRun run(long id) throws Exception {
    return visits.as(cast.staff().office(), () -> readJobs.run(id).run());
  }

  private FlagLine flagOf(Visitor student) throws Exception {
    return visits
        .as(cast.staff().office(), () -> readSimilarity.of(cast.presentation()))
        .flags()
        .stream()
        .filter(f -> f.student().equals(student.id()) || f.otherStudent().equals(student.id()))
        .findFirst()
        .orElseThrow();
  }

  private long letters(Visitor to, String kind) {
    return sql.number(
        "select count(*) from app.outbox where person_id = ? and kind = '" + kind + "'",
        to.id().value());
  }
}
