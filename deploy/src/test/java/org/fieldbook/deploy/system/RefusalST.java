package org.fieldbook.deploy.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What the shipped artefact does not start with. It says which setting, and changes nothing. */
class RefusalST {

  @Test
  void withoutAnySettingItNamesAllThatAreMissing() throws IOException {
    FieldbookUnderTest fieldbook = FieldbookUnderTest.bare("none").with("FIELDBOOK_DATA", "");
    assertThat(fieldbook.launch().awaitEnd()).isEqualTo(2);
    assertThat(fieldbook.said())
        .contains("Fieldbook does not start.")
        .contains("FIELDBOOK_DATA is missing")
        .contains("FIELDBOOK_BASE_URL is missing")
        .contains("FIELDBOOK_DATABASE_URL is missing")
        .doesNotContain("Exception");
    try (var things = Files.list(fieldbook.data())) {
      assertThat(things).isEmpty();
    }
  }

  @Test
  void somebodyElsesDirectoryIsNeitherUsedNorEmptied() throws IOException {
    FieldbookUnderTest fieldbook =
        FieldbookUnderTest.demo("foreign").with("FIELDBOOK_FRESH", "true");
    Files.writeString(fieldbook.data().resolve("thesis.txt"), "years of work");
    assertThat(fieldbook.launch().awaitEnd()).isEqualTo(2);
    assertThat(fieldbook.said()).contains("FIELDBOOK_DATA is unsafe");
    try (var things = Files.list(fieldbook.data())) {
      assertThat(things).containsExactly(fieldbook.data().resolve("thesis.txt"));
    }
  }

  @Test
  void aDirectoryInUseIsLeftAlone() {
    FieldbookUnderTest first = SharedFieldbook.get();
    FieldbookUnderTest second =
        FieldbookUnderTest.demo("second").with("FIELDBOOK_DATA", first.data().toString());
    assertThat(second.launch().awaitEnd()).isEqualTo(2);
    assertThat(second.said()).contains("Another Fieldbook is running with the data directory");
    assertThat(first.statusOf("/health/ready")).isEqualTo(200);
  }

  @Test
  void aDemosDirectoryNeverBecomesARealOne() {
    FieldbookUnderTest real =
        FieldbookUnderTest.bare("real")
            .with("FIELDBOOK_BASE_URL", "https://study.example.org")
            .with("FIELDBOOK_EMBEDDED", "true");
    writeMark(real, "Fieldbook data directory, layout 1, demo");
    assertThat(real.launch().awaitEnd()).isEqualTo(2);
    assertThat(real.said()).contains("holds a demo, whose passwords are known");
  }

  @Test
  void dataOfAnotherPostgresqlAreRefusedWithInstructions() throws IOException {
    FieldbookUnderTest fieldbook = FieldbookUnderTest.demo("older");
    writeMark(fieldbook, "Fieldbook data directory, layout 1, demo");
    Files.createDirectories(fieldbook.data().resolve("postgres"));
    Files.writeString(fieldbook.data().resolve("postgres/PG_VERSION"), "17\n");
    assertThat(fieldbook.launch().awaitEnd()).isEqualTo(2);
    assertThat(fieldbook.said())
        .contains("were written by PostgreSQL 17, and this Fieldbook has PostgreSQL 18")
        .contains("pg_dump");
  }

  private static void writeMark(FieldbookUnderTest fieldbook, String mark) {
    try {
      Files.writeString(fieldbook.data().resolve("fieldbook-data"), mark);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
