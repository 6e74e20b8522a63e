package org.fieldbook.content.authoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.FileStore;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.publication.Editions;
import org.fieldbook.content.publication.ImportCourse;

/** A course team makes its drafts the next edition. No presentation has it before it is given. */
@Stateless
@RolesAllowed(Roles.COURSE_TEAM)
public class PublishDrafts {

  @Inject ToolDrafts drafts;
  @Inject Editions editions;
  @Inject ImportCourse importCourse;
  @Inject FileStore store;

  /**
   * Publishes all drafts of the course, which are drafts no longer.
   *
   * @throws Refused when there is none
   * @throws org.fieldbook.content.packaging.PackageRefused with every fault; nothing is changed
   */
  public ImportCourse.Imported publish(CourseCode course) {
    List<ToolDraft> all = drafts.of(course);
    if (all.isEmpty()) {
      throw new Refused("There is no draft to publish.");
    }
    Editions.Content newest =
        editions
            .newest(course)
            .flatMap(e -> editions.content(e.id()))
            .orElseThrow(() -> new NotFound("course " + course));
    ImportCourse.Imported made = importCourse.files(new DraftedPackage(newest, all, store));
    all.forEach(drafts::remove);
    return made;
  }
}
