package org.fieldbook.app.enrolment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.identity.People;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.reading.Library;

/**
 * The course office gives students their places: enrols and withdraws them, and moves them between
 * the groups of a presentation. What a student has written stays, whatever happens here.
 */
@Stateless
@RolesAllowed(Roles.OFFICE)
public class PlaceStudent {

  @Inject Enrolments enrolments;
  @Inject Rosters rosters;
  @Inject People people;
  @Inject Library library;
  @Inject Clock clock;

  /**
   * Enrols a person, who becomes a student if they were none; somebody who withdrew comes back.
   *
   * @param groupId the tutor group, absent to leave that for later
   * @throws NotFound when there is no such person, presentation or group in it
   * @throws Refused when they study there already
   */
  public void enrol(PersonId person, PresentationCode presentation, Optional<Long> groupId) {
    if (people.find(person).isEmpty()) {
      throw new NotFound("person " + person);
    }
    library.presentation(presentation);
    Optional<Enrolment> former = enrolments.find(person, presentation);
    if (former.filter(Enrolment::isActive).isPresent()) {
      throw new Refused("This student is enrolled in " + presentation + " already.");
    }
    Enrolment enrolment =
        former.orElseGet(() -> new Enrolment(person, presentation, clock.instant()));
    enrolment.rejoin();
    groupId.ifPresent(id -> enrolment.join(group(id, presentation)));
    if (former.isEmpty()) {
      enrolments.add(enrolment);
    }
    people.grant(person, Roles.STUDENT, null);
  }

  /**
   * Withdraws a student: from now on they read and take away what is theirs, and write no more.
   *
   * @throws NotFound when the person never was enrolled there
   * @throws Refused when they have withdrawn already
   */
  public void withdraw(PersonId person, PresentationCode presentation) {
    Enrolment enrolment = get(person, presentation);
    if (!enrolment.isActive()) {
      throw new Refused("This student has withdrawn from " + presentation + " already.");
    }
    enrolment.withdraw(clock.instant());
  }

  /**
   * Moves a student to a group. From now on its tutor marks what has not been returned.
   *
   * @throws NotFound when the person is not enrolled there or there is no such group in it
   * @throws Refused when the student has withdrawn, or a move by date is planned
   */
  public void move(PersonId person, PresentationCode presentation, long groupId) {
    Enrolment enrolment = get(person, presentation);
    if (!enrolment.isActive()) {
      throw new Refused(
          "This student has withdrawn from " + presentation + ". Enrol them again first.");
    }
    if (enrolments.isMovePlanned(person, presentation)) {
      throw new Refused(
          "It is planned already that this student goes over to another group. Withdraw that on the"
              + " page “Handover” of "
              + presentation
              + " first.");
    }
    enrolment.join(group(groupId, presentation));
  }

  /** The places of a person, active ones and newest first. */
  public List<Membership> placesOf(PersonId person) {
    return enrolments.membershipsOf(person);
  }

  /** The groups of a presentation by name, with how full they are. */
  public List<GroupSize> groupsOf(PresentationCode presentation) {
    return rosters.groupSizes(presentation);
  }

  private Enrolment get(PersonId person, PresentationCode presentation) {
    return enrolments
        .find(person, presentation)
        .orElseThrow(() -> new NotFound("enrolment of " + person + " in " + presentation));
  }

  private TutorGroup group(long id, PresentationCode presentation) {
    return enrolments
        .findGroup(id)
        .filter(g -> g.presentation().equals(presentation))
        .orElseThrow(() -> new NotFound("group " + id + " of " + presentation));
  }
}
