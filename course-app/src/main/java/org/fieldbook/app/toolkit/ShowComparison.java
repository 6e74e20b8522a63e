package org.fieldbook.app.toolkit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.fieldbook.app.enrolment.FindMembership;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.reading.Activity;
import org.fieldbook.content.reading.Library;

/** A student compares a response with the course team's, once something of their own is saved. */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class ShowComparison {

  @Inject ReadEntries readEntries;
  @Inject FindMembership findMembership;
  @Inject Library library;

  /**
   * The comparison answer as clean HTML.
   *
   * @throws NotFound when the activity has none or the caller is not in the presentation
   * @throws Refused when the caller has saved nothing yet
   */
  public String answer(PresentationCode presentation, String activityId) {
    String html =
        library
            .presentation(presentation)
            .course()
            .findActivity(activityId)
            .map(Activity::answerHtml)
            .orElseThrow(() -> new NotFound("answer to " + activityId));
    findMembership.in(presentation);
    if (readEntries.find(presentation, activityId).isEmpty()) {
      throw new Refused("Write something of your own first; then you can compare.");
    }
    return html;
  }
}
