package org.fieldbook.assessment.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.fieldbook.assessment.submission.Submission;
import org.fieldbook.assessment.submission.Submissions;
import org.fieldbook.assessment.submission.TmaSubmitted;

/** Puts every submission before its marker, in the transaction that makes it. */
@ApplicationScoped
public class OpenScript {

  @Inject Submissions submissions;
  @Inject Scripts scripts;

  void on(@Observes TmaSubmitted event) {
    Submission submission = submissions.find(event.submission()).orElseThrow();
    Optional<Script> known =
        scripts.holdOf(submission.student(), submission.presentation(), submission.assignment());
    if (known.isPresent()) {
      known.get().replaceFile(submission, submission.confirmedAt());
    } else {
      scripts.add(new Script(submission));
    }
  }
}
