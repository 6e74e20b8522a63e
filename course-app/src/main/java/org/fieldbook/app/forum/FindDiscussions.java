package org.fieldbook.app.forum;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/** The discussions that a course has. Tells nothing of any forum, and costs no SQL statement. */
@Stateless
@RolesAllowed({Roles.STUDENT, Roles.TUTOR})
public class FindDiscussions {

  @Inject Discussions discussions;

  /** All discussions of the presentation in course order. */
  public List<Discussion> in(PresentationCode presentation) {
    return discussions.in(presentation);
  }
}
