package org.fieldbook.assessment.marking;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fieldbook.assessment.annotation.OnPage;
import org.fieldbook.assessment.annotation.Written;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;

/** What one marker puts on the pages of a script, each with its versions. */
public interface NotesLayer<N extends OnPage> {

  /** How a note may be named within its layer. */
  Pattern NAME = Pattern.compile("[A-Za-z0-9-]{8,64}");

  /** How many notes there may be, those that were taken off too. */
  int MOST = 1000;

  Optional<N> find(String name);

  /** How many there have been, those that were taken off too. */
  long count();

  /** A new one, which is kept. */
  N add(String name, Written written, PersonId by, Instant at);

  /** Keeps the version that it has now. */
  void keep(N note);

  /** Keeps one that was written upon an older version and so came second. */
  void keepBeside(N note, int basedOn, Written written, PersonId by, Instant at);

  /**
   * Saves what was written upon a certain version. Saving the same again changes nothing.
   *
   * @param name its name within the script, given once by whoever makes it
   * @param basedOn number of the version it was made from; 0 for a new one
   * @throws NotFound when the name can be none
   * @throws Refused when there are too many
   */
  default AnnotationSaved save(
      String name, int basedOn, Written written, PersonId marker, Instant now) {
    if (!NAME.matcher(name).matches()) {
      throw new NotFound("annotation");
    }
    Optional<N> known = find(name);
    if (known.isEmpty()) {
      if (count() >= MOST) {
        throw new Refused(
            "There are "
                + MOST
                + " comments on this script. Change one of them in place of another.");
      }
      return saved(add(name, written, marker, now));
    }
    N note = known.get();
    if (written.equals(note.written())) {
      return new AnnotationSaved.Saved(note.number(), note.savedAt());
    }
    if (basedOn != note.number()) {
      keepBeside(note, basedOn, written, marker, now);
      return new AnnotationSaved.Conflict(note.number(), note.written(), note.savedAt(), written);
    }
    note.save(written, marker, now);
    return saved(note);
  }

  private AnnotationSaved saved(N note) {
    keep(note);
    return new AnnotationSaved.Saved(note.number(), note.savedAt());
  }
}
