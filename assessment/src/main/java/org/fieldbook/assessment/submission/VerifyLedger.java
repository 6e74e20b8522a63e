package org.fieldbook.assessment.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.fieldbook.assessment.jobs.JobOrder;
import org.fieldbook.assessment.jobs.OfficeJob;
import org.fieldbook.content.kernel.Refused;

/**
 * Every night, reads the ledger of receipts from the first row to the last, and reads the files of
 * a sample of submissions again: each night another sample, told by its date.
 */
@ApplicationScoped
public class VerifyLedger implements OfficeJob {

  static final String KIND = "verify-ledger";

  private static final String LEDGER = "ledger";
  private static final String FILES = "files ";
  private static final int SAMPLE = 200;
  private static final ZoneId UK = ZoneId.of("Europe/London");
  private static final LocalTime FROM = LocalTime.of(2, 30);
  private static final LocalTime UNTIL = LocalTime.of(6, 0);

  @Inject Ledger ledger;
  @Inject CheckKeptFiles checkKeptFiles;
  @Inject Clock clock;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String title() {
    return "Check the ledger of receipts, and kept files";
  }

  @Override
  public String purpose() {
    return "Reads the ledger from its first row to its last and checks that each row follows from"
        + " the one before and records its receipt, and that no receipt is without a row. Runs by"
        + " itself every night.";
  }

  @Override
  public Scope scope() {
    return Scope.EVERYTHING;
  }

  @Override
  public List<Step> steps(JobOrder order) {
    return Stream.concat(
            Stream.of(new Step(LEDGER, "The ledger of receipts")),
            checkKeptFiles.sample(SAMPLE, seed(order)).stream()
                .map(id -> new Step(FILES + id, "The files of submission " + id)))
        .toList();
  }

  /** The day’s number: of the day that the clock asked for, else of today. */
  private long seed(JobOrder order) {
    return order.detail().isEmpty()
        ? clock.instant().atZone(UK).toLocalDate().toEpochDay()
        : LocalDate.parse(order.detail()).toEpochDay();
  }

  @Override
  public String perform(JobOrder order, String step) {
    return step.equals(LEDGER)
        ? checkLedger()
        : checkFiles(Long.parseLong(step.substring(FILES.length())));
  }

  private String checkFiles(long submission) {
    List<CheckKeptFiles.Fault> faults = checkKeptFiles.check(submission);
    if (!faults.isEmpty()) {
      throw new Refused(
          faults.stream().map(f -> "Receipt " + f.receipt() + ": " + f.what()).toList());
    }
    return "";
  }

  private String checkLedger() {
    Ledger.LedgerState state = ledger.check();
    if (!state.isWhole()) {
      throw new Refused(
          state.fault() + " Keep the database as it is, and compare it with the last backup.");
    }
    return state.wholeRows() + " rows, each whole and in its place, and no receipt without a row";
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
