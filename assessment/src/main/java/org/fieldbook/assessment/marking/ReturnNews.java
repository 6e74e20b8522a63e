package org.fieldbook.assessment.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.fieldbook.content.kernel.PersonId;

/** Tells whoever listens that a student has got a script, for the first time or marked again. */
@ApplicationScoped
class ReturnNews {

  @Inject Event<TmaReturned> returned;
  @Inject Event<ScriptRegraded> regraded;

  void tell(Script script, Optional<Reopened> again, PersonId marker, Instant now) {
    if (again.isPresent()) {
      regraded.fire(
          new ScriptRegraded(
              script.id(),
              script.student(),
              marker,
              script.presentation(),
              script.assignment(),
              again.get().why(),
              now));
    } else {
      returned.fire(
          new TmaReturned(
              script.id(),
              script.student(),
              marker,
              script.presentation(),
              script.assignment(),
              now));
    }
  }
}
