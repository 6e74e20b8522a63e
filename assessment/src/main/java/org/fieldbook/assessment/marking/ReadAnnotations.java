package org.fieldbook.assessment.marking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.fieldbook.assessment.annotation.Annotation;
import org.fieldbook.assessment.annotation.AnnotationVersion;
import org.fieldbook.assessment.annotation.Annotations;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Roles;

/** Read model: what the marker has put on the pages of a script. */
@Stateless
@RolesAllowed(Roles.TUTOR)
public class ReadAnnotations {

  @Inject MarkerRights rights;
  @Inject Scripts scripts;
  @Inject Annotations annotations;

  /**
   * What stands on the script's files now, as one reads.
   *
   * @throws NotFound when there is no such script by a student of this tutor
   */
  public OnFiles<Annotation> on(long scriptId) {
    Script script = rights.require(scripts.find(scriptId));
    return OnFiles.of(script.submission(), annotations.of(scriptId));
  }

  /**
   * Every version of all of it, the newest first, those that came second to another too.
   *
   * @throws NotFound when there is no such script by a student of this tutor
   */
  public List<AnnotationVersion> history(long scriptId) {
    return annotations.versions(rights.require(scripts.find(scriptId)).id());
  }
}
