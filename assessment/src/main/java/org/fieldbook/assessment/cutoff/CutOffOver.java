package org.fieldbook.assessment.cutoff;

import java.time.LocalDate;
import java.util.List;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/**
 * A cut-off is over; what a tutor has of it. Fired in the transaction of its step.
 *
 * @param students how many the tutor has
 * @param received how many scripts came in
 * @param later names of students who have longer, or wait for an answer
 * @param missing names of the others who sent nothing
 * @param returnBy the day by which what came in by the cut-off is to be returned
 */
public record CutOffOver(
    PersonId tutor,
    PresentationCode presentation,
    String assignment,
    int students,
    int received,
    List<String> later,
    List<String> missing,
    LocalDate returnBy) {

  public CutOffOver {
    later = List.copyOf(later);
    missing = List.copyOf(missing);
  }
}
