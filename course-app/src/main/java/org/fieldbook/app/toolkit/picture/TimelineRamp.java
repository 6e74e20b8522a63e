package org.fieldbook.app.toolkit.picture;

import static org.fieldbook.app.toolkit.picture.Markup.number;
import static org.fieldbook.app.toolkit.picture.Sketch.LETTERS;
import static org.fieldbook.app.toolkit.picture.Sketch.LINE;

import org.fieldbook.app.toolkit.picture.Timeline.Event;

/**
 * Steps that rise from the lower left to the upper right, the latest uppermost. They are not to
 * scale: how long after the one before each came is written.
 */
final class TimelineRamp {

  private static final double MARK = 13;

  private TimelineRamp() {}

  static Drawing drawing(Timeline line, Drawing.Size size, double width) {
    Sketch sketch = new Sketch();
    int count = line.events().size();
    if (count == 0) {
      sketch.label("label-soft", "Name the project, and its cycles rise here.", 0, 24, "start");
      return sketch.drawing(size, width, 40);
    }
    double rise = Math.min(width / 5, (width > 400 ? width * 0.45 : width * 0.3) / count);
    StringBuilder path = new StringBuilder();
    Sketch steps = new Sketch();
    double y = 4;
    for (int i = count - 1; i >= 0; i--) {
      Event event = line.events().get(i);
      double x = MARK + 2 + i * rise;
      double room = width - x - MARK - 10;
      double at = y + MARK + 2;
      steps.mark(event.glyph(), "", event.number(), event.title(), x, at, MARK);
      double left = x + MARK + 8;
      y =
          steps.lines(
              "label-soft", Lettering.lines(event.when(), room, 13, 2), left, y + 13, "start");
      y =
          steps.lines(
              "time-name", Lettering.lines(event.name(), room, LETTERS + 0.5, 3), left, y, "start");
      for (String detail : event.details()) {
        y = steps.lines("label-soft", Lettering.lines(detail, room, 13, 3), left, y, "start");
      }
      y += LINE / 2;
      path.append(path.isEmpty() ? "M" : "L").append(number(x)).append(" ").append(number(at));
    }
    sketch.path("time-line", path.toString());
    sketch.add(steps);
    return sketch.drawing(size, width, y + 4);
  }
}
