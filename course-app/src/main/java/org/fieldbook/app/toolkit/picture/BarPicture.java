package org.fieldbook.app.toolkit.picture;

import java.util.List;
import java.util.Optional;
import org.fieldbook.content.tool.ToolPicture;

/** Bars of rows, of categories of rows, or of the entries of a tool, with their values printed. */
final class BarPicture {

  private BarPicture() {}

  static Optional<Picture> of(ToolPicture spec, Material material) {
    boolean entries = spec.find("over").isPresent();
    boolean table = spec.find("table").isPresent();
    if (entries) {
      return table || spec.find("field").isPresent()
          ? Optional.of(
              table
                  ? picture(spec, BarsOfSessions.of(spec, material))
                  : picture(spec, BarsOfEntries.of(spec, material)))
          : Optional.empty();
    }
    if (!table) {
      return Optional.empty();
    }
    return Optional.of(
        picture(
            spec,
            spec.find("category").isPresent()
                ? BarsOfCategories.of(spec, material)
                : BarsOfRows.of(spec, material)));
  }

  private static Picture picture(ToolPicture spec, Bars bars) {
    long all = bars.bars().count();
    String cut =
        all > BarChart.MOST
            ? " The first " + BarChart.MOST + " of " + all + " are drawn; the table has all."
            : "";
    List<Drawing> drawings =
        all == 0 ? Lacking.drawing(bars.fill()) : BarChart.drawings(bars.groups(), bars.signs());
    return new Picture(
        "bar", spec.title(), bars.sentence() + cut, List.of(), drawings, bars.table());
  }
}
