package org.fieldbook.app.web.tutoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fieldbook.app.enrolment.FindOwnGroups;
import org.fieldbook.app.enrolment.GroupMember;
import org.fieldbook.app.forum.UnreadPosts;
import org.fieldbook.app.web.frame.TutorContext;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.app.web.marking.ScriptRow;
import org.fieldbook.assessment.marking.MarkingQueue;
import org.jspecify.annotations.Nullable;

/** A tutor's today: who needs them, what is to be marked by when, and how the group is. */
@Named("todayPage")
@RequestScoped
public class TodayPage {

  private static final int SCRIPTS_SHOWN = 8;

  @Inject TutorContext tutoring;
  @Inject MarkingQueue markingQueue;
  @Inject WaitingQuestions waitingQuestions;
  @Inject FindOwnGroups findOwnGroups;
  @Inject UnreadPosts unreadPosts;
  @Inject Clock clock;

  private MarkingQueue.@Nullable Queue queue;
  private @Nullable List<GroupMember> members;
  private @Nullable List<Need> needs;

  private MarkingQueue.Queue queue() {
    if (queue == null) {
      queue = markingQueue.of(tutoring.code());
    }
    return queue;
  }

  private List<GroupMember> members() {
    if (members == null) {
      members = findOwnGroups.students(tutoring.code());
    }
    return members;
  }

  public String getNow() {
    return Wording.moment(clock.instant().atZone(tutoring.zone()));
  }

  public List<Need> getNeeds() {
    if (needs == null) {
      Needs found = new Needs(tutoring, clock.instant());
      waitingQuestions.tell(tutoring.code(), found);
      queue().toMark().forEach(found::script);
      found.quiet(members(), queue().missing());
      needs = found.inOrder();
    }
    return needs;
  }

  public int getStudentCount() {
    return members().size();
  }

  /** How many posts in the forums wait to be read. */
  public int getUnread() {
    return unreadPosts.count();
  }

  /** One clock for each assignment with scripts to mark, the most urgent first. */
  public List<MarkingClock> getClocks() {
    Map<String, List<MarkingQueue.Item>> byAssignment = new TreeMap<>();
    queue()
        .scripts()
        .forEach(
            i ->
                byAssignment.computeIfAbsent(i.line().assignment(), a -> new ArrayList<>()).add(i));
    return byAssignment.values().stream()
        .filter(items -> items.stream().anyMatch(MarkingClock::isOpen))
        .map(items -> MarkingClock.of(items, tutoring.today()))
        .sorted(Comparator.comparing(MarkingClock::left))
        .toList();
  }

  public List<ScriptRow> getToMark() {
    return queue().toMark().stream().limit(SCRIPTS_SHOWN).map(ScriptRow::of).toList();
  }

  public int getMoreToMark() {
    return Math.max(0, queue().toMark().size() - SCRIPTS_SHOWN);
  }

  public List<StudentRow> getStudents() {
    LocalDate today = tutoring.today();
    return members().stream().map(m -> StudentRow.of(m, queue(), today, tutoring.zone())).toList();
  }
}
