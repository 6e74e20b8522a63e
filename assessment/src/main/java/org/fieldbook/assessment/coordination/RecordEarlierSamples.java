package org.fieldbook.assessment.coordination;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.MarkingGuide;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** Fieldbook takes over a sample script with what the panel agreed and what tutors gave it. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class RecordEarlierSamples {

  @Inject Coordinations coordinations;
  @Inject SampleFiles files;
  @Inject Assignments assignments;

  /**
   * Records a sample that is open to tutors, under the same rules as always.
   *
   * @param handedIn what tutors gave it, each handed in
   * @throws NotFound when there is no such assignment
   * @throws Refused when a sheet does not fit its guide, or the file is no PDF
   */
  public void record(
      PresentationCode presentation,
      String assignment,
      Sample sample,
      Map<PersonId, MarkSheet> handedIn,
      Instant at) {
    MarkingGuide guide = assignments.get(presentation, assignment).assignment().guide();
    SampleScript script =
        new SampleScript(
            presentation,
            assignment,
            sample.title(),
            null,
            files.take("sample.pdf", sample.pdf()),
            sample.by(),
            at);
    script.agree(fitting(sample.agreed(), guide));
    script.open(guide);
    coordinations.add(script);
    handedIn.forEach(
        (tutor, sheet) -> {
          Trial trial = coordinations.holdTrial(script.id(), tutor, at);
          trial.save(fitting(sheet, guide), at);
          coordinations.add(new TrialVersion(trial, trial.number(), trial.sheet(), false, at));
          trial.handIn(trial.number(), guide, at);
        });
  }

  private static MarkSheet fitting(MarkSheet sheet, MarkingGuide guide) {
    List<String> problems = new ArrayList<>();
    MarkSheet fitting = sheet.against(guide, MarkSheet.EMPTY, problems);
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
    return fitting;
  }

  /**
   * A sample script.
   *
   * @param agreed what the panel agreed, with reasons
   * @param by who added it
   */
  public record Sample(String title, InputStream pdf, MarkSheet agreed, PersonId by) {}
}
