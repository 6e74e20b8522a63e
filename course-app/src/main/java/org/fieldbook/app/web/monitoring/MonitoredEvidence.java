package org.fieldbook.app.web.monitoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fieldbook.app.web.tma.EvidencePage;
import org.fieldbook.assessment.evidence.ReadEvidence;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.jspecify.annotations.Nullable;

/** What was handed in from the toolkit with a script that is monitored. Two SQL statements. */
@Named("monitoredEvidence")
@RequestScoped
public class MonitoredEvidence {

  @Inject MonitoredPage monitoredPage;
  @Inject ReadEvidence readEvidence;

  private @Nullable List<EvidencePage.Line> lines;

  /** The copies in the order in which they were attached. */
  public List<EvidencePage.Line> getLines() {
    List<EvidencePage.Line> found = lines;
    if (found == null) {
      SetAssignment set = monitoredPage.monitored().set();
      found =
          readEvidence.with(monitoredPage.monitored().script()).stream()
              .map(e -> EvidencePage.line(e, set.assignment().guide(), set.zone()))
              .toList();
      lines = found;
    }
    return found;
  }
}
