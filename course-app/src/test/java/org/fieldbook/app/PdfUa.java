package org.fieldbook.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** What the standard of accessible PDF asks for, PDF/UA-1, as veraPDF judges it. */
public final class PdfUa {

  private PdfUa() {}

  /**
   * Fails unless the document is all that the standard asks for, naming each rule it breaks.
   *
   * @param least fewer checks than this mean that there was nothing to judge
   */
  public static void assertHolds(byte[] pdf, int least) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    try (PDFAParser parser =
        Foundries.defaultInstance()
            .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1)) {
      ValidationResult result =
          Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false).validate(parser);
      assertThat(result.getTestAssertions())
          .filteredOn(a -> !a.getStatus().toString().equals("passed"))
          .extracting(
              a -> a.getRuleId() + " " + a.getMessage() + " " + a.getLocation().getContext())
          .isEmpty();
      assertThat(result.isCompliant()).isTrue();
      assertThat(result.getTotalAssertions()).isGreaterThan(least);
    }
  }
}
