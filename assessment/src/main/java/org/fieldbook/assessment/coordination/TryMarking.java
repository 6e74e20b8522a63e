package org.fieldbook.assessment.coordination;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.MarkingSaved;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.MarkingGuide;
import org.fieldbook.assessment.submission.KeptFile;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** A tutor marks a sample script, saved as typed, and hands it in once. */
@Stateless
@RolesAllowed(Roles.TUTOR)
public class TryMarking {

  @Inject TrialRights rights;
  @Inject Coordinations coordinations;
  @Inject OpenSamples openSamples;
  @Inject SampleFiles files;
  @Inject Assignments assignments;
  @Inject Clock clock;

  /**
   * Saves a sheet that was made from a certain version. Saving the same again changes nothing.
   *
   * @param basedOn number of the version it was made from; 0 for none
   * @throws NotFound when there is no such sample for this tutor
   * @throws Refused when it is handed in, or the sheet does not fit its guide
   */
  public MarkingSaved save(long sampleId, int basedOn, MarkSheet typed) {
    SampleScript sample = rights.require(sampleId);
    PersonId tutor = rights.tutor();
    Instant now = now();
    Trial trial = coordinations.holdTrial(sampleId, tutor, now);
    List<String> problems = new ArrayList<>();
    MarkSheet sheet = typed.against(guide(sample), trial.sheet(), problems);
    if (!trial.isHandedIn() && sheet.equals(trial.sheet())) {
      return new MarkingSaved.Saved(trial.number(), trial.savedAt(), sheet.total(), problems);
    }
    if (!trial.isHandedIn() && basedOn != trial.number()) {
      coordinations.add(new TrialVersion(trial, basedOn, sheet, true, now));
      return new MarkingSaved.Conflict(
          trial.number(), trial.sheet(), tutor, trial.savedAt(), sheet);
    }
    trial.save(sheet, now);
    coordinations.add(new TrialVersion(trial, trial.number(), sheet, false, now));
    return new MarkingSaved.Saved(trial.number(), now, sheet.total(), problems);
  }

  /**
   * Hands it in: from now on the tutor sees what was agreed.
   *
   * @param seen number of the version that the tutor has seen
   * @throws NotFound when there is no such sample for this tutor
   * @throws Refused when a mark is missing, it was changed since, or it is handed in already
   */
  public void handIn(long sampleId, int seen) {
    SampleScript sample = rights.require(sampleId);
    coordinations.holdTrial(sampleId, rights.tutor(), now()).handIn(seen, guide(sample), now());
    openSamples.forget(sample.presentation());
  }

  /**
   * The file. The caller closes its stream.
   *
   * @throws NotFound when there is no such sample for this tutor
   */
  public KeptFile file(long sampleId) throws IOException {
    return files.open(rights.require(sampleId));
  }

  private MarkingGuide guide(SampleScript sample) {
    return assignments.get(sample.presentation(), sample.assignment()).assignment().guide();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
