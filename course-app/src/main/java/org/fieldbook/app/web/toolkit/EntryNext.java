package org.fieldbook.app.web.toolkit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.fieldbook.app.toolkit.log.Log;

/** What else the tool of an entry offers. Costs no statement. */
@Named("entryNext")
@RequestScoped
public class EntryNext {

  @Inject EntryPage entryPage;

  /** Whether its entries are a log with totals. */
  public boolean isLogged() {
    return Log.pictureOf(entryPage.getTool()).isPresent();
  }

  /** Whether ideas for it can be gathered from elsewhere. */
  public boolean isInspired() {
    return entryPage.getTool().ideas() != null;
  }
}
