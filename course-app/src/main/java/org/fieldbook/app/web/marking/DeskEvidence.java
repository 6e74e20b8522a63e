package org.fieldbook.app.web.marking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fieldbook.app.web.tma.EvidencePage;
import org.fieldbook.assessment.evidence.ReadEvidence;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.jspecify.annotations.Nullable;

/** What was handed in from the toolkit with the script on the desk. One SQL statement. */
@Named("deskEvidence")
@RequestScoped
public class DeskEvidence {

  @Inject DeskPage deskPage;
  @Inject ReadEvidence readEvidence;

  private @Nullable List<EvidencePage.Line> lines;

  /** The copies in the order in which they were attached. */
  public List<EvidencePage.Line> getLines() {
    List<EvidencePage.Line> found = lines;
    if (found == null) {
      SetAssignment set = deskPage.desk().due().set();
      found =
          readEvidence.with(deskPage.desk().script()).stream()
              .map(e -> EvidencePage.line(e, set.assignment().guide(), set.zone()))
              .toList();
      lines = found;
    }
    return found;
  }
}
