package org.fieldbook.app.toolkit.sharing;

import java.util.List;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.content.kernel.PersonId;

/**
 * Something to be looked at before an entry is shared. Every CDI bean of this type is asked, within
 * the transaction of the share; an entry is shared only when none of them has a reason against it.
 */
public interface BeforeSharing {

  /**
   * What stands against it.
   *
   * @return sentences for the owner: what is wrong and what to do next; empty when nothing is
   */
  List<String> reasonsAgainst(Intended share);

  /**
   * What somebody is about to do.
   *
   * @param entry as it is now
   */
  record Intended(PersonId owner, EntryView entry, Audience audience) {}
}
