package org.fieldbook.app.toolkit.link;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.Roles;

/** A student sees to which of their entries an entry is linked. */
@Stateless
@RolesAllowed(Roles.STUDENT)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ReadLinks {

  @Inject Links links;
  @Inject Caller caller;

  /** Links both ways; none when the entry is not the caller's. One SQL statement. */
  public List<LinkLine> of(EntryView entry) {
    return links.of(entry.id(), caller.id());
  }
}
