package org.fieldbook.assessment.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.Refused;

/** Writes down what became of results: who, when, why. */
@ApplicationScoped
public class Minutes {

  static final int MOST_WORDS = 1000;

  @Inject Caller caller;
  @Inject Results results;
  @Inject Clock clock;

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Records a change; nobody signed in is Fieldbook itself. */
  void record(Result result, String why, Instant now) {
    results.add(new ResultChange(result, why, caller.isSignedIn() ? caller.id() : null, now));
  }

  /**
   * The reason that somebody gave, ready to be kept.
   *
   * @throws Refused when there is none, or too much
   */
  static String reason(String typed) {
    String reason = typed.strip().replace("\0", "");
    if (reason.isEmpty()) {
      throw new Refused("Write why. It stays with the results, for whoever asks later.");
    }
    if (reason.length() > MOST_WORDS) {
      throw new Refused("Keep the reason to " + MOST_WORDS + " characters.");
    }
    return reason;
  }
}
