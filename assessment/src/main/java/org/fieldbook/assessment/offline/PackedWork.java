package org.fieldbook.assessment.offline;

import java.util.List;
import org.fieldbook.assessment.strategy.Assignment;
import org.fieldbook.assessment.strategy.MarkingGuide;
import org.fieldbook.assessment.submission.ReceivedFile;
import org.fieldbook.assessment.submission.Submission;

/** A script of a pack with all that is written about it. */
record PackedWork(PackedScript packed, MarkersDesk desk) {

  MarkingGuide guide() {
    return assignment().guide();
  }

  Assignment assignment() {
    return desk.due().set().assignment();
  }

  Submission submission() {
    return desk.submission();
  }

  List<ReceivedFile> files() {
    return submission().files();
  }

  /** The begin of the names of its files. */
  String stem() {
    return PackNames.stem(packed.script(), desk.learner(), assignment().id());
  }

  /**
   * Where one of its files is.
   *
   * @param place 1 for the first
   */
  String scriptPath(int place) {
    String several = files().size() == 1 ? "" : " (" + place + " of " + files().size() + ")";
    return "scripts/" + stem() + several + "." + files().get(place - 1).type().extension();
  }

  String summaryPath(String extension) {
    return "summaries/" + stem() + " summary." + extension;
  }
}
