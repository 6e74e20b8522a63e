package org.fieldbook.app.thirdparty;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.fieldbook.app.thirdparty.DataReport.Said;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.Sha256;

/**
 * Anybody reports that shared material tells about them or about somebody they speak for. Open to
 * all: whom it is about need not have an account here.
 */
@Stateless
@PermitAll
public class ReportThirdPartyData {

  /** In which reports are counted. */
  static final Duration WINDOW = Duration.ofHours(1);

  private static final int MOST_FROM_ONE = 5;
  private static final int MOST_FROM_ALL = 200;
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject DataReports reports;
  @Inject Caller caller;
  @Inject Event<ThirdPartyDataReported> reported;
  @Inject Clock clock;

  /**
   * Opens a case for the office.
   *
   * @param address network address of the caller, for the limits
   * @throws org.fieldbook.content.kernel.Refused naming what is missing or too long
   */
  public Outcome report(Said said, String address) {
    Instant now = clock.instant();
    String from = Sha256.of(("report " + address).getBytes(StandardCharsets.UTF_8)).hex();
    DataReport report =
        new DataReport(code(), said, caller.isSignedIn() ? caller.id() : null, from, now);
    reports.hold();
    Instant since = now.minus(WINDOW);
    if (reports.countSince(since, from) >= MOST_FROM_ONE
        || reports.countSince(since) >= MOST_FROM_ALL) {
      return new Outcome.TooMany(WINDOW);
    }
    reports.add(report);
    reports.note(report, "reported", null, "", null, now);
    reported.fire(new ThirdPartyDataReported(report.id(), report.place()));
    return new Outcome.Received(report.code());
  }

  /** Eight letters and digits that cannot be mistaken for one another. */
  private static String code() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return code.toString();
  }

  /** What came of it. */
  public sealed interface Outcome {

    /** The office has it, under this code. */
    record Received(String code) implements Outcome {}

    /** Too many of late; try again after this time. */
    record TooMany(Duration pause) implements Outcome {}
  }
}
