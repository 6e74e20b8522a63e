package org.fieldbook.app.authoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.publication.ImportCourse;
import org.fieldbook.content.publication.PinEdition;

/** A course team brings in a new edition of its course, and gives it to a presentation. */
@Stateless
@RolesAllowed(Roles.COURSE_TEAM)
public class ImportPackage {

  @Inject TeamRights rights;
  @Inject ImportCourse importCourse;
  @Inject PinEdition pinEdition;

  /**
   * Imports an uploaded zip; nothing is changed unless all of it is right.
   *
   * @throws org.fieldbook.content.packaging.PackageRefused with every fault, by file and line
   * @throws Refused when it is a package of somebody else's course
   */
  public ImportCourse.Imported take(InputStream zip) {
    ImportCourse.Imported imported = importCourse.zip(zip);
    if (!rights.hold(imported.course())) {
      // The refusal takes the edition back: it is of the same transaction.
      throw new Refused(
          "This is a package of "
              + imported.course()
              + ", and you are not on the team of that course. Nothing was imported.");
    }
    return imported;
  }

  /**
   * Gives a presentation another edition.
   *
   * @throws org.fieldbook.content.kernel.NotFound when it is no presentation of the team's courses,
   *     or there is no such edition
   * @throws Refused when the edition lacks something that students have written for
   */
  public void pin(PresentationCode presentation, int edition) {
    rights.require(presentation.course());
    pinEdition.pin(presentation, edition);
  }
}
