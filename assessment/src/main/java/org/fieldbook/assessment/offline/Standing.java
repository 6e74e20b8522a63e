package org.fieldbook.assessment.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.PartMark;
import org.fieldbook.assessment.strategy.MarkingGuide;
import org.fieldbook.assessment.strategy.MarkingGuide.Criterion;

/**
 * How a script of the caller's stands online.
 *
 * @param versions all that was ever saved of its sheet, also what came second to another save
 */
record Standing(MarkersDesk desk, List<MarkersDesk.Saved> versions) {

  Whose whose() {
    return desk.whose();
  }

  long script() {
    return desk.whose().script();
  }

  boolean isOpen() {
    return desk.closed().isEmpty();
  }

  MarkingGuide guide() {
    return desk.due().set().assignment().guide();
  }

  /** The script in words, such as {@code TMA01, Sam Lee}. */
  String words() {
    return desk.due().set().id()
        + ", "
        + desk.learner().name()
        + (whose().isSecond() ? ", second marking" : "");
  }

  /**
   * Whether exactly this was saved since, be it in the sheet or beside it.
   *
   * @param packed number of the version that the pack had
   */
  boolean hasHad(MarkSheet typed, int packed) {
    return versions.stream()
        .filter(v -> v.conflicting() ? v.number() >= packed : v.number() > packed)
        .anyMatch(v -> same(allowed(typed, v.sheet()), v.sheet()));
  }

  private MarkSheet allowed(MarkSheet typed, MarkSheet before) {
    return typed.against(guide(), before, new ArrayList<>());
  }

  /** Whether two sheets say the same to the criteria of the guide. */
  boolean same(MarkSheet one, MarkSheet other) {
    return changes(one, other).isEmpty();
  }

  /** The marks and words in which a sheet differs from the one online, in the guide's order. */
  List<Line.Change> changes(MarkSheet online, MarkSheet sent) {
    List<Line.Change> changes = new ArrayList<>();
    for (Criterion criterion : guide().criteria()) {
      PartMark before = online.part(criterion.id());
      PartMark after = sent.part(criterion.id());
      if (!Objects.equals(before.mark(), after.mark())) {
        changes.add(
            new Line.Change(
                criterion.title() + ", mark of " + criterion.marks(), mark(before), mark(after)));
      }
      if (!before.feedback().equals(after.feedback())) {
        changes.add(
            new Line.Change(criterion.title() + ", feedback", before.feedback(), after.feedback()));
      }
    }
    if (!online.summary().equals(sent.summary())) {
      changes.add(new Line.Change("Summary", online.summary(), sent.summary()));
    }
    return changes;
  }

  private static String mark(PartMark part) {
    Integer mark = part.mark();
    return mark == null ? "" : mark.toString();
  }
}
