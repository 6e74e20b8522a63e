package org.fieldbook.assessment.submission;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.fieldbook.content.kernel.FileStore;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.kernel.Sha256;

/**
 * The course office, or a job at night, reads kept files again and holds them against the receipts
 * that were given for them: whether the signature holds, the ledger records it, and each file is
 * there with the hash that it was received with.
 */
@Stateless
@RolesAllowed({Roles.OFFICE, Roles.SYSTEM})
public class CheckKeptFiles {

  @Inject Submissions submissions;
  @Inject Ledger ledger;
  @Inject ReceiptKeys keys;
  @Inject FileStore files;

  /**
   * Ids of submissions to check: a sample, the same for the same seed as long as none is added.
   *
   * @param count how many; all of them when there are fewer
   * @param seed such as the day's number, so that each day has a sample of its own
   */
  public List<Long> sample(int count, long seed) {
    long all = submissions.count();
    Random random = new Random(seed);
    LongStream places =
        all <= count
            ? LongStream.range(0, all)
            : LongStream.generate(() -> Math.floorMod(random.nextLong(), all))
                .distinct()
                .limit(count);
    return submissions.idsAt(places.boxed().sorted().toList());
  }

  /** Checks a sample and answers with what failed. */
  public Found check(int count, long seed) {
    List<Long> ids = sample(count, seed);
    List<Fault> faults = new ArrayList<>();
    ids.forEach(id -> faults.addAll(check(id)));
    return new Found(ids.size(), faults);
  }

  /**
   * Checks one submission.
   *
   * @return what failed; empty when all holds
   * @throws NotFound when there is none of that id
   */
  public List<Fault> check(long submissionId) {
    Submission submission =
        submissions
            .find(submissionId)
            .orElseThrow(() -> new NotFound("No submission " + submissionId));
    SignedReceipt signed = submission.receipt();
    List<Fault> faults = new ArrayList<>();
    if (!keys.find(submission.receiptKey())
        .map(k -> signed.verifies(k.publicKey()))
        .orElse(false)) {
      faults.add(
          new Fault(submission.receiptCode(), "The signature of the receipt does not hold."));
      return faults;
    }
    if (ledger.ofSubmission(submissionId).filter(r -> r.records(signed)).isEmpty()) {
      faults.add(new Fault(submission.receiptCode(), "The ledger does not record the receipt."));
    }
    for (ReceivedFile file : submission.files()) {
      String wrong = wrongWith(file);
      if (!wrong.isEmpty()) {
        faults.add(new Fault(submission.receiptCode(), file.name() + ": " + wrong));
      }
    }
    return faults;
  }

  private String wrongWith(ReceivedFile file) {
    MessageDigest digest = Sha256.digest();
    byte[] buffer = new byte[64 * 1024];
    long size = 0;
    try (InputStream in = files.open(file.sha256())) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
        size += n;
      }
    } catch (java.nio.file.NoSuchFileException e) {
      return "the file is not in the file store.";
    } catch (IOException e) {
      return "the file cannot be read: " + e.getMessage();
    }
    return Sha256.of(digest).equals(file.sha256()) && size == file.size()
        ? ""
        : "the file is not the one that was received.";
  }

  /**
   * What was found.
   *
   * @param checked how many submissions were looked at
   */
  public record Found(int checked, List<Fault> faults) {

    public Found {
      faults = List.copyOf(faults);
    }

    public boolean isSound() {
      return faults.isEmpty();
    }
  }

  /** What failed, as a sentence, of the submission with that receipt. */
  public record Fault(ReceiptCode receipt, String what) {}
}
