package org.fieldbook.assessment.marking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import org.fieldbook.assessment.rendition.ScriptPdf;
import org.fieldbook.assessment.submission.KeptFile;
import org.fieldbook.assessment.submission.Submission;
import org.fieldbook.assessment.submission.Submissions;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Roles;

/** The tutor reads a script in the page, as a PDF. */
@Stateless
@RolesAllowed(Roles.TUTOR)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ViewScript {

  @Inject MarkerRights rights;
  @Inject Scripts scripts;
  @Inject Submissions submissions;
  @Inject ScriptPdf scriptPdf;

  /**
   * Where the PDF of the file that counts stands.
   *
   * @throws NotFound when there is no such script by a student of this tutor
   */
  public ScriptPdf.Standing standing(long scriptId) {
    return scriptPdf.standing(submission(scriptId));
  }

  /**
   * Has the PDF made, if it is not there; answers at once.
   *
   * @throws NotFound when there is no such script by a student of this tutor
   */
  public ScriptPdf.Standing begin(long scriptId) {
    return scriptPdf.begin(submission(scriptId));
  }

  /**
   * The PDF. The caller closes its stream.
   *
   * @throws NotFound when there is none yet, or no such script by a student of this tutor
   */
  public KeptFile pdf(long scriptId) throws IOException {
    return scriptPdf.open(submission(scriptId)).orElseThrow(() -> new NotFound("No PDF yet"));
  }

  private Submission submission(long scriptId) {
    Script script = rights.require(scripts.find(scriptId));
    return submissions.find(script.submission()).orElseThrow();
  }
}
