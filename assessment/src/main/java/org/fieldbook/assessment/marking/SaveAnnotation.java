package org.fieldbook.assessment.marking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fieldbook.assessment.annotation.Annotation;
import org.fieldbook.assessment.annotation.AnnotationVersion;
import org.fieldbook.assessment.annotation.Annotations;
import org.fieldbook.assessment.annotation.SentFile;
import org.fieldbook.assessment.annotation.Written;
import org.fieldbook.assessment.submission.Submission;
import org.fieldbook.assessment.submission.Submissions;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** The tutor puts something on a page of a script, changes it, or takes it off. */
@Stateless
@RolesAllowed(Roles.TUTOR)
public class SaveAnnotation {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{8,64}");
  private static final int MOST = 1000;

  @Inject MarkerRights rights;
  @Inject Scripts scripts;
  @Inject Submissions submissions;
  @Inject Annotations annotations;
  @Inject Clock clock;

  /**
   * Saves what was written upon a certain version. Saving the same again changes nothing.
   *
   * @param file that it was put on
   * @param name its name within the script, given once by whoever makes it
   * @param basedOn number of the version it was made from; 0 for a new one
   * @throws NotFound when there is no such script by a student of this tutor, or no such file of it
   * @throws Refused when the script is returned, or there are too many
   */
  public AnnotationSaved save(
      long scriptId, SentFile file, String name, int basedOn, Written written) {
    Script script = rights.require(scripts.hold(scriptId));
    if (!NAME.matcher(name).matches()) {
      throw new NotFound("annotation");
    }
    script.begin();
    PersonId marker = rights.marker();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Optional<Annotation> known = annotations.find(scriptId, name);
    if (known.isEmpty()) {
      return saved(first(script, file, name, written, marker, now));
    }
    Annotation annotation = known.get();
    if (written.equals(annotation.written())) {
      return new AnnotationSaved.Saved(annotation.number(), annotation.savedAt());
    }
    if (basedOn != annotation.number()) {
      annotations.add(AnnotationVersion.conflicting(annotation, basedOn, written, marker, now));
      return new AnnotationSaved.Conflict(
          annotation.number(), annotation.written(), annotation.savedAt(), written);
    }
    annotation.save(written, marker, now);
    return saved(annotation);
  }

  private Annotation first(
      Script script, SentFile file, String name, Written written, PersonId marker, Instant now) {
    Submission submission =
        submissions
            .find(file.submission())
            .filter(s -> s.student().equals(script.student()))
            .filter(s -> s.presentation().equals(script.presentation()))
            .filter(s -> s.assignment().equals(script.assignment()))
            .orElseThrow(() -> new NotFound("submission"));
    submission.file(file.place());
    if (annotations.count(script.id()) >= MOST) {
      throw new Refused(
          "There are "
              + MOST
              + " comments on this script. Change one of them in place of another.");
    }
    Annotation annotation = new Annotation(script.id(), file, name, written, marker, now);
    annotations.add(annotation);
    return annotation;
  }

  private AnnotationSaved saved(Annotation annotation) {
    annotations.add(AnnotationVersion.current(annotation));
    return new AnnotationSaved.Saved(annotation.number(), annotation.savedAt());
  }
}
