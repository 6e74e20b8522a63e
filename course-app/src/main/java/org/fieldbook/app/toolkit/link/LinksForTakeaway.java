package org.fieldbook.app.toolkit.link;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Roles;

/** A job reads the links of somebody's entry to take it away. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LinksForTakeaway {

  @Inject Links links;

  /** Links both ways, without those to entries that were deleted. One SQL statement. */
  public List<LinkLine> of(long entry, PersonId owner) {
    return links.of(entry, owner).stream().filter(line -> !line.gone()).toList();
  }
}
