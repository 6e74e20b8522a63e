package org.fieldbook.app.toolkit.takeaway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.bytes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who was asked for feedback stays at home, whatever the rest goes home in. */
class InvitesStayTest {

  @ParameterizedTest
  @EnumSource(Format.class)
  void noFormatNamesAnybodyWhoWasAsked(Format format) throws IOException {
    String text = text(bytes(format, SampleTakeaway.asked()));

    assertThat(text).contains("She listens").doesNotContain("Zebedee");
  }

  private static String text(byte[] bytes) throws IOException {
    StringBuilder text = new StringBuilder(new String(bytes, StandardCharsets.UTF_8));
    if (text.indexOf("%PDF") == 0) {
      try (PDDocument pdf = Loader.loadPDF(bytes)) {
        return new PDFTextStripper().getText(pdf);
      }
    }
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return text.toString();
  }
}
