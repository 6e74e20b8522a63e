package org.fieldbook.app.planner;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.fieldbook.app.enrolment.FindMembership;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.Part;
import org.fieldbook.content.reading.Week;

/** Finds what a student may tick: a week or part of a presentation they study in now. */
@Dependent
class StudyPlace {

  @Inject FindMembership findMembership;
  @Inject Library library;

  /**
   * The week.
   *
   * @throws NotFound when there is none, or the caller is not in the presentation
   * @throws Refused when the caller has withdrawn
   */
  Week week(PresentationCode presentation, String week) {
    if (!findMembership.in(presentation).active()) {
      throw new Refused("You have withdrawn from this presentation: nothing can be changed.");
    }
    return library
        .presentation(presentation)
        .course()
        .findWeek(week)
        .orElseThrow(() -> new NotFound("week " + week));
  }

  /**
   * The part of the week.
   *
   * @throws NotFound when there is none
   */
  Part part(PresentationCode presentation, String week, String part) {
    return week(presentation, week).part(part).orElseThrow(() -> new NotFound("part " + part));
  }
}
