package org.fieldbook.app.handover;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.identity.People;
import org.fieldbook.app.identity.PersonRow;
import org.fieldbook.assessment.overview.WorkInHand;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.reading.Library;

/**
 * The office hands a group, or one student, over to another tutor: looks at what would go with it,
 * records it, withdraws it while it has not taken effect. Each is in order of time, so that what a
 * record says of who handed over stays true.
 */
@Stateless
@RolesAllowed(Roles.OFFICE)
public class HandOver {

  @Inject Handovers handovers;
  @Inject People people;
  @Inject Library library;
  @Inject WorkInHand workInHand;
  @Inject Caller caller;
  @Inject Event<HandoverNews> news;

  /**
   * What it would do, as things stand; changes nothing.
   *
   * @throws NotFound when there is no such presentation or group
   * @throws Refused with everything that is in its way
   */
  public Preview preview(Wish wish) {
    Move move = move(wish);
    List<PersonId> students = students(move);
    return new Preview(
        move,
        students.size(),
        workInHand.of(students, move.presentation()),
        workInHand.regradesUntil(move.presentation(), move.from()));
  }

  /**
   * Records it. It takes effect by itself at its moment; both tutors are told now, the students
   * then.
   *
   * @throws NotFound when there is no such presentation or group
   * @throws Refused with everything that is in its way; nothing is recorded
   */
  public Move record(Wish wish) {
    Move seen = move(wish);
    // Held, then looked at again: of two who record at once the second sees the first.
    seen.studentIfAny()
        .ifPresentOrElse(
            s -> handovers.holdPlace(s.enrolment()), () -> handovers.holdGroup(seen.group().id()));
    Move move = move(wish);
    handovers.add(new Handover(move, caller.id(), handovers.now()), move);
    tell(move, HandoverNews.Kind.RECORDED, move.why());
    return move;
  }

  /**
   * Withdraws one that has not taken effect. Both tutors are told.
   *
   * @param why for the records; both tutors read it
   * @throws NotFound when there is no such handover in the presentation
   * @throws Refused without a reason, when it has taken effect or is withdrawn, or another follows
   */
  public void withdraw(PresentationCode presentation, long id, String why) {
    HandoverPolicy.words(why, "Say why it is withdrawn: both tutors read it.")
        .ifPresent(
            reason -> {
              throw new Refused(reason);
            });
    Handover handover =
        handovers
            .hold(id)
            .filter(h -> h.isOf(presentation))
            .orElseThrow(() -> new NotFound("handover " + id));
    Move move = recorded(handover);
    handover.withdraw(caller.id(), why.strip(), handovers.now());
    if (handovers.isFollowed(handover)) {
      throw new Refused("Another handover of the same follows it. Withdraw that first.");
    }
    handovers.undo(handover);
    tell(move, HandoverNews.Kind.WITHDRAWN, why.strip());
  }

  private Move move(Wish wish) {
    ZoneId zone = library.presentation(wish.presentation()).calendar().zone();
    Instant now = handovers.now();
    List<String> faults = new ArrayList<>();
    HandoverPolicy.words(
            wish.why(), "Say why: both tutors read it, and so does whoever asks later.")
        .ifPresent(faults::add);
    Instant from = now;
    try {
      from = HandoverPolicy.from(wish.now(), wish.date(), now, zone);
    } catch (Refused e) {
      faults.addAll(e.reasons());
    }
    Optional<Move> move =
        wish.isOfStudent() ? ofStudent(wish, from, faults) : ofGroup(wish, from, faults);
    move.ifPresent(
        m ->
            faults.addAll(
                HandoverPolicy.orderRefusals(
                    m.from(),
                    handovers.latest(m).orElse(null),
                    m.studentIfAny().map(Move.Student::name).orElse(m.group().name()),
                    zone)));
    if (!faults.isEmpty() || move.isEmpty()) {
      throw new Refused(faults);
    }
    return move.get();
  }

  private Optional<Move> ofGroup(Wish wish, Instant from, List<String> faults) {
    Move.Held group = group(wish.group(), wish, from);
    Optional<PersonRow> tutor =
        wish.tutor().isBlank()
            ? Optional.empty()
            : people
                .row(new PersonId(number(wish.tutor())))
                .filter(p -> p.roles().contains(Roles.TUTOR));
    if (tutor.isEmpty()) {
      faults.add("Choose the tutor who takes the group over.");
      return Optional.empty();
    }
    PersonRow to = tutor.get();
    if (to.id().equals(group.tutor())) {
      faults.add(to.name() + " has " + group.name() + " at that time already.");
    }
    return Optional.of(
        new Move(
            wish.presentation(),
            group,
            group.by(to.id(), to.name()),
            null,
            from,
            wish.now(),
            wish.why().strip()));
  }

  private Optional<Move> ofStudent(Wish wish, Instant from, List<String> faults) {
    Optional<Handovers.Place> place =
        wish.student().isBlank()
            ? Optional.empty()
            : handovers.placeAt(wish.student().strip(), wish.presentation(), from);
    if (place.isEmpty()) {
      faults.add(
          "Nobody who studies in "
              + wish.presentation()
              + " has this personal identifier. It stands on the person’s page and in the"
              + " gradebook.");
    }
    if (wish.toGroup().isBlank()) {
      faults.add("Choose the group that the student goes to.");
    }
    if (place.isEmpty() || wish.toGroup().isBlank()) {
      return Optional.empty();
    }
    Handovers.Place known = place.get();
    Move.Held to = group(wish.toGroup(), wish, from);
    if (known.group() == 0) {
      faults.add(
          known.student().name()
              + " is in no group yet. Give them one on their own page; it holds at once.");
      return Optional.empty();
    }
    if (known.group() == to.id()) {
      faults.add(known.student().name() + " is in " + to.name() + " at that time already.");
    }
    Move.Held leaves =
        handovers
            .groupAt(known.group(), wish.presentation(), from)
            .orElseThrow(() -> new NotFound("group " + known.group()));
    return Optional.of(
        new Move(
            wish.presentation(),
            leaves,
            to,
            known.student(),
            from,
            wish.now(),
            wish.why().strip()));
  }

  private Move.Held group(String typed, Wish wish, Instant from) {
    return handovers
        .groupAt(number(typed), wish.presentation(), from)
        .orElseThrow(() -> new NotFound("group " + typed + " of " + wish.presentation()));
  }

  private static long number(String typed) {
    if (!typed.matches("[1-9][0-9]{0,17}")) {
      throw new NotFound("number " + typed);
    }
    return Long.parseLong(typed);
  }

  /** What a record says, with the names that go with it. */
  private Move recorded(Handover handover) {
    Instant from = handover.from();
    Move.Held after =
        handovers
            .groupAt(
                handover.toGroup() == null ? handover.group() : handover.toGroup(),
                handover.presentation(),
                from)
            .orElseThrow(() -> new NotFound("group of handover " + handover.id()));
    Move.Held before =
        handovers
            .groupAt(handover.group(), handover.presentation(), from.minusNanos(1000))
            .orElseThrow(() -> new NotFound("group of handover " + handover.id()));
    Long student = handover.student();
    return new Move(
        handover.presentation(),
        before,
        after,
        student == null ? null : named(new PersonId(student)),
        from,
        false,
        "");
  }

  private Move.Student named(PersonId id) {
    PersonRow row = people.row(id).orElseThrow(() -> new NotFound("person " + id));
    return new Move.Student(0, id, row.name(), row.identifier());
  }

  private List<PersonId> students(Move move) {
    return move.studentIfAny()
        .map(s -> List.of(s.id()))
        .orElseGet(() -> handovers.studentsOf(move.group().id()));
  }

  private void tell(Move move, HandoverNews.Kind kind, String why) {
    news.fire(
        new HandoverNews(
            kind,
            move,
            students(move).size(),
            why,
            workInHand.regradesUntil(move.presentation(), move.from()).orElse(null)));
  }

  /**
   * What would happen.
   *
   * @param students how many are in the group now; 1 for one who goes alone
   * @param work what waits for their tutor now
   * @param regradesUntil the last day on which who hands over may mark again what they returned;
   *     empty when the rules give none
   */
  public record Preview(
      Move move, int students, WorkInHand.Work work, Optional<LocalDate> regradesUntil) {}
}
