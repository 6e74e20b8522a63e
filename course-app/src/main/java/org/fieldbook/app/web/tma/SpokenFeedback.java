package org.fieldbook.app.web.tma;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.StudyContext;
import org.fieldbook.assessment.audio.SpokenComment;
import org.fieldbook.assessment.marking.MyResult;
import org.jspecify.annotations.Nullable;

/** What the tutor said on a returned script, with its transcript. Two SQL statements. */
@Named("spokenFeedback")
@RequestScoped
public class SpokenFeedback {

  @Inject Asked asked;
  @Inject StudyContext study;
  @Inject MyResult myResult;

  private @Nullable Optional<SpokenComment> spoken;

  private Optional<SpokenComment> spoken() {
    if (spoken == null) {
      spoken = myResult.spoken(study.membership().presentation(), asked.text("a"));
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
