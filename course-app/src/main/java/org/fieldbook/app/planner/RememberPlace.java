package org.fieldbook.app.planner;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.regex.Pattern;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** Remembers where a student left off reading. */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class RememberPlace {

  private static final int LONGEST = 300;
  private static final Pattern FRAGMENT = Pattern.compile("[A-Za-z0-9-]{1,80}");

  @Inject Ticks ticks;
  @Inject StudyPlace studyPlace;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * Remembers.
   *
   * @param fragment id of the paragraph or part on the page
   * @param passage how it begins; cut after 300 characters
   * @throws org.fieldbook.content.kernel.NotFound when there is no such part for the caller
   * @throws Refused when the fragment cannot be an id, or the caller has withdrawn
   */
  public void remember(
      PresentationCode presentation, String week, String part, String fragment, String passage) {
    if (!FRAGMENT.matcher(fragment).matches()) {
      throw new Refused("This is no place on a page.");
    }
    studyPlace.part(presentation, week, part);
    String clean = passage.replaceAll("[\\p{Cntrl}\\p{Cs}]+", " ").strip();
    int length = clean.codePointCount(0, clean.length());
    ticks.remember(
        caller.id(),
        presentation,
        new Progress.LastPlace(
            week,
            part,
            fragment,
            clean.substring(0, clean.offsetByCodePoints(0, Math.min(LONGEST, length))),
            clock.instant()));
  }
}
