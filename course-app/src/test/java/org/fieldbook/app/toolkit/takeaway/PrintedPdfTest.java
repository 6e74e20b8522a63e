package org.fieldbook.app.toolkit.takeaway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.bytes;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.full;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDestinationNameTreeNode;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fieldbook.app.PdfUa;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A toolkit on paper. */
class PrintedPdfTest {

  @Test
  @Tag("R-000-041")
  void itIsWhatTheStandardOfAccessiblePdfAsksFor() throws Exception {
    byte[] pdf = bytes(Format.PRINT, full());

    PdfUa.assertHolds(pdf, 1000);
  }

  @Test
  void itSaysWhatTheEntriesSayAndWhoseItIs() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(bytes(Format.PRINT, full()))) {
      String text = new PDFTextStripper().getText(pdf);

      assertThat(text).contains("29 November 2026", "Whose work is this?", "Mine", "Blank forms");
      assertThat(text).contains("History", "Version 2, Saturday 28 November");
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
      assertThat(pdf.getDocumentInformation().getTitle()).startsWith("Josie");
      assertThat(pdf.getDocumentCatalog().getDocumentOutline().getOpenCount()).isNotZero();
    }
  }

  @Test
  void aToolkitOfAThousandPagesIsWrittenAndItsLinksLeadToThem() throws IOException {
    byte[] book = bytes(Format.PRINT, ReferenceToolkit.of(60, 1, 60_000));
    try (PDDocument pdf = Loader.loadPDF(book)) {
      assertThat(pdf.getNumberOfPages()).isGreaterThan(1_000);
      PDDestinationNameTreeNode places = pdf.getDocumentCatalog().getNames().getDests();
      int links = 0;
      for (PDAnnotation note : pdf.getPage(0).getAnnotations()) {
        PDNamedDestination to = (PDNamedDestination) ((PDAnnotationLink) note).getDestination();
        assertThat(places.getNames()).containsKey(to.getNamedDestination());
        links++;
      }
      assertThat(links).isGreaterThan(5);
    }
  }
}
