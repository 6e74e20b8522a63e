package org.fieldbook.app.web.toolkit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fieldbook.app.toolkit.competence.Specification;
import org.fieldbook.app.toolkit.log.Log;
import org.fieldbook.app.web.frame.StudyContext;

/** What else the tool of an entry offers. Costs no statement. */
@Named("entryNext")
@RequestScoped
public class EntryNext {

  @Inject EntryPage entryPage;
  @Inject StudyContext study;

  /** Whether its entries are a log with totals. */
  public boolean isLogged() {
    return Log.pictureOf(entryPage.getTool()).isPresent();
  }

  /** Whether ideas for it can be gathered from elsewhere. */
  public boolean isInspired() {
    return entryPage.getTool().ideas() != null;
  }

  /** Whether it is compared with what a role asks for. */
  public boolean isProfiled() {
    return entryPage.getTool().id().equals(Specification.TOOL);
  }

  /** The tools for which it gives ideas, such as a plan for which it gives gaps. */
  public List<Fed> getFed() {
    return Fed.by(entryPage.getTool().id(), study);
  }
}
