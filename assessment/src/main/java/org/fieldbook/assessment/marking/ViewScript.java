package org.fieldbook.assessment.marking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.OptionalLong;
import org.fieldbook.assessment.rendition.ScriptPdf;
import org.fieldbook.assessment.submission.KeptFile;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Roles;

/** The tutor reads the files of a script in the page, as PDFs. */
@Stateless
@RolesAllowed(Roles.TUTOR)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ViewScript {

  @Inject MarkerRights rights;
  @Inject Scripts scripts;
  @Inject FilesForMarkers files;

  /**
   * Where the PDF of a file of the submission that counts stands.
   *
   * @param place 1 for the first
   * @throws NotFound when there is no such script by a student of this tutor, or it no such file
   */
  public ScriptPdf.Standing standing(long scriptId, int place) {
    return files.standing(rights.require(scripts.find(scriptId)), place);
  }

  /**
   * Has the PDF made, if it is not there; answers at once.
   *
   * @param place 1 for the first
   * @throws NotFound when there is no such script by a student of this tutor, or it no such file
   */
  public ScriptPdf.Standing begin(long scriptId, int place) {
    return files.begin(rights.require(scripts.find(scriptId)), place);
  }

  /**
   * The PDF. The caller closes its stream.
   *
   * @param place 1 for the first
   * @param seen id of the submission that the tutor has before them, if that is known
   * @throws NotFound when there is none yet, no such script by a student of this tutor, or another
   *     submission counts by now
   */
  public KeptFile pdf(long scriptId, int place, OptionalLong seen) throws IOException {
    return files.pdf(rights.require(scripts.find(scriptId)), place, seen);
  }
}
