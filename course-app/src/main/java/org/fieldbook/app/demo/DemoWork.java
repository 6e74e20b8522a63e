package org.fieldbook.app.demo;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.reading.PublishedPresentation;

/**
 * What the demonstration's students and tutors of the long course have done so far. Each stage is
 * done once; a start that finds some of them missing makes them.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoWork {

  private static final Logger LOG = System.getLogger(DemoWork.class.getName());
  private static final String ALL = "all";

  @Inject DemoStages stages;
  @Inject DemoRoll roll;
  @Inject DemoStudy study;
  @Inject DemoEntries entries;
  @Inject DemoTalk talk;
  @Inject DemoAssessment assessment;
  @Inject DemoHeld held;

  /** Makes what is missing. */
  public void make(PublishedPresentation presentation) {
    stages.open();
    if (stages.done(ALL) > 0) {
      return;
    }
    List<DemoStudent> students = roll.call(presentation.code());
    study.make(presentation);
    LOG.log(Level.INFO, "Demonstration: weeks studied");
    entries.make(presentation);
    LOG.log(Level.INFO, "Demonstration: responses and toolkits written");
    talk.make(presentation);
    LOG.log(Level.INFO, "Demonstration: forums filled");
    DemoTexts texts = DemoTexts.read("assignments.yaml", presentation.start());
    assessment.make(presentation.code(), students, texts);
    held.make(presentation.code(), students, texts);
    stages.note(ALL, 1);
  }
}
