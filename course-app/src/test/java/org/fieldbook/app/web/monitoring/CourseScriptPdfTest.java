package org.fieldbook.app.web.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fieldbook.assessment.coordination.CourseScript;
import org.fieldbook.assessment.marking.MarkSheet;
import org.junit.jupiter.api.Test;

/** What tutors mark of a script that comes with the course is a PDF of its text. */
class CourseScriptPdfTest {

  @Test
  void itHasTheTextAndNothingOfWhatIsForThePanel() throws IOException {
    CourseScript script =
        new CourseScript(
            "A",
            "Script A",
            "For the panel alone",
            "<h3>Part A</h3><p>Fish &amp; <em>chips</em>.</p><ul><li>One</li></ul>"
                + "<blockquote><p>Said.</p></blockquote>",
            MarkSheet.EMPTY);
    byte[] pdf = CourseScriptPdf.of(script);

    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("Script A", "Part A", "Fish & chips.", "One", "Said.")
          .doesNotContain("panel");
    }
    assertThat(CourseScriptPdf.of(script)).isEqualTo(pdf);
  }
}
