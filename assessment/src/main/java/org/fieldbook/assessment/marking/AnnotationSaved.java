package org.fieldbook.assessment.marking;

import java.time.Instant;
import org.fieldbook.assessment.annotation.Written;

/** What became of the save of an annotation. */
public sealed interface AnnotationSaved {

  /**
   * It is saved.
   *
   * @param number its version, to be named at the next save
   */
  record Saved(int number, Instant savedAt) implements AnnotationSaved {}

  /**
   * It had been changed since. Both are kept: theirs stands on the page, and mine is among its
   * versions. To save mine, name {@code number}.
   *
   * @param number version of theirs
   */
  record Conflict(int number, Written theirs, Instant savedAt, Written mine)
      implements AnnotationSaved {}
}
