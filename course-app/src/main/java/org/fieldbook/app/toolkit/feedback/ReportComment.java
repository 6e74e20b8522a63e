package org.fieldbook.app.toolkit.feedback;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.fieldbook.app.thirdparty.DataReport.About;
import org.fieldbook.app.thirdparty.DataReport.Said;
import org.fieldbook.app.thirdparty.ReportThirdPartyData;
import org.fieldbook.app.thirdparty.ReportThirdPartyData.Outcome;
import org.fieldbook.app.toolkit.feedback.OwnRound.Held;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** A student reports a comment that is abusive: it is taken out, and the office reads it. */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class ReportComment {

  @Inject OwnRound ownRound;
  @Inject Rounds rounds;
  @Inject AnswerSets answerSets;
  @Inject Closing closing;
  @Inject ReportThirdPartyData reportThirdPartyData;

  /**
   * Reports.
   *
   * @param address network address of the caller, for the limits of reports
   * @return the number of the report
   * @throws NotFound when the caller has no such comment to read
   * @throws Refused when there were too many reports of late
   */
  public String report(PresentationCode presentation, String slot, UUID id, String address) {
    Held held = ownRound.hold(presentation, slot);
    GivenComment comment =
        answerSets.comments(held.round()).stream()
            .filter(c -> c.id().equals(id) && c.isClear())
            .filter(c -> isShown(held, c))
            .findFirst()
            .orElseThrow(() -> new NotFound("comment " + id));
    Outcome outcome =
        reportThirdPartyData.report(
            new Said(
                "A comment in the feedback of round " + held.round().id(),
                About.ME,
                "Reported as abusive by the student for whom it was written: “"
                    + comment.words()
                    + "”",
                ""),
            address);
    if (!(outcome instanceof Outcome.Received received)) {
      throw new Refused("There have been too many reports in the last hour. Try again later.");
    }
    answerSets.become(id, GivenComment.CLEAR, GivenComment.REPORTED);
    closing.write(held.round());
    return received.code();
  }

  private boolean isShown(Held held, GivenComment comment) {
    return Shown.ofNumbers(held.form().feedback(), rounds.groups(held.round()))
        .placeOf(comment.group())
        .isPresent();
  }
}
