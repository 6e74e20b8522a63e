package org.fieldbook.app.web.tutoring;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fieldbook.app.enrolment.GroupMember;
import org.fieldbook.app.web.frame.TutorContext;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.extension.ExtensionsToAnswer;
import org.fieldbook.assessment.marking.MarkingQueue;
import org.fieldbook.assessment.paper.AnswerPaper;
import org.fieldbook.content.kernel.PersonId;

/** Finds who needs the tutor, each with the reason. A list of named rules. */
final class Needs {

  private static final int SOON = 2;
  private static final Duration QUIET = Duration.ofDays(14);
  private static final int MOST_QUIET = 5;

  private final TutorContext tutoring;
  private final Instant now;
  private final List<Need> found = new ArrayList<>();

  Needs(TutorContext tutoring, Instant now) {
    this.tutoring = tutoring;
    this.now = now;
  }

  /** A request for an extension that nobody has answered. */
  void extension(ExtensionsToAnswer.Waiting waiting) {
    add(
        waiting.learner().name(),
        "Asks for "
            + Wording.assignment(waiting.set().id())
            + " until "
            + Wording.day(waiting.asked())
            + ".",
        "a request for an extension, to be answered by " + Wording.day(waiting.answerBy()),
        "Answer",
        "/tutoring/extensions?p=" + tutoring.getCode() + "#request-" + waiting.request().id(),
        0);
  }

  /** A request to send work on paper that nobody has answered. */
  void paper(AnswerPaper.Waiting waiting) {
    add(
        waiting.learner().name(),
        "Asks to send " + Wording.assignment(waiting.request().assignment()) + " on paper.",
        "a request for paper, to be agreed before " + Wording.shortMoment(waiting.due().dueLocal()),
        "Answer",
        "/tutoring/extensions?p=" + tutoring.getCode() + "#paper-" + waiting.request().id(),
        0);
  }

  /** A script that is to be returned within two working days, or is overdue. */
  void script(MarkingQueue.Item item) {
    if (item.workingDaysLeft() > SOON) {
      return;
    }
    boolean overdue = item.workingDaysLeft() < 0;
    add(
        item.learner().name(),
        "Waits for "
            + Wording.assignment(item.line().assignment())
            + ", received "
            + Wording.shortMoment(item.line().arrivedAt().atZone(tutoring.zone()))
            + ".",
        overdue
            ? "it was to be returned by " + Wording.day(item.returnBy())
            : "it is to be returned by " + Wording.day(item.returnBy()),
        "Mark the script",
        "/marking/script?id=" + item.line().id(),
        overdue ? 1 : 2);
  }

  /** A student who has sent nothing, and has not been here for two weeks. */
  void quiet(List<GroupMember> members, List<MarkingQueue.Missing> missing) {
    Set<PersonId> without = new HashSet<>();
    missing.stream()
        .filter(m -> m.due().due().isBefore(now))
        .forEach(m -> without.add(m.learner().id()));
    members.stream()
        .filter(m -> without.contains(m.id()))
        .filter(m -> m.seen().map(at -> at.isBefore(now.minus(QUIET))).orElse(true))
        .limit(MOST_QUIET)
        .forEach(this::quiet);
  }

  private void quiet(GroupMember m) {
    add(
        m.name(),
        "Has missed a due date without an extension, and "
            + m.seen()
                .map(
                    at ->
                        "was last here on " + Wording.day(at.atZone(tutoring.zone()).toLocalDate()))
                .orElse("has never signed in")
            + ".",
        "a TMA not in, and no sign-in for 14 days",
        "Write an e-mail",
        "mailto:" + m.email(),
        3);
  }

  private void add(String who, String what, String why, String action, String href, int rank) {
    found.add(new Need(who, what, why, action, href, rank == 0, rank));
  }

  List<Need> inOrder() {
    return found.stream().sorted(Comparator.comparing(Need::rank)).toList();
  }
}
