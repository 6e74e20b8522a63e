package org.fieldbook.app.demo;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.reading.PublishedPresentation;

/** An earlier presentation of the short course, all in one transaction. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class DemoPast {

  private static final String STAGE = "finished";

  /** The first of the running presentation: the ledger takes nothing older once it is there. */
  private static final String LATER = "TMA00 work";

  @Inject DemoStages stages;
  @Inject DemoFinished finished;
  @Inject DemoEnd end;
  @Inject Assignments assignments;

  /** Whether it is not there, and not too late for it. */
  public boolean isMissing() {
    stages.open();
    return stages.done(STAGE) == 0 && stages.done(LATER) == 0;
  }

  /** Makes it. */
  public void make(PublishedPresentation presentation) {
    DemoTexts texts = DemoTexts.read("finished.yaml", presentation.start());
    List<SetAssignment> set = assignments.of(presentation.code());
    List<DemoFinal> students = DemoFinal.of(texts, set.stream().map(SetAssignment::id).toList());
    DemoFinished.People people =
        finished.enrol(presentation.code(), presentation.start(), students);
    end.make(presentation.code(), set, people, students, texts);
    stages.note(STAGE, 1);
  }
}
