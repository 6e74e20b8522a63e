package org.fieldbook.assessment.similarity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.fieldbook.assessment.marking.FinishForeseen;

/** Tells a marker who is about to return a script that nobody has compared it yet. */
@ApplicationScoped
public class ForeseeComparison {

  static final String NOT_YET =
      "It has not been compared with other scripts yet: that is done in the night after the"
          + " cut-off, or after the script came. What is found then keeps the student’s result"
          + " back, not this mark.";

  @Inject Fingerprints prints;

  void foreseen(@Observes FinishForeseen event) {
    if (!prints.isCompared(event.submission())) {
      event.say(NOT_YET);
    }
  }
}
