package org.fieldbook.app.thirdparty;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.fieldbook.app.thirdparty.DataReport.State;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.jspecify.annotations.Nullable;

/** The course office reads reports and decides them. Every step is kept. */
@Stateless
@RolesAllowed(Roles.OFFICE)
public class WorkOnReports {

  private static final int LONGEST = 2000;

  @Inject DataReports reports;
  @Inject Caller caller;
  @Inject Event<WithdrawShares> withdraw;
  @Inject Clock clock;

  /** Open cases first. */
  public List<DataReport> all() {
    return reports.all();
  }

  /**
   * One case with what was done about it.
   *
   * @throws NotFound when there is none
   */
  public Case one(long id) {
    DataReport report = reports.find(id).orElseThrow(() -> new NotFound("report " + id));
    return new Case(report, reports.steps(report));
  }

  /**
   * Has all shared copies of what stands at the reported place withdrawn at once.
   *
   * @param place an address that leads to the shared entry, where the reporter’s words did not
   * @return how many shares were withdrawn; none when nothing shared was found there, and then the
   *     case stays open
   * @throws Refused without a reason
   */
  public int withdraw(long id, String place, String reason) {
    DataReport report = toDecide(id);
    String said = checked(reason);
    String at = place.isBlank() ? report.place() : place.strip();
    WithdrawShares order = new WithdrawShares(id, at, said);
    withdraw.fire(order);
    if (order.copies() > 0) {
      report.become(State.WITHDRAWN);
      note(report, "withdrawn", said, order.copies());
    }
    return order.copies();
  }

  /**
   * Leaves everything as it is, or notes that what was reported is gone already.
   *
   * @throws Refused without a reason, or when the case was decided meanwhile
   */
  public void keep(long id, String reason) {
    DataReport report = toDecide(id);
    String said = checked(reason);
    report.become(State.KEPT);
    note(report, "kept", said, null);
  }

  /**
   * Takes a decided case up again.
   *
   * @throws Refused without a reason, or when it is open
   */
  public void reopen(long id, String reason) {
    DataReport report = toDecide(id);
    String said = checked(reason);
    report.become(State.OPEN);
    note(report, "reopened", said, null);
  }

  private DataReport toDecide(long id) {
    return reports.toDecide(id).orElseThrow(() -> new NotFound("report " + id));
  }

  private void note(DataReport report, String done, String words, @Nullable Integer copies) {
    reports.note(report, done, caller.id(), words, copies, clock.instant());
  }

  private static String checked(String reason) {
    String said = reason.replaceAll("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]", "").strip();
    if (said.isEmpty()) {
      throw new Refused("Give the reason: it stands in the history of the case.");
    }
    if (said.length() > LONGEST) {
      throw new Refused("A reason has at most " + LONGEST + " characters.");
    }
    return said;
  }

  /** A case with its history. */
  public record Case(DataReport report, List<Step> steps) {

    public Case {
      steps = List.copyOf(steps);
    }
  }

  /**
   * Something that was done.
   *
   * @param done {@code reported}, {@code withdrawn}, {@code kept} or {@code reopened}
   * @param by whose name, empty for the reporter
   * @param copies how many shared copies were withdrawn
   */
  public record Step(String done, String by, String words, @Nullable Integer copies, Instant at) {}
}
