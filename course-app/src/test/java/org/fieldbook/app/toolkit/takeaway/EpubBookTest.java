package org.fieldbook.app.toolkit.takeaway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.bytes;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.full;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.takeaway;

import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.util.FeatureEnum;
import com.adobe.epubcheck.util.WriterReportImpl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** A toolkit as a book. */
class EpubBookTest {

  @Test
  void aCheckerOfBooksFindsNothing() throws IOException {
    assertThat(faults(bytes(Format.BOOK, full()))).isEmpty();
    assertThat(faults(bytes(Format.BOOK, takeaway("Josie", List.of())))).isEmpty();
  }

  @Test
  void theCheckerFindsWhatIsWrong() throws IOException {
    byte[] book = bytes(Format.BOOK, takeaway("Josie", List.of()));
    // The mark by which a book is known stands behind the head and name of the first file.
    book[38] ^= 1;

    assertThat(faults(book)).isNotEmpty();
  }

  @Test
  void itSaysHowItCanBeReadAndLeadsToItsPlaces() throws IOException {
    Map<String, String> files = files(bytes(Format.BOOK, full()));

    assertThat(files.keySet().iterator().next()).isEqualTo("mimetype");
    assertThat(files.get("OEBPS/package.opf"))
        .contains("schema:accessibilityFeature", "schema:accessModeSufficient", "en-GB");
    assertThat(files.get("OEBPS/nav.xhtml")).contains("landmarks", "entry-W12-A3.xhtml");
    assertThat(files.get("OEBPS/entry-own-12345678.xhtml")).contains("Mine", "aria-label");
  }

  private static String faults(byte[] book) throws IOException {
    StringWriter said = new StringWriter();
    WriterReportImpl report =
        new WriterReportImpl(new PrintWriter(said)) {
          @Override
          public void info(String resource, FeatureEnum feature, String value) {
            // What the book is made of is no fault.
          }
        };
    new EpubCheck(new ByteArrayInputStream(book), report, "toolkit.epub").doValidate();
    return report.getFatalErrorCount() + report.getErrorCount() + report.getWarningCount() == 0
        ? ""
        : "Faults: " + said;
  }

  private static Map<String, String> files(byte[] book) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
