package org.fieldbook.assessment.feedback;

import java.util.UUID;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;

/** The port to the caller’s own development plan: whoever keeps their toolkit answers. */
public interface DevelopmentPlan {

  /** Whether the course has such a plan. No SQL statement. */
  boolean isOffered(PresentationCode presentation);

  /**
   * Puts a goal at the end of the latest plan, or of a new one.
   *
   * @param goal in the student’s words
   * @param save made up by the page: the same sent twice is one
   * @return what the toolkit calls the entry
   * @throws Refused when the plan has no room, or was changed at the same moment
   */
  String add(PresentationCode presentation, String goal, UUID save);
}
