package org.fieldbook.assessment.annotation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.fieldbook.assessment.annotation.AnnotatedPdf.NotWritable;

/** A PDF without what it says of itself: author, title, programs. Its pages stay as they are. */
public final class NamelessPdf {

  private NamelessPdf() {}

  /**
   * Writes a copy.
   *
   * @throws NotWritable when the PDF cannot be opened; nothing of use is written
   */
  public static void write(Path pdf, OutputStream out) throws NotWritable {
    try (PDDocument document = AnnotatedPdf.open(pdf)) {
      if (document.isEncrypted()) {
        document.setAllSecurityToBeRemoved(true);
      }
      document.setDocumentInformation(new PDDocumentInformation());
      document.getDocumentCatalog().setMetadata(null);
      document.save(out);
    } catch (IOException | RuntimeException e) {
      throw new NotWritable(e);
    }
  }
}
