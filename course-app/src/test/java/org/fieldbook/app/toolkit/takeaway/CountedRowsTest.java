package org.fieldbook.app.toolkit.takeaway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.bytes;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.supervision;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows about people who use the service stay at home unless their owner takes them along. */
class CountedRowsTest {

  private static final String SAID = "2 rows, left out here because of the people they are about.";

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"SITE", "PAGE", "WORD", "BOOK", "TABLES"})
  void theRowsAreInNoFileForReaders(Format format) throws IOException {
    assertThat(readable(bytes(format, supervision(false)))).doesNotContain("quarrelsome");
    assertThat(readable(bytes(format, supervision(true)))).contains("quarrelsome");
  }

  @Test
  @Tag("R-003-063")
  void theirNumberIsSaidAndWhatElseWasWrittenIsThere() throws IOException {
    String page = new String(bytes(Format.PAGE, supervision(false)), StandardCharsets.UTF_8);

    assertThat(page).contains(SAID).contains("Rotas");
    assertThat(new String(bytes(Format.PAGE, supervision(true)), StandardCharsets.UTF_8))
        .doesNotContain(SAID);
  }

  @Test
  void theDataForAnotherFieldbookStayWhole() throws IOException {
    assertThat(text(bytes(Format.DATA, supervision(false)), ".*json")).contains("quarrelsome");
  }

  /** What people read or search; the data that go with the site for another Fieldbook are not. */
  private static String readable(byte[] bytes) throws IOException {
    return text(bytes, ".*(?<!json)");
  }

  /** All that is in a file, or in files of a zip whose names fit, in lower case. */
  private static String text(byte[] bytes, String names) throws IOException {
    StringBuilder text = new StringBuilder(new String(bytes, StandardCharsets.UTF_8));
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().matches(names)) {
          text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return text.toString().toLowerCase(Locale.UK);
  }
}
