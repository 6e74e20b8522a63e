package org.fieldbook.assessment.submission;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.fieldbook.assessment.strategy.Assignment;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/**
 * A student declares a file that will arrive in pieces; {@link ContinueUpload} takes them. A file
 * declared again, by its name, size and last change, goes on where it stopped; whether it is the
 * same, {@link ContinueUpload#pieces} lets its sender find out.
 */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class BeginUpload {

  private static final int MOST_UNFINISHED = 20;

  @Inject Caller caller;
  @Inject UploadDesk desk;
  @Inject PartialUploads partials;

  /**
   * Begins it, or finds it begun.
   *
   * @param fileName the name as the browser sent it
   * @param size in bytes
   * @param changedAt when the file was last changed, in milliseconds as the device says
   * @throws NotFound when the student is not enrolled or the presentation sets no such assignment
   * @throws Refused when no file of that name or size is taken, said before a byte is sent
   */
  public PartialUpload begin(
      PresentationCode presentation,
      String assignmentId,
      String fileName,
      long size,
      long changedAt) {
    PersonId student = caller.id();
    Assignment assignment = desk.open(student, presentation, assignmentId);
    FileName name = FileName.clean(fileName);
    IncomingFiles.mustHaveRightSize(name, size, assignment.maxBytes());
    FileTypeCheck.promised(name, assignment.accepts());
    PartialUploads.PartialFile file =
        new PartialUploads.PartialFile(
            student, presentation, assignment.id(), name.value(), size, changedAt);
    if (partials.find(file).isEmpty() && partials.countUnfinished(student) >= MOST_UNFINISHED) {
      throw new Refused(
          "You have begun " + MOST_UNFINISHED + " uploads and finished none of them.",
          "Remove one of the unfinished ones on this page, or choose its file again to go on.");
    }
    return partials.begin(file, desk.now());
  }
}
