package org.fieldbook.assessment.marking;

import java.util.List;
import org.fieldbook.assessment.annotation.OnPage;

/**
 * What a marker has put on pages, by the file it is on.
 *
 * @param submission id of the submission that counts
 * @param here those on its files
 * @param earlier those on files that the student has replaced since
 */
public record OnFiles<N extends OnPage>(long submission, List<N> here, List<N> earlier) {

  public OnFiles {
    here = List.copyOf(here);
    earlier = List.copyOf(earlier);
  }

  /** All of them, in an order that stays. */
  public static <N extends OnPage> OnFiles<N> of(long submission, List<N> all) {
    return new OnFiles<>(
        submission,
        all.stream().filter(a -> a.submission() == submission).toList(),
        all.stream().filter(a -> a.submission() != submission).toList());
  }
}
