package org.fieldbook.assessment.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.fieldbook.assessment.jobs.JobOrder;
import org.fieldbook.assessment.jobs.OfficeJob;
import org.fieldbook.content.kernel.Refused;

/** Every night, reads the ledger of receipts from the first row to the last. */
@ApplicationScoped
public class VerifyLedger implements OfficeJob {

  static final String KIND = "verify-ledger";

  private static final String LEDGER = "ledger";
  private static final ZoneId UK = ZoneId.of("Europe/London");
  private static final LocalTime FROM = LocalTime.of(2, 30);
  private static final LocalTime UNTIL = LocalTime.of(6, 0);

  @Inject Ledger ledger;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String title() {
    return "Check the ledger of receipts";
  }

  @Override
  public String purpose() {
    return "Reads the ledger from its first row to its last and checks that each row follows from"
        + " the one before and records its receipt. Runs by itself every night.";
  }

  @Override
  public Scope scope() {
    return Scope.EVERYTHING;
  }

  @Override
  public List<Step> steps(JobOrder order) {
    return List.of(new Step(LEDGER, "The ledger of receipts"));
  }

  @Override
  public String perform(JobOrder order, String step) {
    Ledger.LedgerState state = ledger.check();
    if (state.brokenAt() != null) {
      throw new Refused(
          "Row "
              + state.brokenAt()
              + " of the ledger is not what was written, or does not follow from the row before."
              + " Keep the database as it is, and compare it with the last backup.");
    }
    return state.wholeRows() + " rows, each whole and in its place";
  }

  @Override
  public List<Occasion> due(Instant now) {
    ZonedDateTime at = now.atZone(UK);
    LocalTime time = at.toLocalTime();
    return time.isBefore(FROM) || !time.isBefore(UNTIL)
        ? List.of()
        : List.of(
            new Occasion(
                KIND + " " + at.toLocalDate(), JobOrder.ofAll(KIND, at.toLocalDate().toString())));
  }
}
