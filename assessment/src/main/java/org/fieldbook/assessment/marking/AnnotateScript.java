package org.fieldbook.assessment.marking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.fieldbook.assessment.submission.FileType;
import org.fieldbook.assessment.submission.IncomingFiles;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** The tutor puts a file with annotations to a script, to be returned with it. */
@Stateless
@RolesAllowed(Roles.TUTOR)
public class AnnotateScript {

  private static final long MOST_BYTES = 40L * 1024 * 1024;
  private static final List<String> TYPES =
      Arrays.stream(FileType.values()).map(FileType::extension).toList();

  @Inject MarkerRights rights;
  @Inject Scripts scripts;
  @Inject IncomingFiles incoming;
  @Inject AnnotatedFiles annotated;

  /**
   * Puts a file with the script, in place of an earlier one. No transaction is open while the bytes
   * come in.
   *
   * @throws NotFound when there is no such script by a student of this tutor
   * @throws Refused when the file is empty, too large or of no type that is taken, or the script is
   *     returned
   * @throws IOException when the stream breaks off or the disk fails; nothing is kept
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void attach(long scriptId, String fileName, InputStream bytes) throws IOException {
    rights.require(scripts.find(scriptId));
    annotated.put(scriptId, incoming.take(fileName, bytes, TYPES, MOST_BYTES));
  }

  /**
   * Takes the file off again.
   *
   * @throws NotFound when there is no such script by a student of this tutor
   * @throws Refused when the script is returned
   */
  public void remove(long scriptId) {
    rights.require(scripts.hold(scriptId)).removeAnnotated();
  }
}
