package org.fieldbook.assessment.offline;

import org.fieldbook.assessment.marking.ReadScript;
import org.fieldbook.assessment.strategy.Assignment;
import org.fieldbook.assessment.strategy.MarkingGuide;
import org.fieldbook.assessment.submission.Submission;

/**
 * A script of a pack with all that is written about it.
 *
 * @param submission the one that the pack holds
 */
record PackedWork(PackedScript packed, ReadScript.OnDesk desk, Submission submission) {

  MarkingGuide guide() {
    return assignment().guide();
  }

  Assignment assignment() {
    return desk.due().set().assignment();
  }

  /** The begin of the names of its files. */
  String stem() {
    return PackNames.stem(packed.script(), desk.learner(), assignment().id());
  }

  String scriptPath() {
    return "scripts/" + stem() + "." + submission.fileType().extension();
  }

  String summaryPath(String extension) {
    return "summaries/" + stem() + " summary." + extension;
  }
}
