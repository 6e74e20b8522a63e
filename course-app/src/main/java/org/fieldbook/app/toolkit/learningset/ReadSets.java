package org.fieldbook.app.toolkit.learningset;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.fieldbook.app.enrolment.FindMembership;
import org.fieldbook.app.enrolment.Membership;
import org.fieldbook.app.toolkit.ReadEntries;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.tool.ToolField;
import org.jspecify.annotations.Nullable;

/**
 * A student sees the sets of their tutor group with their members, and of the sets that they are in
 * everything. Whoever is not in a set is told that there is none.
 */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class ReadSets {

  @Inject LearningSets sets;
  @Inject OwnSets ownSets;
  @Inject ReadEntries readEntries;
  @Inject FindMembership findMembership;
  @Inject Caller caller;

  /** Open sets of the caller's group, and all that the caller is in. One SQL statement. */
  public List<SetLine> around(PresentationCode presentation) {
    Membership membership = findMembership.in(presentation);
    long group = membership.findGroup().map(Membership.Group::id).orElse(-1L);
    return SetLine.of(
        sets.around(caller.id(), presentation, group, ownSets.today(presentation)), caller.id());
  }

  /** Most members that a set of the presentation may have. */
  public int mostMembers(PresentationCode presentation) {
    return ownSets.most(presentation, "members");
  }

  /**
   * A set with its meetings. Three SQL statements.
   *
   * @throws org.fieldbook.content.kernel.NotFound when the caller is not in it
   */
  public SetView one(long id) {
    OwnSets.In in = ownSets.look(id);
    LearningSet set = in.set();
    List<SetView.MeetingLine> meetings =
        sets.meetings(set).stream()
            .map(
                m ->
                    new SetView.MeetingLine(
                        m.id(),
                        m.heldOn(),
                        m.isClosed(),
                        m.presenter().flatMap(p -> name(in.members(), p)).orElse("")))
            .toList();
    return new SetView(
        id,
        set.presentation(),
        set.name(),
        set.isClosed(),
        set.starter().equals(caller.id()),
        set.rules(),
        set.rulesNumber(),
        in.present(),
        meetings,
        ownSets.options(set.presentation(), "members", "part"));
  }

  private static java.util.Optional<String> name(List<Member> members, PersonId person) {
    return members.stream().filter(m -> m.id().equals(person)).map(Member::name).findFirst();
  }

  /**
   * A meeting with what was said at it. Five SQL statements.
   *
   * @throws org.fieldbook.content.kernel.NotFound when the caller may not read it
   */
  public MeetingView meeting(long id) {
    OwnSets.At at = ownSets.lookAt(id);
    Meeting meeting = at.meeting();
    List<MeetingView.Seat> seats =
        at.attendance().stream().map(a -> new MeetingView.Seat(a.member(), a.part())).toList();
    List<Question> questions = sets.questions(meeting);
    return new MeetingView(
        id,
        at.set().id(),
        at.set().name(),
        at.set().presentation(),
        meeting.heldOn(),
        meeting.place(),
        meeting.isClosed() || at.set().isClosed(),
        meeting.isClosed(),
        seats,
        meeting.planNumber(),
        meeting.presenter().filter(caller.id()::equals).isPresent(),
        meeting.presented(),
        meeting.saidNumber(),
        questions.stream().map(q -> asked(at, q)).toList(),
        new MeetingView.Choices(
            ownSets.options(at.set().presentation(), "members", "part"),
            ownSets.options(at.set().presentation(), "questions", "kind"),
            ownSets.most(at.set().presentation(), "questions")),
        taken(at));
  }

  private MeetingView.Asked asked(OwnSets.At at, Question q) {
    return new MeetingView.Asked(
        q.id(),
        name(at.members(), q.author()).orElse("A former member"),
        q.isBy(caller.id()),
        q.question(),
        q.kind(),
        ownSets.options(at.set().presentation(), "questions", "kind").stream()
            .filter(o -> o.key().equals(q.kind()))
            .map(ToolField.Option::label)
            .findFirst()
            .orElse(q.kind()),
        q.helped(),
        q.isConsented(),
        q.number());
  }

  private @Nullable String taken(OwnSets.At at) {
    String slot = TakeIntoToolkit.slot(at.meeting());
    return readEntries.find(at.set().presentation(), slot).isPresent() ? slot : null;
  }
}
