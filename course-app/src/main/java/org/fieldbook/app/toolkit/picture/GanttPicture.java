package org.fieldbook.app.toolkit.picture;

import static org.fieldbook.app.toolkit.picture.Canvas.LINE;
import static org.fieldbook.app.toolkit.picture.Canvas.SOFT;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.fieldbook.app.toolkit.picture.Plan.Item;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolPicture;

/**
 * Bars from start to end under their groups, over days, weeks, months or years, with today marked.
 * The pattern of a bar is its state, which stands beside its days in words too.
 */
final class GanttPicture {

  private static final double HIGH = 14;
  private static final int MOST = 60;

  private final Plan plan;
  private final LocalDate today;
  private final LocalDate first;
  private final LocalDate last;
  private final String group;
  private final List<String> noun;

  private GanttPicture(Plan plan, LocalDate today, String group, List<String> noun) {
    this.plan = plan;
    this.today = today;
    this.group = group;
    this.noun = noun;
    List<LocalDate> days =
        Stream.concat(plan.items().stream().map(Item::from), plan.items().stream().map(Item::to))
            .sorted()
            .toList();
    this.first = days.isEmpty() ? today : days.get(0);
    this.last = days.isEmpty() ? today : days.get(days.size() - 1);
  }

  static Picture of(ToolPicture spec, Material material) {
    Plan plan = Plan.of(spec, material);
    String table = spec.must("table");
    String group = spec.find("group").map(g -> material.column(table, g).label()).orElse("Group");
    GanttPicture picture = new GanttPicture(plan, material.today(), group, spec.all("noun"));
    List<String> warnings = new ArrayList<>();
    plan.turned()
        .forEach(
            name ->
                warnings.add(
                    "“" + Said.shortly(name) + "” ends before it starts, and is not drawn."));
    plan.late(material.today())
        .forEach(
            i ->
                warnings.add(
                    "“%s” was due on %s and is %s."
                        .formatted(
                            Said.shortly(i.name()),
                            Figures.said(i.to()),
                            i.said().isEmpty()
                                ? "not finished"
                                : "“" + i.said().toLowerCase(Locale.UK) + "”")));
    return new Picture(
        "gantt",
        spec.title(),
        picture.sentence(),
        warnings,
        plan.items().isEmpty()
            ? Lacking.drawing(
                Lacking.fill(
                    material.field(table),
                    List.of(
                        material.column(table, spec.must("start")),
                        material.column(table, spec.must("end")))))
            : List.of(
                picture.drawing(Drawing.Size.NARROW, 320), picture.drawing(Drawing.Size.WIDE, 640)),
        picture.table(spec, material));
  }

  private Drawing drawing(Drawing.Size size, double width) {
    Canvas canvas = new Canvas();
    double left = width > 400 ? 236 : 0;
    Canvas bars = new Canvas();
    double y = 42;
    int drawn = 0;
    for (Map.Entry<String, List<Item>> entry : plan.groups().entrySet()) {
      List<Item> items = entry.getValue();
      if (items.isEmpty() || drawn >= MOST) {
        continue;
      }
      String name = entry.getKey();
      if (!name.isEmpty()) {
        y = bars.lines("group-name", Lettering.lines(name, width, 15, 2), 0, y + 12, "start") - 6;
      }
      for (Item item : items.subList(0, Math.min(items.size(), MOST - drawn))) {
        y = item(bars, item, left, width, y);
        drawn++;
      }
      y += 8;
    }
    ticks(canvas, left, width, y);
    canvas.markup().add(bars.markup());
    return new Drawing(size, width, key(canvas, width, y + 22), canvas.markup());
  }

  private double x(LocalDate day, double left, double width) {
    double days = Math.max(1, ChronoUnit.DAYS.between(first, last) + 1);
    double at = ChronoUnit.DAYS.between(first, day) / days;
    return left + 2 + at * (width - left - 4);
  }

  /** Lines for weeks, months or longer, as many as there is room for, and today. */
  private void ticks(Canvas canvas, double left, double width, double bottom) {
    Calendar calendar = Calendar.of(first, last, (int) ((width - left) / 62));
    for (LocalDate tick : calendar.ticks()) {
      double x = x(tick, left, width);
      canvas.line("web", x, 24, x, bottom);
      if (x + 58 <= width + 4) {
        canvas.text("label-soft", calendar.said(tick), x + 1, 18, "start");
      }
    }
    if (!today.isBefore(first) && !today.isAfter(last)) {
      double x = x(today, left, width);
      canvas.line("today", x, 24, x, bottom + 4);
      String anchor = x > width - 40 ? "end" : x < left + 40 ? "start" : "middle";
      canvas.text("today-name", "today", x, bottom + 17, anchor);
    }
  }

  private double item(Canvas canvas, Item item, double left, double width, double top) {
    canvas.open("goal", item.name() + ", " + item.days() + ", " + item.said());
    double room = left > 0 ? left - 12 : width;
    double y = canvas.text("key-name", item.name(), 0, top + 14, room, 3);
    String beneath = item.said().isEmpty() ? item.days() : item.said() + ", " + item.days();
    y = canvas.lines("label-soft", Lettering.lines(beneath, room, SOFT, 2), 0, y, "start");
    double at = left > 0 ? top + 2 : y - LINE + 6;
    double from = x(item.from(), left, width);
    if (item.isBar()) {
      double to = x(item.to().plusDays(1), left, width);
      state(canvas, item.state(), from, at, Math.max(3, to - from));
    } else {
      Patterns.mark(canvas, 3, Math.min(Math.max(from, left + 8), width - 8), at + HIGH / 2, 6);
    }
    canvas.close();
    return left > 0 ? y - LINE + 12 : at + HIGH + 9;
  }

  /** Open, striped, solid, then plain: as states follow one another. */
  private static void state(Canvas canvas, int state, double x, double y, double width) {
    switch (state) {
      case 1 -> Patterns.fill(canvas, 1, x, y, width, HIGH);
      case 2 -> Patterns.fill(canvas, 0, x, y, width, HIGH);
      case 3 -> canvas.rect("fill-dropped", x, y, width, HIGH);
      default -> Patterns.fill(canvas, 2, x, y, width, HIGH);
    }
  }

  private double key(Canvas canvas, double width, double top) {
    Map<Integer, String> states = new LinkedHashMap<>();
    plan.items().stream()
        .filter(i -> i.state() >= 0 && i.isBar())
        .sorted(Comparator.comparingInt(Item::state))
        .forEach(i -> states.put(i.state(), i.said()));
    double x = 0;
    double y = top + 14;
    for (Map.Entry<Integer, String> state : states.entrySet()) {
      double wide = 34 + Lettering.width(state.getValue(), SOFT) + 16;
      if (x > 0 && x + wide > width) {
        x = 0;
        y += 22;
      }
      state(canvas, state.getKey(), x + 1, y - 12, 26);
      canvas.text("label-soft", state.getValue(), x + 34, y, "start");
      x += wide;
    }
    return y + 8;
  }

  private String sentence() {
    List<Item> items = plan.items();
    String rest = Lacking.rows(plan.lacking(), "a start and an end");
    if (items.isEmpty()) {
      return "Nothing has a start or an end yet." + rest;
    }
    Map<String, Integer> states = new LinkedHashMap<>();
    items.stream()
        .sorted(Comparator.comparingInt(Item::state))
        .filter(i -> !i.said().isEmpty())
        .forEach(i -> states.merge(i.said(), 1, Integer::sum));
    List<String> counts =
        states.entrySet().stream()
            .map(s -> s.getKey().toLowerCase(Locale.UK) + " " + Said.number(s.getValue()))
            .toList();
    List<String> empty =
        plan.groups().entrySet().stream()
            .filter(g -> g.getValue().isEmpty())
            .map(g -> "“" + g.getKey() + "”")
            .toList();
    int late = plan.late(today).size();
    return "%s from %s to %s%s.%s%s%s"
        .formatted(
            Said.sentence(Said.count(items.size(), noun)),
            Figures.said(first),
            Figures.said(last),
            counts.isEmpty() ? "" : ": " + Said.list(counts),
            late == 0
                ? ""
                : " Past its day and not finished on %s: %s."
                    .formatted(Figures.said(today), Said.number(late)),
            empty.isEmpty() ? "" : " Nothing yet under " + Said.list(empty) + ".",
            (items.size() > MOST ? " The first " + MOST + " are drawn." : "") + rest);
  }

  private DataTable table(ToolPicture spec, Material material) {
    String table = spec.must("table");
    ToolField label = material.column(table, spec.must("label"));
    List<DataTable.Row> rows = new ArrayList<>();
    plan.groups()
        .forEach(
            (name, items) ->
                items.forEach(
                    i ->
                        rows.add(
                            new DataTable.Row(
                                table + "-" + i.row(),
                                List.of(
                                    i.name(),
                                    name,
                                    i.start().map(Figures::said).orElse(""),
                                    i.end().map(Figures::said).orElse(""),
                                    i.said())))));
    return new DataTable(
        spec.title(), List.of(label.label(), group, "Start", "End", "State"), rows);
  }
}
