package org.fieldbook.app.toolkit.feedback;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.fieldbook.app.thirdparty.DataReport.About;
import org.fieldbook.app.thirdparty.DataReport.Said;
import org.fieldbook.app.thirdparty.ReportThirdPartyData;
import org.fieldbook.app.thirdparty.ReportThirdPartyData.Outcome;
import org.fieldbook.app.toolkit.Text;

/**
 * Somebody who was asked says that the request is abusive, or was never meant for them: the office
 * reads it, and nobody is asked at that address again. Open to all, as answering is.
 */
@Stateless
@PermitAll
public class RefuseRequest {

  private static final int LONGEST = 1000;

  @Inject GiveFeedback giveFeedback;
  @Inject ReportThirdPartyData reportThirdPartyData;

  /**
   * Refuses. The request is closed even when there have been too many reports.
   *
   * @param words what is wrong with it, empty for nothing
   * @param address network address of the caller, for the limits of reports
   * @return whether the office has been told
   * @throws org.fieldbook.content.kernel.NotFound when the link asks nothing (any more)
   */
  public boolean refuse(String key, String words, String address) {
    long round = giveFeedback.refuseForGood(key);
    String said = Text.clean(words).strip();
    String kept = Text.begin(said, LONGEST);
    return reportThirdPartyData.report(
            new Said(
                "A request for feedback of round " + round,
                About.ME,
                "Somebody who was asked says that the request is abusive or not meant for them."
                    + (kept.isEmpty() ? "" : " They write: “" + kept + "”"),
                ""),
            address)
        instanceof Outcome.Received;
  }
}
