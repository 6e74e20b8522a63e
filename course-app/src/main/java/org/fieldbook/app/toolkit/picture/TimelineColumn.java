package org.fieldbook.app.toolkit.picture;

import static org.fieldbook.app.toolkit.picture.Markup.number;
import static org.fieldbook.app.toolkit.picture.Sketch.LETTERS;
import static org.fieldbook.app.toolkit.picture.Sketch.LINE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.app.toolkit.picture.Timeline.Event;
import org.jspecify.annotations.Nullable;

/**
 * A line of time down the page. Days stand on it to scale; names stand beside it, pushed down where
 * they would overlap, and a thin line leads from each day to its name. On wide pages names stand
 * left and right in turn.
 */
final class TimelineColumn {

  private static final double TOP = 12;
  private static final double GAP = 12;
  private static final double MARK = 7;
  private static final double SMALL = 13;

  private final Timeline line;
  private final double width;
  private final boolean bothSides;
  private final double axis;

  TimelineColumn(Timeline line, double width) {
    this.line = line;
    this.width = width;
    this.bothSides = width > 400;
    this.axis = bothSides ? width / 2 : 10;
  }

  /** What stands beside the line: an event, or today. */
  private record Block(
      @Nullable Event event,
      @Nullable LocalDate day,
      List<String> when,
      List<String> name,
      List<String> details) {

    double height() {
      return (when.size() + name.size() + details.size()) * LINE + GAP;
    }
  }

  Drawing drawing(Drawing.Size size) {
    Sketch sketch = new Sketch();
    if (line.events().isEmpty()) {
      sketch.line("time-line", axis, TOP, axis, TOP + 60);
      sketch.label("label-soft", "What you write appears here.", axis + 16, TOP + 34, "start");
      return sketch.drawing(size, width, TOP + 72);
    }
    List<Block> blocks = blocks();
    double end = TOP;
    if (!blocks.isEmpty()) {
      end = dated(sketch, blocks);
    }
    return sketch.drawing(size, width, undated(sketch, end) + 4);
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    LocalDate today = line.today();
    boolean marked = today == null;
    for (Event event : line.dated()) {
      LocalDate day = event.day();
      if (!marked && today != null && day != null && day.isAfter(today)) {
        blocks.add(today(today));
        marked = true;
      }
      blocks.add(block(event));
    }
    if (!marked && today != null && !blocks.isEmpty()) {
      blocks.add(today(today));
    }
    return blocks;
  }

  private static Block today(LocalDate today) {
    return new Block(null, today, List.of("Today, " + Days.said(today)), List.of(), List.of());
  }

  private Block block(Event event) {
    double room = (bothSides ? width / 2 : width) - 46;
    List<String> details = new ArrayList<>();
    event.details().forEach(d -> details.addAll(Lettering.lines(d, room, SMALL, 8)));
    return new Block(
        event,
        event.day(),
        Lettering.lines(event.when(), room, SMALL, 1),
        Lettering.lines(event.name(), room, LETTERS + 0.5, 3),
        details);
  }

  private double dated(Sketch sketch, List<Block> blocks) {
    double all = blocks.stream().mapToDouble(Block::height).sum();
    DayScale scale = new DayScale(line.days(), Math.max(90, bothSides ? all / 2 : all * 0.85));
    double[] free = {TOP, TOP};
    double last = TOP;
    List<Double> tops = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      int side = bothSides ? i % 2 : 0;
      LocalDate day = block.day();
      double tick = TOP + 6 + (day == null ? 0 : scale.at(day));
      double top = Math.max(free[side], tick - 6);
      tops.add(top);
      free[side] = top + block.height();
      last = Math.max(last, tick);
    }
    axis(sketch, scale, last);
    for (int i = 0; i < blocks.size(); i++) {
      LocalDate day = blocks.get(i).day();
      double tick = TOP + 6 + (day == null ? 0 : scale.at(day));
      beside(sketch, blocks.get(i), tick, tops.get(i), bothSides && i % 2 == 1 ? -1 : 1);
    }
    return Math.max(last + 10, Math.max(free[0], free[1]));
  }

  private void axis(Sketch sketch, DayScale scale, double last) {
    double from = TOP;
    for (DayScale.Break gap : scale.breaks()) {
      double middle = TOP + 6 + (gap.from() + gap.to()) / 2;
      sketch.line("time-line", axis, from, axis, middle - 7);
      sketch.path(
          "time-break", "M" + number(axis - 6) + " " + number(middle - 4) + "l12 -6m-12 14l12 -6");
      sketch.label("label-soft", gap.span(), axis + 12, middle + 4, "start");
      from = middle + 7;
    }
    sketch.line("time-line", axis, from, axis, last + 8);
  }

  private void beside(Sketch sketch, Block block, double tick, double top, int side) {
    double x = axis + side * 30;
    String anchor = side > 0 ? "start" : "end";
    double y = top + LINE - 5;
    sketch.path(
        block.event() == null ? "time-today" : "time-lead",
        "M"
            + number(axis)
            + " "
            + number(tick)
            + "L"
            + number(axis + side * 12)
            + " "
            + number(y - 4)
            + (block.event() == null ? "h" + number(side * 14) : ""));
    Event event = block.event();
    if (event == null) {
      sketch.lines("time-now", block.when(), x, y, anchor);
      return;
    }
    sketch.circle("time-tick", axis, tick, 3);
    y = sketch.lines("label-soft", block.when(), x, y, anchor);
    sketch.mark(event.glyph(), "", "", event.title(), axis + side * 18, y - LINE - 4, MARK);
    y = sketch.lines("time-name", block.name(), x, y, anchor);
    sketch.lines("label-soft", block.details(), x, y, anchor);
  }

  /** Events of which no day is known, in their order; returns where they end. */
  private double undated(Sketch sketch, double top) {
    List<Event> events = line.undated();
    double y = top + LINE;
    if (events.isEmpty()) {
      return top;
    }
    boolean only = line.dated().isEmpty();
    sketch.label(
        "label-soft",
        only ? "In order, not to scale" : "Without a date",
        only ? 0 : 10,
        y,
        "start");
    double first = y + 12;
    y += LINE + 10;
    double lastMark = y;
    Sketch marks = new Sketch();
    for (Event event : events) {
      double room = width - 40;
      lastMark = y - 4;
      marks.mark(event.glyph(), "", event.number(), event.title(), 14, y - 5, 11);
      if (!event.when().isEmpty()) {
        y =
            marks.lines(
                "label-soft", Lettering.lines(event.when(), room, SMALL, 1), 36, y, "start");
      }
      y =
          marks.lines(
              "time-name", Lettering.lines(event.name(), room, LETTERS + 0.5, 4), 36, y, "start");
      for (String detail : event.details()) {
        y = marks.lines("label-soft", Lettering.lines(detail, room, SMALL, 4), 36, y, "start");
      }
      y += GAP;
    }
    if (only) {
      sketch.line("time-line", 14, first, 14, lastMark);
    }
    sketch.add(marks);
    return y - GAP;
  }
}
