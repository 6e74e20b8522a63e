package org.fieldbook.content.publication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.fieldbook.content.kernel.Roles;

/** Read model: all editions. One SQL statement. */
@Stateless
@RolesAllowed({Roles.COURSE_TEAM, Roles.OFFICE})
public class ListEditions {

  @Inject private Editions editions;

  /** By course, the newest first. */
  public List<EditionLine> all() {
    return editions.lines();
  }
}
