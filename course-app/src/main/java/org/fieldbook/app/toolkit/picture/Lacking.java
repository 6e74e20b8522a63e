package org.fieldbook.app.toolkit.picture;

import java.util.List;
import org.fieldbook.content.tool.ToolField;

/** What pictures say of what is not there to be drawn. */
final class Lacking {

  private Lacking() {}

  /** Of rows that are begun and cannot be drawn; empty when there are none. */
  static String rows(int count, String what) {
    return count == 0
        ? ""
        : " "
            + Said.sentence(Said.count(count, "row lacks ", "rows lack "))
            + what
            + (count == 1 ? " and is not drawn." : " and are not drawn.");
  }

  /** What to fill in so that something appears. */
  static String fill(ToolField holder, List<ToolField> columns) {
    List<String> names = columns.stream().map(c -> "“" + c.label() + "”").distinct().toList();
    return "Fill in "
        + Said.list(names)
        + " under “"
        + holder.label()
        + "”, and the picture appears here.";
  }

  /** In place of the shapes. */
  static List<Drawing> drawing(String fill) {
    Canvas canvas = new Canvas();
    double end = canvas.soft(fill, 0, 24, 320, 6);
    return List.of(new Drawing(Drawing.Size.ANY, 320, end, canvas.markup()));
  }
}
