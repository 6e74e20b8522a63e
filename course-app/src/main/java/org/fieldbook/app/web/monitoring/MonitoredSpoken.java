package org.fieldbook.app.web.monitoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.assessment.audio.SpokenComment;
import org.fieldbook.assessment.marking.HearMarking;
import org.jspecify.annotations.Nullable;

/** What a tutor said on a returned script, for its monitor. Three SQL statements. */
@Named("monitoredSpoken")
@RequestScoped
public class MonitoredSpoken {

  @Inject Asked asked;
  @Inject HearMarking hearMarking;

  private @Nullable Optional<SpokenComment> spoken;

  private Optional<SpokenComment> spoken() {
    if (spoken == null) {
      spoken = hearMarking.on(asked.number("id"));
    }
    return spoken;
  }

  public boolean isThere() {
    return spoken().isPresent();
  }

  public String getTranscript() {
    return spoken().map(SpokenComment::transcript).orElse("");
  }
}
