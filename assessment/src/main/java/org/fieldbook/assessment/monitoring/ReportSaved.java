package org.fieldbook.assessment.monitoring;

import java.time.Instant;
import java.util.List;

/** What became of a save: it was taken, or somebody else had saved before. */
public sealed interface ReportSaved {

  /**
   * It is saved.
   *
   * @param number its version number, to be named at the next save
   * @param problems sentences on marks that were not taken; the rest is saved
   */
  record Saved(int number, Instant savedAt, List<String> problems) implements ReportSaved {

    public Saved {
      problems = List.copyOf(problems);
    }
  }

  /**
   * It had been changed since. Both are kept: theirs stands, and mine is in its history. To save
   * mine or a mixture of both, name {@code number}.
   *
   * @param number version number of theirs
   */
  record Conflict(int number, MonitorSheet theirs, MonitorSheet mine) implements ReportSaved {}
}
