package org.fieldbook.app.toolkit.feedback;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.feedback.OwnRound.Place;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** A student opens a round of feedback from what an entry says: once for each entry. */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class OpenRound {

  @Inject OwnRound ownRound;
  @Inject Rounds rounds;
  @Inject Clock clock;

  /**
   * Opens; nothing happens when it is open already.
   *
   * @param questions ids of the chosen questions
   * @throws org.fieldbook.content.kernel.NotFound when the caller has no such entry
   * @throws Refused naming all that the entry lacks
   */
  public void open(PresentationCode presentation, String slot, Collection<String> questions) {
    Place place = ownRound.holdPlace(presentation, slot);
    if (ownRound.find(place).isEmpty()) {
      Plan plan =
          Plan.of(
              place.form().template(),
              Answers.of(place.form().entry().body()),
              questions,
              place.form().today());
      rounds.add(new Round(place.entry(), plan, clock.instant()), plan);
    }
  }
}
