package org.fieldbook.assessment.offline;

import java.util.ArrayList;
import java.util.List;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.PartMark;
import org.fieldbook.assessment.strategy.MarkingGuide;
import org.fieldbook.assessment.strategy.MarkingGuide.Criterion;

/**
 * A script that the caller took away, and that somebody else marks by now. Nothing is said of how
 * it stands: the caller sees their own words, and whom to give them to.
 *
 * @param about the script in words
 * @param tutor name of who has it
 */
record GoneOver(String about, String tutor, MarkingGuide guide) {

  Line line(Entry entry, FilledSummary filled, PackedScript from) {
    TypedSheet typed = TypedSheet.of(filled, guide, from.sheet());
    List<String> said = new ArrayList<>();
    said.add(
        "This student has gone over to "
            + tutor
            + ", who marks the script now. Nothing was saved from this summary. What you typed in"
            + " it is shown here, so that you can give it to them.");
    said.addAll(typed.problems());
    return entry.about(about).line(LineKind.GONE_OVER, said, typed(typed.sheet(), from), null);
  }

  /** All that is in it, beside what the pack had; the sheet online is no longer the caller's. */
  private List<Line.Change> typed(MarkSheet sheet, PackedScript from) {
    List<Line.Change> typed = new ArrayList<>();
    for (Criterion criterion : guide.criteria()) {
      PartMark before = from.sheet().part(criterion.id());
      PartMark now = sheet.part(criterion.id());
      add(typed, criterion.title() + ", mark of " + criterion.marks(), mark(before), mark(now));
      add(typed, criterion.title() + ", feedback", before.feedback(), now.feedback());
    }
    add(typed, "Summary", from.sheet().summary(), sheet.summary());
    return typed;
  }

  private static void add(List<Line.Change> to, String field, String before, String now) {
    if (!before.equals(now)) {
      to.add(new Line.Change(field, before, now));
    }
  }

  private static String mark(PartMark part) {
    Integer mark = part.mark();
    return mark == null ? "" : mark.toString();
  }
}
