package org.fieldbook.app.enrolment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.app.identity.People;
import org.fieldbook.app.identity.PersonRow;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.reading.Library;

/** The course office opens a tutor group in a presentation. */
@Stateless
@RolesAllowed(Roles.OFFICE)
public class OpenGroup {

  private static final int LONGEST_NAME = 60;

  @Inject Enrolments enrolments;
  @Inject Rosters rosters;
  @Inject People people;
  @Inject Library library;

  /** Everybody who can be given a group, by family name. */
  public List<PersonRow> tutors() {
    return people.holding(Roles.TUTOR);
  }

  /**
   * Opens it, empty.
   *
   * @throws NotFound when there is no such presentation
   * @throws Refused with everything that is wrong
   */
  public void open(PresentationCode presentation, String name, PersonId tutor) {
    library.presentation(presentation);
    List<String> faults = new ArrayList<>();
    if (name.isBlank()
        || name.length() > LONGEST_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      faults.add("Give the group a name of up to " + LONGEST_NAME + " characters.");
    } else if (rosters.groupSizes(presentation).stream()
        .anyMatch(g -> g.name().equalsIgnoreCase(name.strip()))) {
      faults.add(presentation + " has a group of this name already.");
    }
    if (people.row(tutor).filter(p -> p.roles().contains(Roles.TUTOR)).isEmpty()) {
      faults.add("Choose a tutor.");
    }
    if (!faults.isEmpty()) {
      throw new Refused(faults);
    }
    enrolments.add(new TutorGroup(presentation, name.strip(), tutor));
  }
}
