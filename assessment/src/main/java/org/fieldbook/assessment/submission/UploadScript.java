package org.fieldbook.assessment.submission;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.fieldbook.assessment.strategy.Assignment;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/**
 * First step of submitting: a student's file arrives, is checked, and is kept to wait for {@link
 * SubmitTma}. It is not a submission yet, and nobody else sees it.
 */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class UploadScript {

  @Inject Caller caller;
  @Inject UploadDesk desk;
  @Inject Submissions submissions;

  /**
   * Takes a file. No transaction is open while the bytes come in.
   *
   * @param fileName the name as the browser sent it
   * @param bytes the file; closed by whoever opened it
   * @return the upload that waits
   * @throws NotFound when the student is not enrolled or the presentation sets no such assignment
   * @throws Refused when the file is empty, too large, or not of a type that is taken
   * @throws IOException when the stream breaks off or the disk fails; nothing is kept
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Upload upload(
      PresentationCode presentation, String assignmentId, String fileName, InputStream bytes)
      throws IOException {
    PersonId student = caller.id();
    Assignment assignment = desk.open(student, presentation, assignmentId);
    Upload upload = desk.take(student, presentation, assignment, fileName, bytes, Optional.empty());
    submissions.keep(upload);
    return upload;
  }

  /**
   * Takes back an upload that has not been submitted.
   *
   * @throws NotFound when the student has no such upload
   * @throws Refused when it has been submitted
   */
  public void discard(String uploadId) {
    Upload upload =
        submissions
            .upload(uploadId, caller.id())
            .orElseThrow(() -> new NotFound("No upload " + uploadId));
    if (upload.isUsed()) {
      throw new Refused("This file has been submitted, so it cannot be removed.");
    }
    submissions.discard(upload);
  }
}
