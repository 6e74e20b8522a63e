package org.fieldbook.assessment.marking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.fieldbook.assessment.annotation.AnnotatedPdf.NotWritable;
import org.fieldbook.assessment.annotation.Annotation;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.submission.KeptFile;
import org.fieldbook.assessment.submission.KeptFiles;
import org.fieldbook.assessment.submission.Submission;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/**
 * A monitor reads everything that was sent in and everything that the tutor put on it. While a
 * script is marked anonymously its monitor knows it by its number, as its tutor does.
 */
@Stateless
@RolesAllowed(Roles.MONITOR)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MonitorFiles {

  @Inject MonitorRights rights;
  @Inject ScriptFiles scriptFiles;
  @Inject MarkedCopies copies;
  @Inject KeptFiles files;
  @Inject Assignments assignments;

  /**
   * A submitted file. The caller closes its stream.
   *
   * @param place 1 for the first
   * @throws NotFound when there is none, or the script is not the caller's to monitor
   */
  public KeptFile file(long scriptId, int place) throws IOException {
    Script script = rights.require(scriptId);
    Submission submission = scriptFiles.submission(script);
    KeptFile file = files.of(submission, place);
    return isAnonymous(script)
        ? Anonymity.file(file, Anonymity.fileName(scriptId, submission, place))
        : file;
  }

  /**
   * The file that the tutor annotated elsewhere. The caller closes its stream.
   *
   * @throws NotFound when there is none, or the script is not the caller's to monitor
   */
  public KeptFile annotated(long scriptId) throws IOException {
    Script script = rights.require(scriptId);
    return script.returned().isPresent()
        ? scriptFiles.annotatedAsReturned(script)
        : scriptFiles.annotated(script);
  }

  /**
   * The PDF of a file with what the tutor put on its pages. The caller closes its stream.
   *
   * @param place of the file; 1 for the first
   * @throws NotFound when there is nothing on them, or the script is not the caller's to monitor
   * @throws Refused when it cannot be written, saying why
   */
  public KeptFile marked(long scriptId, int place) throws IOException {
    Script script = rights.require(scriptId);
    try {
      KeptFile pdf =
          copies.ofReturned(script, place).orElseThrow(() -> new NotFound("annotations"));
      return isAnonymous(script) ? Anonymity.file(pdf, scriptId, "-marked.pdf") : pdf;
    } catch (NotWritable e) {
      throw new Refused(
          "The tutor’s comments cannot be written into this PDF. " + e.why(),
          "They are listed on the page of the script.");
    }
  }

  /**
   * What the tutor put on the pages, as one reads.
   *
   * @throws NotFound when the script is not the caller's to monitor
   */
  public List<Annotation> notes(long scriptId) {
    return copies.asReturned(rights.require(scriptId));
  }

  private boolean isAnonymous(Script script) {
    return Anonymity.holds(
        assignments.get(script.presentation(), script.assignment()), script.state());
  }
}
