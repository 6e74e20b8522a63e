package org.fieldbook.assessment.marking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.fieldbook.assessment.annotation.AnnotatedPdf.NotWritable;
import org.fieldbook.assessment.submission.KeptFile;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/**
 * The tutor looks at the PDF with all annotations, before the return as after it. No transaction is
 * open while it is made.
 */
@Stateless
@RolesAllowed(Roles.TUTOR)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PreviewMarked {

  private static final Logger LOG = System.getLogger(PreviewMarked.class.getName());

  @Inject MarkerRights rights;
  @Inject Scripts scripts;
  @Inject MarkedCopies copies;

  /**
   * The PDF. The caller closes its stream.
   *
   * @throws NotFound when there is no such script by a student of this tutor, or nothing was put on
   *     its pages
   * @throws Refused when it cannot be written, saying why
   */
  public KeptFile pdf(long scriptId) throws IOException {
    Script script = rights.require(scripts.find(scriptId));
    try {
      return copies.of(script).orElseThrow(() -> new NotFound("annotations"));
    } catch (NotWritable e) {
      throw new Refused(
          "Your comments cannot be written into this PDF. " + e.getMessage(),
          "They are kept, and are read beside it.");
    }
  }

  /**
   * What the student gets of it when the script is returned now.
   *
   * @throws NotFound when there is no such script by a student of this tutor
   */
  public Outlook outlook(long scriptId) throws IOException {
    Script script = rights.require(scripts.find(scriptId));
    int here = copies.annotations(script).size();
    try {
      copies.of(script).ifPresent(PreviewMarked::close);
      return new Outlook(here, "");
    } catch (NotWritable e) {
      return new Outlook(here, e.getMessage());
    }
  }

  /**
   * Writes the PDF that the student gets, now that nothing in it changes any more. Where that fails
   * it is tried again when it is asked for: the script is returned all the same.
   *
   * @throws NotFound when there is no such script by a student of this tutor
   */
  public void keep(long scriptId) {
    Script script = rights.require(scripts.find(scriptId));
    try {
      copies.of(script).ifPresent(PreviewMarked::close);
    } catch (IOException | NotWritable e) {
      LOG.log(Level.WARNING, "No PDF with the comments on script " + scriptId, e);
    }
  }

  private static void close(KeptFile file) {
    try {
      file.bytes().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What the student gets.
   *
   * @param comments how many are on the file that counts
   * @param problem why they cannot be written into the PDF, as a sentence; empty when they can
   */
  public record Outlook(int comments, String problem) {}
}
