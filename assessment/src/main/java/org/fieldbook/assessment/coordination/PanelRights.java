package org.fieldbook.assessment.coordination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.fieldbook.assessment.marking.MonitorRights;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/** Who sets co-ordination up: the course office, and the monitors of the course. */
@ApplicationScoped
class PanelRights {

  @Inject Caller caller;
  @Inject MonitorRights monitors;

  PersonId caller() {
    return caller.id();
  }

  /**
   * Nothing, if the presentation is the caller's to set up.
   *
   * @throws NotFound otherwise
   */
  void require(PresentationCode presentation) {
    if (!caller.has(Roles.OFFICE)) {
      monitors.requireCourse(presentation);
    }
  }

  /**
   * The sample, if it is the caller's to set up.
   *
   * @throws NotFound otherwise, just as when there is no such sample
   */
  SampleScript require(Optional<SampleScript> sample) {
    SampleScript found = sample.orElseThrow(() -> new NotFound("No such sample script"));
    require(found.presentation());
    return found;
  }
}
