package org.fieldbook.app.toolkit.picture;

import java.util.List;
import org.fieldbook.content.tool.ToolPicture;

/**
 * Events on a line of time: beside a line that runs down the page, in lanes across it, as rising
 * steps, or, where only their order is known, one after the other.
 */
final class TimelinePicture {

  private TimelinePicture() {}

  static Picture of(ToolPicture spec, Material material) {
    boolean ramp = spec.find("drawnAs").isPresent();
    boolean lanes = spec.find("lane").isPresent();
    Timeline line =
        ramp
            ? RampEvents.of(spec, material)
            : lanes
                ? LaneEvents.of(spec, material)
                : spec.find("table").isPresent()
                    ? RowEvents.of(spec, material)
                    : EntryEvents.of(spec, material);
    return new Picture(
        "timeline",
        spec.title(),
        line.sentence(),
        line.warnings(),
        ramp
            ? List.of(
                TimelineRamp.drawing(line, Drawing.Size.NARROW, 320),
                TimelineRamp.drawing(line, Drawing.Size.WIDE, 640))
            : lanes
                ? List.of(
                    new TimelineLanes(spec, material, line, 320).drawing(Drawing.Size.NARROW),
                    new TimelineLanes(spec, material, line, 640).drawing(Drawing.Size.WIDE))
                : List.of(
                    new TimelineColumn(line, 320).drawing(Drawing.Size.NARROW),
                    new TimelineColumn(line, 640).drawing(Drawing.Size.WIDE)),
        new DataTable(
            spec.title(),
            line.heads(),
            line.events().stream().map(e -> new DataTable.Row(e.field(), e.cells())).toList()));
  }
}
