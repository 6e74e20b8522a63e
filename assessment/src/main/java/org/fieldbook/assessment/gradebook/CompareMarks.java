package org.fieldbook.assessment.gradebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fieldbook.assessment.gradebook.BroughtLine.Change;
import org.fieldbook.assessment.gradebook.BroughtLine.Kind;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.strategy.MarkingGuide;
import org.fieldbook.assessment.strategy.MarkingGuide.Criterion;

/** How a line of a table of marks stands to the sheet that it is about. */
record CompareMarks(Kind kind, List<Change> changes, List<String> words) {

  CompareMarks {
    changes = List.copyOf(changes);
    words = List.copyOf(words);
  }

  static CompareMarks of(MarksTable.Line line, MarkingGuide guide, Script script) {
    List<String> problems = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    for (Criterion criterion : guide.criteria()) {
      String typed = line.marks().get(criterion.id());
      if (typed == null) {
        continue;
      }
      if (!typed.matches("[0-9]{1,4}") || Integer.parseInt(typed) > criterion.marks()) {
        problems.add(
            criterion.title()
                + ": give a whole number from 0 to "
                + criterion.marks()
                + ", not \u201c"
                + shortened(typed)
                + "\u201d.");
        continue;
      }
      Integer now = script.sheet().part(criterion.id()).mark();
      if (!Objects.equals(now, Integer.valueOf(typed))) {
        changes.add(new Change(criterion.id(), now, Integer.parseInt(typed)));
      }
    }
    return judged(line, script, problems, changes);
  }

  private static CompareMarks judged(
      MarksTable.Line line, Script script, List<String> problems, List<Change> changes) {
    if (!problems.isEmpty()) {
      return new CompareMarks(Kind.INVALID, changes, problems);
    }
    if (changes.isEmpty()) {
      return new CompareMarks(Kind.UNCHANGED, changes, List.of());
    }
    if (!script.isOpen()) {
      return new CompareMarks(
          Kind.RETURNED,
          changes,
          List.of(
              script.isReturned()
                  ? "It has been returned, so its marks do not change any more."
                  : "It is finished and waits for its release. Take it back to change its marks."));
    }
    if (!line.version().equals(Integer.toString(script.sheetNumber()))) {
      return new CompareMarks(
          Kind.CONFLICT,
          changes,
          List.of(
              "It was marked online after this file was made. Tick it to take the file’s marks."));
    }
    return new CompareMarks(Kind.CHANGED, changes, List.of());
  }

  private static String shortened(String typed) {
    return typed.length() > 20
        ? typed.substring(0, typed.offsetByCodePoints(0, 10)) + "\u2026"
        : typed;
  }
}
