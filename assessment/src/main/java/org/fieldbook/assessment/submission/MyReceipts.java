package org.fieldbook.assessment.submission;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Roles;

/** Read model: a student's own submissions, each with its receipt and its file. */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class MyReceipts {

  @Inject Caller caller;
  @Inject Submissions submissions;
  @Inject KeptFiles files;

  /**
   * The submission with that receipt.
   *
   * @throws NotFound when the student has none with that code
   */
  public Submission get(String code) {
    return ReceiptCode.typed(code)
        .flatMap(submissions::byCode)
        .filter(s -> s.student().equals(caller.id()))
        .orElseThrow(() -> new NotFound("No receipt " + code));
  }

  /**
   * A file as it was submitted. The caller closes its stream.
   *
   * @param place 1 for the first
   * @throws NotFound when the student has no submission with that receipt, or it no such file
   */
  public KeptFile file(String code, int place) throws IOException {
    return files.of(get(code), place);
  }
}
