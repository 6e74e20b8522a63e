package org.fieldbook.app.web.marking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.marking.CorrectionOutlook;
import org.fieldbook.assessment.marking.ReturnForCorrection;
import org.jspecify.annotations.Nullable;

/** Where a tutor returns work unmarked, since somebody can be recognised in it. */
@Named("correctionPage")
@RequestScoped
public class CorrectionPage {

  @Inject Asked asked;
  @Inject ReturnForCorrection returnForCorrection;
  @Inject Clock clock;

  private @Nullable CorrectionOutlook outlook;

  private CorrectionOutlook outlook() {
    if (outlook == null) {
      outlook = returnForCorrection.outlook(asked.number("id"));
    }
    return outlook;
  }

  public long getId() {
    return outlook().script().id();
  }

  public String getHeading() {
    return Wording.assignment(outlook().script().assignment()) + ", " + outlook().student();
  }

  /** How often work is returned so, in words. */
  public String getTimes() {
    return outlook().rule().timesInWords();
  }

  /** Whether the student corrects it now. */
  public boolean isOut() {
    return outlook().script().isOut(clock.instant());
  }

  /** Until when the student corrects it; empty when they do not. */
  public String getUntil() {
    return outlook().script().correctUntil().map(this::moment).orElse("");
  }

  public boolean isOffered() {
    return outlook().refusals().isEmpty();
  }

  public List<String> getRefusals() {
    return outlook().refusals();
  }

  /** Until when the student could send a corrected file. */
  public String getLast() {
    return moment(outlook().until());
  }

  /** The same as the form gives it back. */
  public String getLastIso() {
    return outlook().until().toString();
  }

  /** Longest reason, in characters. */
  public int getMost() {
    return ReturnForCorrection.MOST_WHY;
  }

  private String moment(Instant at) {
    return Wording.moment(at.atZone(outlook().set().zone()));
  }
}
