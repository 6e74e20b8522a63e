package org.fieldbook.app.web.marking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.tma.EvidencePage;
import org.fieldbook.assessment.evidence.Evidence;
import org.fieldbook.assessment.evidence.ReadEvidence;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.jspecify.annotations.Nullable;

/** What was handed in from the toolkit with a script that is marked twice. Two SQL statements. */
@Named("secondEvidence")
@RequestScoped
public class SecondEvidence {

  @Inject Asked asked;
  @Inject ReadEvidence readEvidence;
  @Inject Assignments assignments;

  private @Nullable List<EvidencePage.Line> lines;

  /** The copies in the order in which they were attached. */
  public List<EvidencePage.Line> getLines() {
    List<EvidencePage.Line> found = lines;
    if (found == null) {
      found = readEvidence.withSecond(asked.number("id")).stream().map(this::line).toList();
      lines = found;
    }
    return found;
  }

  private EvidencePage.Line line(Evidence copy) {
    SetAssignment set = assignments.get(copy.presentation(), copy.assignment());
    return EvidencePage.line(copy, set.assignment().guide(), set.zone());
  }
}
