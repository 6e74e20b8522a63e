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

  private static final String WITHOUT_ROW =
      " from Submission s where not exists"
          + " (select r.position from LedgerRow r where r.submission = s.id)";

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

  /**
   * Reads all of it, and then whether each submission has its row: rows that were taken from the
   * end break no chain, but leave submissions without one. The first place that is not as it was
   * written is named.
   *
   * <p>What this cannot see: whoever may do anything in the database, and takes the last rows of
   * the ledger together with their submissions and all that hangs on these, leaves a shorter ledger
   * that is whole; so does who writes all of it anew. Then the receipts that students hold, signed
   * and unknown here, the letters that brought them, and the last backup say so.
   */
  LedgerState check() {
    LedgerRow last = null;
    long rows = 0;
    for (List<Object[]> page = page(last); !page.isEmpty(); page = page(last)) {
      for (Object[] pair : page) {
        LedgerRow row = (LedgerRow) pair[0];
        String fault = fault(last, row, (Submission) pair[1]);
        if (!fault.isEmpty()) {
          return new LedgerState(rows, fault);
        }
        rows++;
        last = row;
      }
      em.clear();
    }
    return new LedgerState(rows, withoutRow(rows));
  }

  /** What is wrong with a row, as a sentence that names it; empty when nothing is. */
  private static String fault(
      @Nullable LedgerRow last, LedgerRow row, @Nullable Submission submission) {
    long expected = last == null ? 1 : last.position() + 1;
    if (row.position() != expected) {
      return "Row " + expected + " of the ledger is missing: row " + row.position() + " follows.";
    }
    if (!row.follows(last)) {
      return "Row "
          + expected
          + " of the ledger is not what was written, or does not follow from the row before.";
    }
    return submission == null || !row.records(submission.receipt())
        ? "Row " + expected + " of the ledger does not record the receipt of its submission."
        : "";
  }

  /** What is wrong when submissions have no row, as a sentence; empty when each has one. */
  private String withoutRow(long rows) {
    long without = em.createQuery("select count(s)" + WITHOUT_ROW, Long.class).getSingleResult();
    if (without == 0) {
      return "";
    }
    Submission first =
        em.createQuery("select s" + WITHOUT_ROW + " order by s.confirmedAt, s.id", Submission.class)
            .setMaxResults(1)
            .getSingleResult();
    return "The ledger ends with row "
        + rows
        + ", and "
        + without
        + (without == 1 ? " receipt has" : " receipts have")
        + " no row, the first of them "
        + first.receipt().receipt().code()
        + ": rows were taken from its end.";
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
   * @param fault the first thing that is not as it was written, as a sentence that names its place;
   *     empty when there is none
   */
  public record LedgerState(long wholeRows, String fault) {

    public boolean isWhole() {
      return fault.isEmpty();
    }
  }
}
