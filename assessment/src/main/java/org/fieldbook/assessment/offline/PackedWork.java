package org.fieldbook.assessment.offline;

import java.util.List;
import org.fieldbook.assessment.evidence.Evidence;
import org.fieldbook.assessment.strategy.Assignment;
import org.fieldbook.assessment.strategy.MarkingGuide;
import org.fieldbook.assessment.submission.ReceivedFile;
import org.fieldbook.assessment.submission.Submission;

/**
 * A script of a pack with all that is written about it.
 *
 * @param evidence copies of toolkit entries that went with it
 */
record PackedWork(PackedScript packed, MarkersDesk desk, List<Evidence> evidence) {

  PackedWork {
    evidence = List.copyOf(evidence);
  }

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

  /**
   * Where one of the copies that went with it is.
   *
   * @param place 1 for the first
   */
  String evidencePath(int place) {
    return "evidence/" + stem() + " evidence " + place + ".html";
  }

  /** Title of what a copy serves. */
  String serves(Evidence copy) {
    return copy.criterion()
        .flatMap(guide()::criterion)
        .map(MarkingGuide.Criterion::title)
        .orElse("the assignment as a whole");
  }

  String summaryPath(String extension) {
    return "summaries/" + stem() + " summary." + extension;
  }
}
