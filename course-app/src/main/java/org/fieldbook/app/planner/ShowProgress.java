package org.fieldbook.app.planner;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/** A student sees how far they are. One SQL statement. */
@Stateless
@RolesAllowed(Roles.STUDENT)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ShowProgress {

  @Inject Ticks ticks;
  @Inject Caller caller;

  /** The caller's ticks and last place in the presentation; empty where there are none. */
  public Progress in(PresentationCode presentation) {
    return ticks.of(caller.id(), presentation);
  }
}
