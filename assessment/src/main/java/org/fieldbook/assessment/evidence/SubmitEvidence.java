package org.fieldbook.assessment.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.fieldbook.assessment.submission.Submission;
import org.fieldbook.assessment.submission.Submissions;
import org.fieldbook.assessment.submission.TmaSubmitted;

/**
 * Hands evidence in with the work that it was attached to, in the same transaction. Work that is
 * submitted again without new evidence keeps what went with it before.
 */
@ApplicationScoped
public class SubmitEvidence {

  @Inject Submissions submissions;
  @Inject EvidenceCopies copies;

  void on(@Observes TmaSubmitted event) {
    Submission work = submissions.find(event.submission()).orElseThrow();
    copies.hold(work.student(), work.presentation(), work.assignment());
    List<Evidence> all = copies.of(work.student(), work.presentation(), work.assignment());
    List<Evidence> waiting = all.stream().filter(e -> !e.isSubmitted()).toList();
    waiting.forEach(e -> e.submitWith(work.id()));
    if (waiting.isEmpty() && !all.isEmpty()) {
      Evidence newest = all.get(all.size() - 1);
      all.stream()
          .filter(newest::isOfSameSubmission)
          .map(Evidence::again)
          .forEach(
              e -> {
                e.submitWith(work.id());
                copies.add(e);
              });
    }
  }
}
