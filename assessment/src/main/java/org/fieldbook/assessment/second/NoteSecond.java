package org.fieldbook.assessment.second;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.fieldbook.assessment.annotation.Annotation;
import org.fieldbook.assessment.annotation.Annotations;
import org.fieldbook.assessment.annotation.SentFile;
import org.fieldbook.assessment.annotation.Written;
import org.fieldbook.assessment.marking.AnnotationSaved;
import org.fieldbook.assessment.marking.FilesForMarkers;
import org.fieldbook.assessment.marking.NotesLayer;
import org.fieldbook.assessment.marking.OnFiles;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/**
 * A second or third marker puts something on a page, in a layer of their own. The first marker sees
 * it once both have finished; a student never does.
 */
@Stateless
@RolesAllowed(Roles.TUTOR)
public class NoteSecond {

  @Inject SecondMarkings markings;
  @Inject SecondDesks desks;
  @Inject SecondNotes notes;
  @Inject Annotations annotations;
  @Inject FilesForMarkers files;
  @Inject Clock clock;

  /**
   * What the caller has put on the pages, as one reads.
   *
   * @throws NotFound when it was not given to the caller to mark
   */
  public OnFiles<SecondNote> on(long id) {
    SecondDesks.Own own = desks.own(markings.find(id));
    return OnFiles.of(desks.script(own.marking()).submission(), notes.of(own.sheet()));
  }

  /**
   * Saves what was written upon a certain version. Saving the same again changes nothing.
   *
   * @param file that it was put on
   * @param name its name within the layer, given once by whoever makes it
   * @param basedOn number of the version it was made from; 0 for a new one
   * @throws NotFound when it was not given to the caller to mark, or there is no such file
   * @throws Refused when the sheet is finished, or there are too many
   */
  public AnnotationSaved save(long id, SentFile file, String name, int basedOn, Written written) {
    SecondDesks.Own own = desks.own(markings.hold(id));
    own.sheet().mustBeOpen();
    return new Layer(desks.script(own.marking()), own.sheet(), file)
        .save(
            name,
            basedOn,
            written,
            own.sheet().marker(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  /**
   * What the first and the second marker have put on the pages, once both have finished.
   *
   * @throws NotFound when the caller is not one of the two, or they have not both finished
   */
  public OfBoth ofBoth(long id) {
    SecondMarking marking = desks.reconciling(markings.find(id));
    long submission = desks.script(marking).submission();
    return new OfBoth(
        OnFiles.of(submission, annotations.of(marking.script())).here(),
        OnFiles.of(submission, notes.of(desks.second(marking))).here());
  }

  /** Comments on the pages by who put them there. */
  public record OfBoth(List<Annotation> first, List<SecondNote> second) {

    public OfBoth {
      first = List.copyOf(first);
      second = List.copyOf(second);
    }
  }

  private final class Layer implements NotesLayer<SecondNote> {

    private final Script script;
    private final SecondSheet sheet;
    private final SentFile file;

    Layer(Script script, SecondSheet sheet, SentFile file) {
      this.script = script;
      this.sheet = sheet;
      this.file = file;
    }

    @Override
    public Optional<SecondNote> find(String name) {
      return notes.find(sheet, name);
    }

    @Override
    public long count() {
      return notes.count(sheet);
    }

    @Override
    public SecondNote add(String name, Written written, PersonId by, Instant at) {
      files.require(script, file);
      SecondNote note = new SecondNote(sheet, file, name, written, by, at);
      notes.add(note);
      return note;
    }

    @Override
    public void keep(SecondNote note) {
      notes.add(SecondNoteVersion.current(note));
    }

    @Override
    public void keepBeside(SecondNote note, int basedOn, Written written, PersonId by, Instant at) {
      notes.add(SecondNoteVersion.conflicting(note, basedOn, written, by, at));
    }
  }
}
