package org.fieldbook.app.toolkit.learningset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldbook.app.enrolment.FindMembership;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolTemplate;

/**
 * Sets and meetings that the caller is in; to everybody else there are none. Who has left a set
 * still reads the closed meetings at which they had a part, and nothing else.
 */
@ApplicationScoped
class OwnSets {

  /** Id of the tool that a meeting fills. */
  static final String TOOL = "action-learning";

  @Inject LearningSets sets;
  @Inject FindMembership findMembership;
  @Inject Library library;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * A set with its members.
   *
   * @throws NotFound when the caller is not in it
   */
  In look(long id) {
    return in(sets.find(id), id);
  }

  /**
   * The same, to be changed: nobody else changes it until the transaction ends.
   *
   * @throws NotFound when the caller is not in it
   * @throws Refused when it is closed, or the caller has withdrawn from the presentation
   */
  In hold(long id) {
    In in = in(sets.hold(id), id);
    checkActive(in.set().presentation());
    in.set().checkOpen();
    return in;
  }

  private In in(Optional<LearningSet> found, long id) {
    LearningSet set = found.orElseThrow(() -> new NotFound("learning set " + id));
    List<Member> members = sets.members(id);
    if (members.stream().noneMatch(m -> m.id().equals(caller.id()) && !m.left())) {
      throw new NotFound("learning set " + id);
    }
    return new In(set, members);
  }

  /**
   * A meeting with its set.
   *
   * @throws NotFound when the caller may not read it
   */
  At lookAt(long id) {
    return at(sets.meeting(id), id);
  }

  /**
   * The same, to be changed.
   *
   * @throws NotFound when the caller may not read it
   * @throws Refused when the caller has withdrawn from the presentation
   */
  At holdAt(long id) {
    At at = at(sets.holdMeeting(id), id);
    checkActive(at.set().presentation());
    return at;
  }

  /**
   * The same, of a meeting in which something is still to be written.
   *
   * @throws Refused also when the meeting or its set is closed, or the caller has left
   */
  At holdOpen(long id) {
    At at = holdAt(id);
    at.set().checkOpen();
    at.meeting().checkOpen();
    return at;
  }

  private At at(Optional<Meeting> found, long id) {
    Meeting meeting = found.orElseThrow(() -> new NotFound("meeting " + id));
    LearningSet set = sets.find(meeting.set()).orElseThrow(() -> new NotFound("meeting " + id));
    List<Member> members = sets.members(set.id());
    boolean there = meeting.parts().containsKey(caller.id()) && meeting.isClosed();
    if (members.stream().noneMatch(m -> m.id().equals(caller.id()) && (!m.left() || there))) {
      throw new NotFound("meeting " + id);
    }
    return new At(meeting, set, members);
  }

  private void checkActive(PresentationCode presentation) {
    if (!findMembership.in(presentation).active()) {
      throw new Refused("You have withdrawn from this presentation: nothing can be changed.");
    }
  }

  /**
   * The tool as the presentation has it now.
   *
   * @throws NotFound when the course has none
   */
  ToolTemplate tool(PresentationCode presentation) {
    ToolTemplate tool = library.presentation(presentation).course().tools().get(TOOL);
    if (tool == null) {
      throw new NotFound("tool " + TOOL);
    }
    return tool;
  }

  /** The choices of a column of the tool, such as kinds of question. */
  List<ToolField.Option> options(PresentationCode presentation, String table, String column) {
    return tool(presentation).field(table).stream()
        .flatMap(f -> f.columns().stream())
        .filter(c -> c.id().equals(column))
        .flatMap(c -> c.options().stream())
        .toList();
  }

  /** Most rows that the tool has room for, of members or questions. */
  int most(PresentationCode presentation, String table) {
    return rows(presentation, table).map(ToolField::maxRows).orElse(8);
  }

  /** Fewest rows that the tool asks for. */
  int least(PresentationCode presentation, String table) {
    return rows(presentation, table).map(ToolField::minRows).orElse(3);
  }

  private Optional<ToolField> rows(PresentationCode presentation, String table) {
    return tool(presentation).field(table);
  }

  /** Today in the presentation's zone. */
  LocalDate today(PresentationCode presentation) {
    return clock
        .instant()
        .atZone(library.presentation(presentation).calendar().zone())
        .toLocalDate();
  }

  /** A set that the caller is in. */
  record In(LearningSet set, List<Member> members) {

    List<Member> present() {
      return members.stream().filter(m -> !m.left()).toList();
    }
  }

  /** A meeting that the caller may read. */
  record At(Meeting meeting, LearningSet set, List<Member> members) {

    /** Who is in the set now or had a part, with their parts, presenter first. */
    List<Attendance> attendance() {
      Map<org.fieldbook.content.kernel.PersonId, String> parts = meeting.parts();
      return members.stream()
          .filter(m -> !m.left() || parts.containsKey(m.id()))
          .map(m -> new Attendance(m, parts.getOrDefault(m.id(), "")))
          .sorted(java.util.Comparator.comparing(a -> !a.part().equals(Meeting.PRESENTER)))
          .toList();
    }
  }

  /**
   * A member with their part.
   *
   * @param part key; empty for none
   */
  record Attendance(Member member, String part) {}
}
