package org.fieldbook.app.toolkit.picture;

import static org.fieldbook.app.toolkit.picture.Markup.number;
import static org.fieldbook.app.toolkit.picture.Sketch.LETTERS;
import static org.fieldbook.app.toolkit.picture.Sketch.LINE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.app.toolkit.picture.Timeline.Event;
import org.fieldbook.content.tool.ToolPicture;

/**
 * Lanes across the page, one below the other, with one line of time for all; numbers lead to a key.
 */
final class TimelineLanes {

  private static final double MARK = 10;
  private static final double EDGE = 14;
  private static final double TOP = 24;

  private final ToolPicture spec;
  private final Material material;
  private final Timeline line;
  private final double width;
  private final DayScale scale;

  TimelineLanes(ToolPicture spec, Material material, Timeline line, double width) {
    this.spec = spec;
    this.material = material;
    this.line = line;
    this.width = width;
    this.scale = new DayScale(line.days(), width - 2 * EDGE);
  }

  Drawing drawing(Drawing.Size size) {
    Sketch sketch = new Sketch();
    if (line.events().isEmpty()) {
      sketch.label("label-soft", "Add a row with its date, and it appears here.", 0, 24, "start");
      return sketch.drawing(size, width, 40);
    }
    Sketch lanes = new Sketch();
    double y = TOP;
    for (String lane : line.events().stream().map(Event::lane).distinct().toList()) {
      y = lane(lanes, lane, y);
    }
    today(sketch, y);
    days(sketch);
    sketch.add(lanes);
    y = key(sketch, y + LINE + 4);
    y =
        Keys.shapes(
            sketch,
            spec.find("shape").map(c -> material.column(spec.must("table"), c).label()).orElse(""),
            Glyphs.of(spec, material, spec.must("table"), "shape").key(),
            0,
            y + 8,
            width);
    return sketch.drawing(size, width, y);
  }

  private double x(LocalDate day) {
    return EDGE + scale.at(day);
  }

  /** A lane with its name above it; marks that would touch stand one below the other. */
  private double lane(Sketch sketch, String name, double top) {
    double y =
        sketch.lines(
            "time-name", Lettering.lines(name, width, LETTERS + 0.5, 2), 0, top + LINE, "start");
    List<Double> ends = new ArrayList<>();
    double first = y + 2;
    Sketch marks = new Sketch();
    for (Event event : line.dated().stream().filter(e -> e.lane().equals(name)).toList()) {
      LocalDate day = event.day();
      double x = day == null ? EDGE : x(day);
      int row = 0;
      while (row < ends.size() && ends.get(row) > x - MARK) {
        row++;
      }
      if (row == ends.size()) {
        ends.add(0.0);
      }
      ends.set(row, x + MARK + 2);
      marks.mark(
          event.glyph(), "", event.number(), event.title(), x, first + row * (2 * MARK + 3), MARK);
    }
    sketch.path("lane-line", "M0 " + number(first) + "H" + number(width));
    scale.breaks().forEach(b -> gap(sketch, b, first));
    sketch.add(marks);
    return first + Math.max(0, ends.size() - 1) * (2 * MARK + 3) + MARK + 6;
  }

  private static void gap(Sketch sketch, DayScale.Break gap, double y) {
    double middle = EDGE + (gap.from() + gap.to()) / 2;
    sketch.path("time-break", "M" + number(middle - 4) + " " + number(y + 6) + "l6 -12m2 12l6 -12");
  }

  private void today(Sketch sketch, double bottom) {
    LocalDate today = line.today();
    if (today != null && !line.days().isEmpty()) {
      sketch.line("time-today", x(today), TOP, x(today), bottom);
      double at = Math.min(Math.max(x(today), 20), width - 20);
      sketch.label("time-now", "Today", at, bottom + LINE - 2, "middle");
    }
  }

  /** The first day, the last, and between them those that have room. */
  private void days(Sketch sketch) {
    List<LocalDate> days = line.days().stream().filter(d -> !d.equals(line.today())).toList();
    double room = Lettering.width("30 Mmm 2026", 13) + 4;
    double free = 0;
    for (int i = 0; i < days.size(); i++) {
      double x = x(days.get(i));
      boolean last = i == days.size() - 1;
      double left = Math.min(Math.max(0, x - room / 2), width - room);
      boolean fits = left >= free && (last || left + room <= width - room);
      if (i == 0 || fits) {
        sketch.label("label-soft", Days.shortly(days.get(i)), left, 14, "start");
        sketch.line("lane-line", x, 18, x, TOP);
        free = left + room;
      }
    }
  }

  private double key(Sketch sketch, double top) {
    double y = top + LINE;
    for (Event event : line.events()) {
      sketch.label("key-number", event.number(), 20, y, "end");
      List<String> lines = Lettering.lines(event.name(), width - 30, LETTERS, 2);
      y = sketch.lines("key-name", lines, 28, y, "start");
      String details = event.when() + "; " + String.join("; ", event.details());
      y =
          sketch.lines("label-soft", Lettering.lines(details, width - 30, 13, 2), 28, y, "start")
              + 4;
    }
    return y;
  }
}
