package org.fieldbook.app.toolkit.learningset;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/** A tutor sees which sets there are in their groups and who is in them: not what is said there. */
@Stateless
@RolesAllowed(Roles.TUTOR)
public class SeeGroupSets {

  @Inject LearningSets sets;
  @Inject Caller caller;

  /** Sets of the groups that the caller tutors, open ones first. One SQL statement. */
  public List<SetLine> of(PresentationCode presentation) {
    return SetLine.of(sets.tutoredBy(caller.id(), presentation), caller.id());
  }
}
