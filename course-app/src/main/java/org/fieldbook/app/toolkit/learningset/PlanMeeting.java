package org.fieldbook.app.toolkit.learningset;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.tool.ToolField;
import org.jspecify.annotations.Nullable;

/** The members of a set plan a meeting, change its day and their parts, and close it. */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class PlanMeeting {

  private static final int MOST = 100;

  @Inject LearningSets sets;
  @Inject OwnSets ownSets;
  @Inject Clock clock;

  /**
   * Plans a meeting.
   *
   * @param place the address of an online room, or a place in words; empty for none
   * @param parts keys of parts by person, empty for none
   * @return its id
   * @throws org.fieldbook.content.kernel.NotFound when the caller is not in the set
   * @throws Refused when the set is too small, or day or parts do not do
   */
  public long plan(long set, @Nullable LocalDate day, String place, Map<PersonId, String> parts) {
    OwnSets.In in = ownSets.hold(set);
    int least = ownSets.least(in.set().presentation(), "members");
    if (in.present().size() < least) {
      throw new Refused(
          "A set meets when it has at least "
              + least
              + " members. Ask others of your group to"
              + " join.");
    }
    if (sets.countMeetings(in.set()) >= MOST) {
      throw new Refused("A set has at most " + MOST + " meetings. Start another set.");
    }
    return sets.add(
            new Meeting(
                in.set(), checked(in.set(), day), place, checked(in.set(), in.members(), parts)))
        .id();
  }

  /**
   * Changes day, place and parts, unless another member changed them since they were seen.
   *
   * @param seen number of the plan that the writer had before them
   * @throws org.fieldbook.content.kernel.NotFound when the caller may not read the meeting
   * @throws Refused when it is closed, or day or parts do not do
   */
  public Planned change(
      long meeting, @Nullable LocalDate day, String place, Map<PersonId, String> parts, int seen) {
    OwnSets.At at = ownSets.holdOpen(meeting);
    boolean kept =
        at.meeting()
            .plan(checked(at.set(), day), place, checked(at.set(), at.members(), parts), seen);
    return new Planned(kept, at.meeting().planNumber());
  }

  /**
   * Closes a meeting that was held. Its words stay as they are; its members may take it into their
   * toolkits.
   *
   * @throws org.fieldbook.content.kernel.NotFound when the caller may not read it
   * @throws Refused before its day
   */
  public void close(long meeting) {
    OwnSets.At at = ownSets.holdAt(meeting);
    at.meeting().close(ownSets.today(at.set().presentation()), clock.instant());
  }

  private LocalDate checked(LearningSet set, @Nullable LocalDate day) {
    LocalDate today = ownSets.today(set.presentation());
    if (day == null || day.isBefore(today.minusYears(1)) || day.isAfter(today.plusYears(1))) {
      throw new Refused("Give the day of the meeting, within a year from today.");
    }
    return day;
  }

  private Map<PersonId, String> checked(
      LearningSet set, List<Member> members, Map<PersonId, String> parts) {
    List<String> known =
        ownSets.options(set.presentation(), "members", "part").stream()
            .map(ToolField.Option::key)
            .toList();
    Map<PersonId, String> kept = new LinkedHashMap<>();
    parts.forEach(
        (person, part) -> {
          if (members.stream().noneMatch(m -> m.id().equals(person))) {
            throw new Refused("Somebody to whom you gave a part is not in this set.");
          }
          if (!part.isEmpty() && !known.contains(part)) {
            throw new Refused("Choose each part from the list.");
          }
          if (!part.isEmpty()) {
            kept.put(person, part);
          }
        });
    return kept;
  }

  /**
   * What came of it.
   *
   * @param kept whether it is as the writer wished; if not, nothing was changed
   */
  public record Planned(boolean kept, int number) {}
}
