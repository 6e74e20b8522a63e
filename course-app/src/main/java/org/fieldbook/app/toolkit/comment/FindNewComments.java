package org.fieldbook.app.toolkit.comment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/** A student sees which of their entries have words of others that they have not read yet. */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class FindNewComments {

  @Inject Comments comments;
  @Inject Caller caller;

  /** The entries, most of them first. One SQL statement. */
  public List<News> in(PresentationCode presentation) {
    return comments.news(caller.id(), presentation);
  }
}
