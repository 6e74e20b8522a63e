package org.fieldbook.app.web.monitoring;

import org.fieldbook.app.web.tma.GuideView;
import org.fieldbook.assessment.marking.MarkSheet;
import org.jspecify.annotations.Nullable;

/** A criterion of a sample script, with what was given for it so far. */
public record SheetPart(GuideView.Row criterion, @Nullable Integer mark, String feedback) {

  /** What a sheet says of a criterion. */
  public static SheetPart of(GuideView.Row criterion, MarkSheet sheet) {
    return new SheetPart(
        criterion, sheet.part(criterion.id()).mark(), sheet.part(criterion.id()).feedback());
  }

  /** The mark on a ruler, 0 while there is none. */
  public int getAt() {
    return mark == null ? 0 : mark;
  }
}
