package org.fieldbook.assessment.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import org.fieldbook.assessment.MemoryFiles;
import org.fieldbook.assessment.StudentAndTutor;
import org.fieldbook.assessment.TestBench;
import org.fieldbook.content.kernel.FileStore;
import org.fieldbook.content.kernel.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reading kept files again. */
class CheckKeptFilesTest extends StudentAndTutor {

  private final MemoryFiles files = (MemoryFiles) bench.bean(FileStore.class);
  private final CheckKeptFiles check = bench.bean(CheckKeptFiles.class);

  @BeforeEach
  void beforeTheCutOff() {
    bench.clock.set(BEFORE);
  }

  private long idOf(SignedReceipt receipt) {
    return page().submissions().stream()
        .filter(s -> s.receipt().equals(receipt))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private List<CheckKeptFiles.Fault> faults(long id) {
    return bench.transact(() -> check.check(id));
  }

  @Test
  void aLostASpoiltAndASoundFileAreToldApartByTheirReceipts() {
    SignedReceipt first = submit("Essay one");
    SignedReceipt second = submit("Essay two");
    SignedReceipt third = submit("Essay three");
    files.lose(hash(first));
    files.spoil(hash(second), new byte[] {1, 2, 3});

    assertThat(faults(idOf(first)))
        .containsExactly(
            new CheckKeptFiles.Fault(
                first.receipt().code(), "essay.docx: the file is not in the file store."));
    assertThat(faults(idOf(second)))
        .extracting(CheckKeptFiles.Fault::what)
        .containsExactly("essay.docx: the file is not the one that was received.");
    assertThat(faults(idOf(third))).isEmpty();
  }

  private static Sha256 hash(SignedReceipt receipt) {
    return receipt.receipt().files().get(0).sha256();
  }

  @Test
  void aReceiptThatWasChangedInTheDatabaseIsFound() throws Exception {
    SignedReceipt receipt = submit("Essay");
    long id = idOf(receipt);
    change(id, receipt.text().replace("in time", "in tyme"));
    try {
      assertThat(faults(id))
          .extracting(CheckKeptFiles.Fault::what)
          .containsExactly("The signature of the receipt does not hold.");
    } finally {
      change(id, receipt.text());
    }
    assertThat(faults(id)).isEmpty();
  }

  private static void change(long id, String text) throws Exception {
    try (Connection c = TestBench.database().getConnection();
        PreparedStatement s =
            c.prepareStatement("update assessment.submission set receipt_text = ? where id = ?")) {
      s.setString(1, text);
      s.setLong(2, id);
      s.executeUpdate();
    }
  }

  @Test
  void aSampleIsTheSameForADayAndAnotherOnTheNext() {
    for (int i = 0; i < 12; i++) {
      submit("Essay " + i);
    }
    List<Long> day = bench.transact(() -> check.sample(5, 20_773));
    assertThat(day).hasSize(5).doesNotHaveDuplicates();
    assertThat(bench.transact(() -> check.sample(5, 20_773))).isEqualTo(day);
    assertThat(bench.transact(() -> check.sample(5, 20_774))).isNotEqualTo(day);
    List<Long> all = bench.transact(() -> check.sample(100_000, 1));
    assertThat(all).hasSizeGreaterThanOrEqualTo(12).doesNotHaveDuplicates().containsAll(day);
  }
}
