package org.fieldbook.app.thirdparty;

/**
 * The office has the shared copies of what stands at a place withdrawn, now, in the same
 * transaction. Whoever shares things observes it, withdraws every share of the entry that the place
 * leads to, and says how many.
 */
public final class WithdrawShares {

  private final long report;
  private final String place;
  private final String reason;
  private int copies;

  WithdrawShares(long report, String place, String reason) {
    this.report = report;
    this.place = place;
    this.reason = reason;
  }

  public long report() {
    return report;
  }

  /** An address of this site, or what the reporter wrote. */
  public String place() {
    return place;
  }

  /** Why, for the owner of what was shared. */
  public String reason() {
    return reason;
  }

  /** Notes shares that are withdrawn. */
  public void withdrawn(int more) {
    copies += more;
  }

  int copies() {
    return copies;
  }
}
