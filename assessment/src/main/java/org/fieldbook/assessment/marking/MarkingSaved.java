package org.fieldbook.assessment.marking;

import java.time.Instant;
import java.util.List;
import org.fieldbook.content.kernel.PersonId;

/** What became of a save: it was taken, or somebody else had saved before. */
public sealed interface MarkingSaved {

  /**
   * The sheet is saved.
   *
   * @param number its version number, to be named at the next save
   * @param total sum of the part marks
   * @param problems sentences on marks that were not taken; the rest is saved
   */
  record Saved(int number, Instant savedAt, int total, List<String> problems)
      implements MarkingSaved {

    public Saved {
      problems = List.copyOf(problems);
    }
  }

  /**
   * The sheet had been changed since. Both versions are kept: theirs is the script's sheet, and
   * mine is in its history. To save mine or a mixture of both, name {@code number}.
   *
   * @param number version number of theirs
   */
  record Conflict(int number, MarkSheet theirs, PersonId savedBy, Instant savedAt, MarkSheet mine)
      implements MarkingSaved {}
}
