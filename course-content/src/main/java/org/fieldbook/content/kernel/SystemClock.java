package org.fieldbook.content.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneOffset;

/** The one source of time. Everything that asks what time it is injects {@link Clock}. */
@ApplicationScoped
public class SystemClock {

  /** The machine's clock, in UTC: a zone comes from the presentation, never from the machine. */
  @Produces
  public Clock clock() {
    return Clock.system(ZoneOffset.UTC);
  }
}
