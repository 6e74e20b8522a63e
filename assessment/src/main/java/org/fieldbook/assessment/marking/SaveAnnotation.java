package org.fieldbook.assessment.marking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.fieldbook.assessment.annotation.Annotation;
import org.fieldbook.assessment.annotation.AnnotationVersion;
import org.fieldbook.assessment.annotation.Annotations;
import org.fieldbook.assessment.annotation.SentFile;
import org.fieldbook.assessment.annotation.Written;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** The tutor puts something on a page of a script, changes it, or takes it off. */
@Stateless
@RolesAllowed(Roles.TUTOR)
public class SaveAnnotation {

  @Inject MarkerRights rights;
  @Inject Scripts scripts;
  @Inject ScriptFiles files;
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
    script.begin();
    return new Layer(script, file)
        .save(
            name,
            basedOn,
            written,
            rights.marker(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private final class Layer implements NotesLayer<Annotation> {

    private final Script script;
    private final SentFile file;

    Layer(Script script, SentFile file) {
      this.script = script;
      this.file = file;
    }

    @Override
    public Optional<Annotation> find(String name) {
      return annotations.find(script.id(), name);
    }

    @Override
    public long count() {
      return annotations.count(script.id());
    }

    @Override
    public Annotation add(String name, Written written, PersonId by, Instant at) {
      files.require(script, file);
      Annotation annotation = new Annotation(script.id(), file, name, written, by, at);
      annotations.add(annotation);
      return annotation;
    }

    @Override
    public void keep(Annotation note) {
      annotations.add(AnnotationVersion.current(note));
    }

    @Override
    public void keepBeside(Annotation note, int basedOn, Written written, PersonId by, Instant at) {
      annotations.add(AnnotationVersion.conflicting(note, basedOn, written, by, at));
    }
  }
}
