package org.fieldbook.assessment.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of the ledger of receipts, written one after the other by all nodes together. */
@ApplicationScoped
public class Ledger {

  /** Any number, as long as nothing else in the database locks it. */
  private static final long LOCK = 7_310_202_600_001L;

  private static final int PAGE = 500;

  @PersistenceContext(unitName = "assessment")
  EntityManager em;

  /** Waits until no other transaction writes, and keeps others waiting until this one ends. */
  void hold() {
    // Written as an update, so that it runs on the connection of the transaction in every setting.
    em.createNativeQuery("do $$ begin perform pg_advisory_xact_lock(" + LOCK + "); end $$")
        .executeUpdate();
  }

  /** Writes the next row; the caller holds the ledger. */
  LedgerRow append(long submission, SignedReceipt receipt, Instant now) {
    LedgerRow row = new LedgerRow(last().orElse(null), submission, receipt, now);
    em.persist(row);
    em.flush();
    return row;
  }

  /**
   * Writes rows for submissions that were confirmed in that order; the caller holds the ledger.
   *
   * @throws IllegalArgumentException when one was confirmed before what is written already
   */
  void appendAll(List<Submission> confirmed) {
    LedgerRow last = last().orElse(null);
    for (Submission submission : confirmed) {
      if (last != null && submission.confirmedAt().isBefore(last.writtenAt())) {
        throw new IllegalArgumentException("The ledger does not go back in time");
      }
      last = new LedgerRow(last, submission.id(), submission.receipt(), submission.confirmedAt());
      em.persist(last);
    }
    em.flush();
  }

  Optional<LedgerRow> ofSubmission(long submission) {
    return em.createQuery(
            "select r from LedgerRow r where r.submission = :submission", LedgerRow.class)
        .setParameter("submission", submission)
        .getResultStream()
        .findFirst();
  }

  /** Reads all of it; the first row that is not whole, or does not follow, is named. */
  LedgerState check() {
    LedgerRow last = null;
    long rows = 0;
    for (List<Object[]> page = page(last); !page.isEmpty(); page = page(last)) {
      for (Object[] pair : page) {
        LedgerRow row = (LedgerRow) pair[0];
        Submission submission = (Submission) pair[1];
        if (!row.follows(last) || submission == null || !row.records(submission.receipt())) {
          return new LedgerState(rows, row.position());
        }
        rows++;
        last = row;
      }
      em.clear();
    }
    return new LedgerState(rows, null);
  }

  private Optional<LedgerRow> last() {
    return em.createQuery("select r from LedgerRow r order by r.position desc", LedgerRow.class)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private List<Object[]> page(@Nullable LedgerRow after) {
    return em.createQuery(
            "select r, s from LedgerRow r left join Submission s on s.id = r.submission"
                + " where r.position > :after order by r.position",
            Object[].class)
        .setParameter("after", after == null ? 0L : after.position())
        .setMaxResults(PAGE)
        .getResultList();
  }

  /**
   * What a reading of the whole ledger found.
   *
   * @param wholeRows rows that are whole and follow on each other, from the beginning
   * @param brokenAt position of the first row that is not; null when there is none
   */
  public record LedgerState(long wholeRows, @Nullable Long brokenAt) {

    public boolean isWhole() {
      return brokenAt == null;
    }
  }
}
