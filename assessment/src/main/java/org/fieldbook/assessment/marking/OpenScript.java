package org.fieldbook.assessment.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldbook.assessment.submission.EarlierWorkRegistered;
import org.fieldbook.assessment.submission.Submission;
import org.fieldbook.assessment.submission.Submissions;
import org.fieldbook.assessment.submission.TmaSubmitted;
import org.fieldbook.content.kernel.PersonId;

/** Puts every submission before its marker, in the transaction that makes it. */
@ApplicationScoped
public class OpenScript {

  @Inject Submissions submissions;
  @Inject Scripts scripts;

  void onEarlier(@Observes EarlierWorkRegistered event) {
    Map<Key, Script> known = new HashMap<>();
    scripts
        .holdOf(event.students(), event.presentation())
        .forEach(s -> known.put(new Key(s.student(), s.assignment()), s));
    List<Script> opened = new ArrayList<>();
    for (Submission submission : event.submissions()) {
      Key key = new Key(submission.student(), submission.assignment());
      Script script = known.get(key);
      if (script == null) {
        script = new Script(submission);
        known.put(key, script);
        opened.add(script);
      } else {
        script.replaceFile(submission, submission.confirmedAt());
      }
    }
    scripts.addAll(opened);
  }

  private record Key(PersonId student, String assignment) {}

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
