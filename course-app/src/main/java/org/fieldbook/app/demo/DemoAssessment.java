package org.fieldbook.app.demo;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldbook.app.demo.DemoStory.Sent;
import org.fieldbook.assessment.marking.EarlierMarks;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.assessment.submission.EarlierWork;
import org.fieldbook.assessment.submission.FileName;
import org.fieldbook.assessment.submission.IncomingFiles;
import org.fieldbook.assessment.submission.IncomingFiles.Taken;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/**
 * What the students asked for and sent in, and what their tutors made of it: through the use cases
 * that keep receipts, ledger and marks, in steps of a few hundred.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoAssessment {

  private static final Logger LOG = System.getLogger(DemoAssessment.class.getName());
  private static final int STEP = 250;

  @Inject Assignments assignments;
  @Inject IncomingFiles incoming;
  @Inject DemoSteps steps;
  @Inject DemoStages stages;
  @Inject DemoMonitoring monitoring;
  @Inject Clock clock;

  /** Makes what is missing. */
  public void make(PresentationCode presentation, List<DemoStudent> roll, DemoTexts texts) {
    SetAssignment tma00 = assignments.get(presentation, "TMA00");
    SetAssignment tma01 = assignments.get(presentation, "TMA01");
    SetAssignment tma02 = assignments.get(presentation, "TMA02");
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    DemoScripts scripts = new DemoScripts(texts);
    Files files = new Files(incoming, tma01);
    DemoExtensions asked = new DemoExtensions(texts, now);
    step(
        "extensions",
        asked.of(roll, tma01, tma02),
        (done, some) -> steps.extensions("extensions", done, presentation, some));
    for (SetAssignment set : List.of(tma00, tma01)) {
      String id = set.id();
      step(
          id + " work",
          sent(roll, set, scripts, now),
          (done, some) ->
              steps.work(
                  id + " work",
                  done,
                  presentation,
                  some.stream().map(s -> s.work(files)).toList()));
      DemoMarks marks = new DemoMarks(texts, set, now);
      step(
          id + " marks",
          roll.stream().filter(s -> marks.hasBegun(s)).toList(),
          (done, some) ->
              steps.marks(
                  id + " marks",
                  done,
                  presentation,
                  some.stream().map(s -> marked(marks, s, id, scripts, files)).toList()));
    }
    if (stages.done("TMA02 waiting") == 0 && !roll.isEmpty()) {
      DemoStudent first = roll.get(0);
      steps.waiting(
          "TMA02 waiting",
          presentation,
          first.id(),
          tma02.id(),
          files.keep(scripts.of(first, tma02.id(), false)),
          now.minus(Duration.ofHours(2)));
    }
    monitoring.make(presentation, roll, texts);
  }

  private static EarlierMarks marked(
      DemoMarks marks, DemoStudent student, String id, DemoScripts scripts, Files files) {
    return marks.of(
        student, marks.hasFile(student) ? files.keep(scripts.annotated(student, id)) : null);
  }

  private <T> void step(String stage, List<T> all, Step<T> step) {
    for (int from = stages.done(stage); from < all.size(); from += STEP) {
      int to = Math.min(from + STEP, all.size());
      step.run(to, all.subList(from, to));
      if (to == all.size() || to % (20 * STEP) == 0) {
        LOG.log(Level.INFO, "Demonstration: {0}, {1} of {2}", stage, to, all.size());
      }
    }
  }

  /** One step of a stage: some of what is to be done, and how much is done with it. */
  private interface Step<T> {
    void run(int done, List<T> some);
  }

  /** What was sent in for an assignment, in the order in which it was confirmed. */
  private static List<Sending> sent(
      List<DemoStudent> roll, SetAssignment set, DemoScripts scripts, Instant now) {
    List<Sending> sent = new ArrayList<>();
    for (DemoStudent student : roll) {
      DemoStory story =
          set.id().equals("TMA00") ? DemoStory.tma00(student) : DemoStory.tma01(student);
      if (story.sent() == Sent.NOT) {
        continue;
      }
      Instant arrived = set.cutOff().minus(story.before(student, set.id().hashCode()));
      Duration thought = Duration.ofSeconds(40 + Pick.of(student.number(), 5, 400));
      // Nobody has sent anything later than a quarter of an hour ago.
      if (arrived.isAfter(now.minus(Duration.ofMinutes(15)))) {
        continue;
      }
      if (story.sent() == Sent.REPLACED) {
        Instant first = arrived.minus(Duration.ofHours(3 + Pick.of(student.number(), 6, 30)));
        sent.add(
            new Sending(
                student,
                set.id(),
                scripts.of(student, set.id(), true),
                first,
                first.plus(thought)));
      }
      sent.add(
          new Sending(
              student,
              set.id(),
              scripts.of(student, set.id(), false),
              arrived,
              arrived.plus(thought)));
    }
    sent.sort(Comparator.comparing(Sending::confirmed).thenComparing(s -> s.student().number()));
    return sent;
  }

  private record Sending(
      DemoStudent student,
      String assignment,
      DemoScripts.Named file,
      Instant arrived,
      Instant confirmed) {

    EarlierWork work(Files files) {
      return new EarlierWork(student.id(), assignment, files.keep(file), arrived, confirmed);
    }
  }

  /** Keeps files, those that many share only once. */
  private static final class Files {

    private final IncomingFiles incoming;
    private final SetAssignment set;
    private final Map<String, Taken> kept = new HashMap<>();

    private Files(IncomingFiles incoming, SetAssignment set) {
      this.incoming = incoming;
      this.set = set;
    }

    private Taken keep(DemoScripts.Named file) {
      Taken same =
          kept.computeIfAbsent(
              file.key(),
              key -> {
                try {
                  return incoming.take(
                      file.name(),
                      new ByteArrayInputStream(file.bytes()),
                      set.assignment().accepts(),
                      set.assignment().maxBytes());
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      return new Taken(FileName.clean(file.name()), same.type(), same.file(), same.words());
    }
  }
}
