package org.fieldbook.app.web.office;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.app.handover.HandOver;
import org.fieldbook.app.handover.Move;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.overview.WorkInHand;

/**
 * What a handover would do, in words.
 *
 * @param what the group, or the student
 * @param scripts not returned, by assignment, a sentence each
 * @param asked what waits for an answer, a sentence each
 * @param told who is written to, a sentence each
 */
public record HandoverPreview(
    String what,
    String from,
    String to,
    String when,
    String students,
    List<String> scripts,
    List<String> asked,
    String regrades,
    List<String> told) {

  static HandoverPreview of(HandOver.Preview preview, ZonedDateTime at) {
    Move move = preview.move();
    boolean alone = move.student() != null;
    String when = move.now() ? "At once" : "From the beginning of " + HandoverPage.moment(at);
    return new HandoverPreview(
        move.studentIfAny().map(s -> s.name() + ", " + s.identifier()).orElse(move.group().name()),
        alone ? move.group().name() + ", " + move.group().tutorName() : move.group().tutorName(),
        alone ? move.to().name() + ", " + move.to().tutorName() : move.to().tutorName(),
        when,
        alone ? "" : Wording.count(preview.students(), "student", "students"),
        preview.work().scripts().stream().map(HandoverPreview::scripts).toList(),
        asked(preview.work()),
        preview
            .regradesUntil()
            .map(
                last ->
                    move.group().tutorName()
                        + " may mark again what they returned themselves until the end of "
                        + Wording.dayAndYear(last)
                        + ".")
            .orElse(
                "By the rules of the presentation "
                    + move.group().tutorName()
                    + " does not see these students’ scripts any more from then on."),
        told(move, preview.students()));
  }

  private static String scripts(WorkInHand.Scripts s) {
    List<String> parts = new ArrayList<>();
    add(parts, s.waiting(), "not begun");
    add(parts, s.begun(), "with marks, words or annotations that are not finished");
    add(parts, s.again(), "being marked again");
    add(parts, s.held(), "finished and held");
    return Wording.assignment(s.assignment())
        + ": "
        + Wording.count(s.all(), "script", "scripts")
        + ", "
        + String.join(", ", parts);
  }

  private static void add(List<String> to, int n, String what) {
    if (n > 0) {
      to.add(n + " " + what);
    }
  }

  private static List<String> asked(WorkInHand.Work work) {
    List<String> all = new ArrayList<>();
    if (work.extensions() > 0) {
      all.add(Wording.count(work.extensions(), "request for more time", "requests for more time"));
    }
    if (work.paper() > 0) {
      all.add(
          Wording.count(
              work.paper(), "request to send work on paper", "requests to send work on paper"));
    }
    if (work.questions() > 0) {
      all.add(Wording.count(work.questions(), "question about a mark", "questions about marks"));
    }
    return all;
  }

  private static List<String> told(Move move, int students) {
    List<String> all = new ArrayList<>();
    all.add(move.to().tutorName() + ", now");
    if (!move.to().tutor().equals(move.group().tutor())) {
      all.add(move.group().tutorName() + ", now");
    }
    String when = move.now() ? "within minutes" : "when it takes effect";
    all.add(
        move.studentIfAny()
            .map(s -> s.name() + ", " + when)
            .orElse(
                students == 0
                    ? "Nobody else: no student is in the group"
                    : "The students who are in the group by then, " + when));
    return all;
  }
}
