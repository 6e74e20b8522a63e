package org.fieldbook.app.web.tma;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fieldbook.app.PdfUa;
import org.fieldbook.assessment.board.KeptResult;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.result.Step;
import org.fieldbook.assessment.result.WorkedOut;
import org.fieldbook.content.kernel.PersonId;
import org.junit.jupiter.api.Test;

/** The letter with a result. */
class ResultLetterTest {

  private static final KeptResult RESULT =
      new KeptResult(
          WorkedOut.Kind.PASS,
          "Grade 2 pass",
          "70.5",
          71,
          "LMC310 edition 1",
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(
              new Step(
                  "Continuous assessment: 71",
                  "Each score is multiplied by its weight.",
                  List.of(
                      new Step.Row("TMA01", "72", "50%", "36", "One < two & “three”."),
                      new Step.Row("TMA02", "69", "50%", "34.5", ""))),
              new Step("Grade 2 pass", "The bands are as they are.", List.of())));

  private static byte[] letter() throws Exception {
    return ResultLetter.of(
        new Learner(new PersonId(7), "Zoë Ōkafor", "A0000007"),
        "LMC310 Leading and managing",
        RESULT,
        List.of("You can send EMA again, once, until noon."),
        LocalDate.of(2027, 7, 23));
  }

  @Test
  void itIsWhatTheStandardOfAccessiblePdfAsksFor() throws Exception {
    PdfUa.assertHolds(letter(), 100);
  }

  @Test
  void itSaysWhoseResultItIsAndEveryStep() throws Exception {
    try (PDDocument pdf = Loader.loadPDF(letter())) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("Zoë Ōkafor, A0000007", "Released on Friday 23 July 2027", "Grade 2 pass")
          .contains("1. Continuous assessment: 71", "TMA 01", "34.5", "One < two & “three”.")
          .contains("Worked out by the rules of LMC310 edition 1.");
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
    }
    assertThat(letter()).isEqualTo(letter());
  }
}
