package org.fieldbook.assessment.offline;

import java.util.List;
import java.util.Optional;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.extension.DueDate;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.ReadScript;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.marking.SheetVersion;
import org.fieldbook.assessment.second.ReadSecond;
import org.fieldbook.assessment.second.SecondSheetVersion;
import org.fieldbook.assessment.submission.Submission;
import org.fieldbook.content.kernel.Sha256;

/**
 * A script before somebody who marks it, its own marker or a second or third one, with the sheet of
 * that marker and of nobody else.
 *
 * @param learner whose it is; with the script's number for a name where the marker must not know
 * @param closed why the sheet does not change now, as a sentence; empty when it does
 * @param annotated hash of the file with comments that is with the script already
 */
record MarkersDesk(
    Whose whose,
    Learner learner,
    Submission submission,
    DueDate due,
    MarkSheet sheet,
    int number,
    String closed,
    Optional<Sha256> annotated) {

  /** That of the script's own marker. */
  static MarkersDesk of(ReadScript.OnDesk desk) {
    Script script = desk.script();
    return new MarkersDesk(
        new Whose(script.id(), 0),
        desk.learner(),
        desk.submission(),
        desk.due(),
        script.sheet(),
        script.sheetNumber(),
        script.isOpen()
            ? ""
            : script.isReturned()
                ? "The script has been returned, so it does not change any more."
                : "The script is finished and waits for its release. Take it back to change it.",
        script.annotated().map(Script.AnnotatedFile::sha256));
  }

  /** That of a second or third marker. */
  static MarkersDesk of(ReadSecond.Away away) {
    return new MarkersDesk(
        new Whose(away.script(), away.id()),
        new Learner(away.student(), "Script " + away.script(), ""),
        away.submission(),
        away.due(),
        away.sheet().sheet(),
        away.sheet().number(),
        away.sheet().isFinished()
            ? "You have finished this sheet, so it does not change any more."
            : "",
        Optional.empty());
  }

  /** What was saved of a sheet once. */
  record Saved(int number, MarkSheet sheet, boolean conflicting) {

    static List<Saved> ofFirst(List<SheetVersion> versions) {
      return versions.stream()
          .map(v -> new Saved(v.number(), v.sheet(), v.isConflicting()))
          .toList();
    }

    static List<Saved> ofSecond(List<SecondSheetVersion> versions) {
      return versions.stream()
          .map(v -> new Saved(v.number(), v.sheet(), v.isConflicting()))
          .toList();
    }
  }
}
