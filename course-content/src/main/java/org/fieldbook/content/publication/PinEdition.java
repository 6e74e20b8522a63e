package org.fieldbook.content.publication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.reading.Activity;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.reading.Week;

/**
 * Gives the students of a presentation another edition to read. What they have written belongs to
 * activities and tools by id: an edition in which one of them is gone is refused.
 */
@Stateless
@RolesAllowed({Roles.COURSE_TEAM, Roles.SYSTEM})
public class PinEdition {

  @Inject Editions editions;
  @Inject Presentations presentations;
  @Inject Library library;
  @Inject Event<PresentationChanged> changed;

  /**
   * Pins an edition.
   *
   * @param number of the edition within the course
   * @throws NotFound when there is no such presentation or edition
   * @throws Refused when the edition lacks a week, activity or tool of the present one
   */
  public void pin(PresentationCode code, int number) {
    Presentation presentation =
        presentations.find(code).orElseThrow(() -> new NotFound("presentation " + code));
    Edition edition =
        editions
            .find(code.course(), number)
            .orElseThrow(() -> new NotFound("edition " + number + " of " + code.course()));
    if (edition.id() == presentation.edition()) {
      return;
    }
    List<String> missing =
        missing(library.edition(presentation.edition()), library.edition(edition.id()));
    if (!missing.isEmpty()) {
      throw new Refused(missing);
    }
    presentation.pin(edition);
    changed.fire(new PresentationChanged(code));
  }

  private static List<String> missing(PublishedCourse present, PublishedCourse next) {
    List<String> missing = new ArrayList<>();
    for (Week week : present.weeks().values()) {
      if (next.findWeek(week.id()).isEmpty()) {
        missing.add("The week " + week.id() + " is not in edition " + next.edition() + ".");
      }
      for (Activity activity : week.activities()) {
        boolean stays =
            next.findActivity(activity.id()).filter(a -> a.type() == activity.type()).isPresent();
        if (!stays) {
          missing.add(
              "The activity %s is not in edition %d, or is of another type."
                  .formatted(activity.id(), next.edition()));
        }
      }
    }
    for (String tool : present.tools().keySet()) {
      if (!next.tools().containsKey(tool)) {
        missing.add("The tool " + tool + " is not in edition " + next.edition() + ".");
      }
    }
    return missing;
  }
}
