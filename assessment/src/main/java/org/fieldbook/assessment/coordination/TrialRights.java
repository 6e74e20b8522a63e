package org.fieldbook.assessment.coordination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/**
 * Who marks samples: who tutors a group of the presentation. A withdrawn one is read on by who has
 * handed it in.
 */
@ApplicationScoped
class TrialRights {

  @Inject Caller caller;
  @Inject Cohort cohort;
  @Inject Coordinations coordinations;

  PersonId tutor() {
    return caller.id();
  }

  boolean isTutorIn(PresentationCode presentation) {
    return !cohort.learnersOf(caller.id(), presentation).isEmpty();
  }

  /**
   * The sample, if the caller may mark or read it.
   *
   * @throws NotFound otherwise, just as when there is no such sample
   */
  SampleScript require(long id) {
    return coordinations
        .find(id)
        .filter(s -> isTutorIn(s.presentation()))
        .filter(
            s ->
                s.state() == SampleScript.State.OPEN
                    || (s.state() == SampleScript.State.WITHDRAWN
                        && coordinations
                            .trial(id, caller.id())
                            .filter(Trial::isHandedIn)
                            .isPresent()))
        .orElseThrow(() -> new NotFound("No such sample script"));
  }
}
