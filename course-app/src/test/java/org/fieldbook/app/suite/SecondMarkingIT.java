package org.fieldbook.app.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;
import org.fieldbook.assessment.annotation.SentFile;
import org.fieldbook.assessment.annotation.Spot;
import org.fieldbook.assessment.annotation.Written;
import org.fieldbook.assessment.jobs.AskForJob;
import org.fieldbook.assessment.jobs.JobOrder;
import org.fieldbook.assessment.jobs.JobRun;
import org.fieldbook.assessment.jobs.ReadJobs;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.MyResult;
import org.fieldbook.assessment.marking.PartMark;
import org.fieldbook.assessment.marking.ReturnScript;
import org.fieldbook.assessment.marking.ReturnedWork;
import org.fieldbook.assessment.marking.SaveMarking;
import org.fieldbook.assessment.offline.FetchPack;
import org.fieldbook.assessment.offline.MakePack;
import org.fieldbook.assessment.second.AgreeOnMark;
import org.fieldbook.assessment.second.MarkSecond;
import org.fieldbook.assessment.second.NameForSecond;
import org.fieldbook.assessment.second.NoteSecond;
import org.fieldbook.assessment.second.ReadSecond;
import org.fieldbook.assessment.second.ShareOutJob;
import org.fieldbook.content.kernel.NotFound;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A script is marked by two, blind, and its student gets what the two agreed on. */
@ExtendWith(ArquillianExtension.class)
class SecondMarkingIT {

  private static final String FIRST = "Words of the first marker alone";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Inject Cast cast;
  @Inject Desk desk;
  @Inject Visits visits;
  @Inject SaveMarking saveMarking;
  @Inject ReturnScript returnScript;
  @Inject NameForSecond nameForSecond;
  @Inject AskForJob askForJob;
  @Inject ReadJobs readJobs;
  @Inject ReadSecond readSecond;
  @Inject NoteSecond noteSecond;
  @Inject MarkSecond markSecond;
  @Inject AgreeOnMark agreeOnMark;
  @Inject MakePack makePack;
  @Inject FetchPack fetchPack;
  @Inject MyResult myResult;

  @Test
  void twoMarkBlindAgreeAndTheStudentGetsOnlyWhatWasAgreed() throws Exception {
    Visitor student = cast.student();
    Visitor first = cast.staff().tutor();
    // Markers are the tutors who have students in the presentation.
    cast.studentElsewhere();
    Visitor second = cast.staff().otherTutor();
    desk.submit(student, "to be marked twice");
    long script = desk.script(student);
    visits.as(
        cast.staff().office(),
        () -> nameForSecond.name(cast.presentation(), List.of(script), "To be sure."));
    visits.as(first, () -> saveMarking.save(script, 0, full(7, FIRST)));
    assertThat(visits.as(first, () -> returnScript.giveBack(script, 1)).heldBy()).isNotEmpty();

    shareOut();
    long id = task(second);
    assertThat(visits.as(second, () -> readSecond.desk(id)).sheet().sheet())
        .isEqualTo(MarkSheet.EMPTY);
    assertThatThrownBy(() -> visits.as(first, () -> readSecond.desk(id)))
        .isInstanceOf(NotFound.class);
    assertThat(packed(second, id)).contains("marking guide").doesNotContain(FIRST);

    long submission = visits.as(second, () -> readSecond.desk(id)).submission();
    visits.as(
        second,
        () ->
            noteSecond.save(
                id,
                new SentFile(submission, 1),
                "of-the-second",
                0,
                new Written(
                    new Spot(Spot.Kind.NOTE, 1, List.of(List.of(72.0, 700.0))),
                    "",
                    "Of the second",
                    false)));
    visits.as(second, () -> markSecond.save(id, 0, full(9, "Words of the second marker")));
    visits.run(second, () -> markSecond.finish(id, 1));

    NoteSecond.OfBoth notes = visits.as(first, () -> noteSecond.ofBoth(id));
    assertThat(notes.second())
        .extracting(n -> n.written().words())
        .containsExactly("Of the second");
    visits.run(first, () -> agreeOnMark.propose(id, full(8, "Agreed"), "Between the two."));
    assertThat(visits.as(student, () -> myResult.of(cast.presentation(), Desk.TMA))).isEmpty();
    long proposal = visits.as(second, () -> agreeOnMark.both(id)).waiting().orElseThrow().id();
    visits.run(second, () -> agreeOnMark.agree(id, proposal, "So do I find."));

    ReturnedWork work =
        visits.as(student, () -> myResult.of(cast.presentation(), Desk.TMA)).orElseThrow();
    assertThat(work.score().counted()).isEqualTo(48);
    assertThat(work.summary()).isEqualTo("Agreed");
  }

  /** As a job, which a timer begins. */
  private void shareOut() throws Exception {
    long run =
        visits.as(
            cast.staff().office(),
            () -> askForJob.start(JobOrder.of(ShareOutJob.KIND, cast.presentation(), "")));
    long end = System.nanoTime() + PATIENCE.toNanos();
    JobRun.State state = state(run);
    while (state != JobRun.State.DONE) {
      assertThat(System.nanoTime()).as("still %s", state).isLessThan(end);
      Thread.sleep(200);
      state = state(run);
    }
  }

  private JobRun.State state(long run) throws Exception {
    return visits.as(cast.staff().office(), () -> readJobs.run(run).run()).state();
  }

  private long task(Visitor marker) throws Exception {
    List<AgreeOnMark.Task> tasks = visits.as(marker, () -> agreeOnMark.mine());
    assertThat(tasks)
        .extracting(AgreeOnMark.Task::what)
        .contains(AgreeOnMark.Task.What.MARK_SECOND);
    return tasks.get(0).id();
  }

  /** All that stands in the marker's pack, with the names of its files. */
  private String packed(Visitor marker, long id) throws Exception {
    String pack = visits.as(marker, () -> makePack.makeSecond(new TreeSet<>(List.of(id))));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    visits.run(marker, () -> fetchPack.open(pack).write(out));
    StringBuilder all = new StringBuilder();
    try (ZipInputStream zip =
        new ZipInputStream(new java.io.ByteArrayInputStream(out.toByteArray()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        all.append(entry.getName()).append('\n');
        all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
      }
    }
    return all.toString();
  }

  private static MarkSheet full(int each, String words) {
    Map<String, PartMark> parts = new LinkedHashMap<>();
    for (int i = 1; i <= 6; i++) {
      parts.put("TMA01-C" + i, new PartMark(each, words));
    }
    return new MarkSheet(parts, words);
  }
}
