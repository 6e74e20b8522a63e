package org.fieldbook.assessment.board;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.fieldbook.assessment.retry.KeepSecondTries;
import org.fieldbook.assessment.retry.SecondTries;
import org.fieldbook.assessment.retry.SecondTry;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** The office takes a second try back, with a reason, or lets one stand again. */
@Stateless
@RolesAllowed(Roles.OFFICE)
public class TakeBackSecondTry {

  @Inject SecondTries tries;
  @Inject KeepSecondTries keep;
  @Inject SecondTryLines lines;

  /**
   * Takes it back. Again changes nothing.
   *
   * @param typed why; the student reads it
   * @throws NotFound when the presentation has no such second try
   * @throws Refused when there is no reason, or something has been sent for it
   */
  public void takeBack(PresentationCode presentation, long id, String typed) {
    String reason = Minutes.reason(typed);
    SecondTry held = held(presentation, id);
    boolean sent =
        lines.of(presentation).stream()
            .filter(l -> l.tried().id() == id)
            .anyMatch(
                l ->
                    l.standing() == SecondTryLine.Standing.SENT
                        || l.standing() == SecondTryLine.Standing.RETURNED);
    if (sent) {
      throw new Refused(
          "The student has sent the work, so it is not taken back any more. What counts of it is"
              + " changed by a regrade, a case or an appeal.");
    }
    keep.takeBack(held, reason);
  }

  /**
   * Lets it stand again, until the day that it had. Without need this changes nothing.
   *
   * @param typed why
   * @throws NotFound when the presentation has no such second try
   * @throws Refused when there is no reason, or it is needed no more
   */
  public void restore(PresentationCode presentation, long id, String typed) {
    String reason = Minutes.reason(typed);
    SecondTry held = held(presentation, id);
    if (held.isWithdrawn() && !held.isRestorable()) {
      throw new Refused(
          "It was taken back because it is needed no more: by an appeal, or by a newer result."
              + " Nothing was changed.");
    }
    keep.restore(held, reason);
  }

  private SecondTry held(PresentationCode presentation, long id) {
    return tries.hold(id, presentation).orElseThrow(() -> new NotFound("second try " + id));
  }
}
