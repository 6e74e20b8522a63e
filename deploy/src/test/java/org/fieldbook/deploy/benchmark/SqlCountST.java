package org.fieldbook.deploy.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fieldbook.deploy.system.FieldbookUnderTest;
import org.fieldbook.deploy.system.SharedFieldbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How many SQL statements each page takes, the look-up of the sign-in among them. The number stands
 * in {@code pages.tsv}; the benchmark counts again with 10,000 students.
 */
class SqlCountST {

  private static final int READERS = 3;

  private final FieldbookUnderTest fieldbook = SharedFieldbook.get();
  private final StatementLog log = StatementLog.open(fieldbook);

  @AfterEach
  void close() {
    log.close();
  }

  static List<MeasuredPage> pages() {
    return MeasuredPage.all();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void takesTheSameFewStatementsForEverybody(MeasuredPage page) {
    assertThat(page.sql()).isLessThanOrEqualTo(page.mostSql());
    SqlCount count = new SqlCount(fieldbook, log);
    for (Readership.Person person : Readership.of(fieldbook, page.reader(), READERS)) {
      assertThat(count.of(person, page)).as(person.email()).hasSize(page.sql());
    }
  }
}
