package org.fieldbook.assessment.submission;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/**
 * Earlier work has become submissions. Fired in the transaction. Other than {@link TmaSubmitted} it
 * is no news for anybody: no mail follows from it.
 *
 * @param submissions in the order in which they were confirmed
 */
public record EarlierWorkRegistered(PresentationCode presentation, List<Submission> submissions) {

  public EarlierWorkRegistered {
    submissions = List.copyOf(submissions);
  }

  /** Whose they are. */
  public Set<PersonId> students() {
    return submissions.stream().map(Submission::student).collect(Collectors.toSet());
  }
}
