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
import java.util.List;
import org.fieldbook.assessment.annotation.AnnotatedPdf.NotWritable;
import org.fieldbook.assessment.annotation.Annotation;
import org.fieldbook.assessment.annotation.Annotations;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.submission.KeptFile;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/**
 * The tutor looks at the PDFs with all annotations, before the return as after it. No transaction
 * is open while it is made.
 */
@Stateless
@RolesAllowed(Roles.TUTOR)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PreviewMarked {

  private static final Logger LOG = System.getLogger(PreviewMarked.class.getName());

  @Inject MarkerRights rights;
  @Inject Scripts scripts;
  @Inject MarkedCopies copies;
  @Inject Annotations annotations;
  @Inject Assignments assignments;

  /**
   * The PDF of a file. The caller closes its stream.
   *
   * @param place of the file; 1 for the first
   * @throws NotFound when there is no such script by a student of this tutor, or nothing was put on
   *     its pages
   * @throws Refused when it cannot be written, saying why
   */
  public KeptFile pdf(long scriptId, int place) throws IOException {
    Script script = rights.require(scripts.find(scriptId));
    try {
      KeptFile pdf = copies.of(script, place).orElseThrow(() -> new NotFound("annotations"));
      return Anonymity.holds(
              assignments.get(script.presentation(), script.assignment()), script.state())
          ? Anonymity.file(pdf, scriptId, "-marked.pdf")
          : pdf;
    } catch (NotWritable e) {
      throw new Refused(
          "Your comments cannot be written into this PDF. " + e.why(),
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
    List<Annotation> here = copies.annotations(script);
    int earlier = annotations.of(scriptId).size() - here.size();
    for (int place : places(here)) {
      try {
        copies.of(script, place).ifPresent(PreviewMarked::close);
      } catch (NotWritable e) {
        return new Outlook(here.size(), earlier, e.why());
      }
    }
    return new Outlook(here.size(), earlier, "");
  }

  /**
   * Writes the PDFs that the student gets, now that nothing in it changes any more. Where that
   * fails it is tried again when it is asked for: the script is returned all the same.
   *
   * @throws NotFound when there is no such script by a student of this tutor
   */
  public void keep(long scriptId) {
    Script script = rights.require(scripts.find(scriptId));
    for (int place : places(copies.annotations(script))) {
      try {
        copies.of(script, place).ifPresent(PreviewMarked::close);
      } catch (IOException | NotWritable e) {
        LOG.log(Level.WARNING, "No PDF with the comments on script " + scriptId, e);
      }
    }
  }

  /** The files on which there is something. */
  private static List<Integer> places(List<Annotation> all) {
    return all.stream().map(Annotation::place).distinct().toList();
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
   * @param comments how many are on the files that count
   * @param earlier how many stand on files that the student has replaced, which do not go
   * @param problem why they cannot be written into a PDF, as a sentence; empty when they can
   */
  public record Outlook(int comments, int earlier, String problem) {}
}
