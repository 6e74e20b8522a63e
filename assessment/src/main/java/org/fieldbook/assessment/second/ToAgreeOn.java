package org.fieldbook.assessment.second;

import java.util.List;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** Two markers have both finished a script and are to agree on a mark. Fired in the transaction. */
public record ToAgreeOn(
    long marking, List<PersonId> markers, PresentationCode presentation, String assignment) {

  public ToAgreeOn {
    markers = List.copyOf(markers);
  }
}
