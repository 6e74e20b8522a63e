package org.fieldbook.app.toolkit.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.picture.Timeline.Event;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolPicture;

/**
 * Rows of a table in lanes, such as what each audience hears, when and in which way; and the lanes
 * that nobody in can answer.
 */
final class LaneEvents {

  private final ToolPicture spec;
  private final Material material;
  private final String table;

  private LaneEvents(ToolPicture spec, Material material) {
    this.spec = spec;
    this.material = material;
    this.table = spec.must("table");
  }

  static Timeline of(ToolPicture spec, Material material) {
    return new LaneEvents(spec, material).timeline();
  }

  private Timeline timeline() {
    List<Event> events = new ArrayList<>();
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, Boolean> answers = new LinkedHashMap<>();
    List<String> late = new ArrayList<>();
    List<Answers> rows = material.now().rows(table);
    for (int i = 0; i < rows.size(); i++) {
      Answers row = rows.get(i);
      if (!row.isEmpty()) {
        String lane = names.computeIfAbsent(Same.key(lane(row)), key -> lane(row));
        boolean answered = spec.find("answer").stream().anyMatch(c -> !row.text(c).isBlank());
        answers.merge(lane, answered, Boolean::logicalOr);
        Event event = event(row, i, lane);
        LocalDate day = event.day();
        if (day != null && day.isBefore(material.today()) && isOpen(row)) {
          late.add(event.name());
        }
        events.add(event);
      }
    }
    List<Event> sorted = numbered(Timeline.sorted(events));
    List<String> silent =
        answers.entrySet().stream().filter(e -> !e.getValue()).map(Map.Entry::getKey).toList();
    return new Timeline(
        sorted, sentence(sorted, names.size(), late), warnings(silent), heads(), material.today());
  }

  private String lane(Answers row) {
    String lane = material.said(material.column(table, spec.must("lane")), row);
    return lane.isBlank() ? "Nobody named yet" : lane;
  }

  private boolean isOpen(Answers row) {
    return spec.find("doneIs").isPresent()
        && !row.text(spec.find("done").orElse("")).equals(spec.must("doneIs"));
  }

  private Event event(Answers row, int i, String lane) {
    Optional<LocalDate> day = Days.read(row.text(spec.find("when").orElse("")));
    String name = material.said(material.column(table, spec.must("label")), row);
    Glyphs glyphs = Glyphs.of(spec, material, table, "shape");
    String way = glyphs.said(material, row);
    List<String> details =
        Stream.of(lane, way, spec.find("done").isEmpty() ? "" : isOpen(row) ? "not done" : "done")
            .filter(d -> !d.isEmpty())
            .toList();
    String when = day.map(Days::said).orElse("no date");
    return new Event(
        table + "-" + i,
        name.isBlank() ? "Not named yet" : name,
        day.orElse(null),
        when,
        "",
        details,
        lane,
        glyph(glyphs.of(row), row),
        cells(row, lane, day));
  }

  /** What is done is solid. */
  private Glyph glyph(Glyph glyph, Answers row) {
    return glyph.fill() == Glyph.Fill.UNKNOWN || spec.find("doneIs").isEmpty() || isOpen(row)
        ? glyph
        : new Glyph(glyph.shape(), Glyph.Fill.SOLID);
  }

  private List<ToolField> columns() {
    List<String> first =
        List.of(spec.must("label"), spec.must("lane"), spec.find("when").orElse(""));
    List<ToolField> columns = new ArrayList<>();
    first.forEach(
        id ->
            material.field(table).columns().stream()
                .filter(c -> c.id().equals(id))
                .forEach(columns::add));
    material.field(table).columns().stream()
        .filter(c -> !columns.contains(c))
        .forEach(columns::add);
    return columns;
  }

  private List<String> heads() {
    return columns().stream().map(ToolField::label).toList();
  }

  private List<String> cells(Answers row, String lane, Optional<LocalDate> day) {
    return columns().stream()
        .map(
            c ->
                c.id().equals(spec.must("lane"))
                    ? lane
                    : spec.find("when").filter(c.id()::equals).isPresent()
                        ? day.map(Days::said).orElse("")
                        : material.said(c, row))
        .toList();
  }

  private static List<Event> numbered(List<Event> events) {
    List<Event> numbered = new ArrayList<>();
    for (Event e : events) {
      String number = Integer.toString(numbered.size() + 1);
      List<String> cells = new ArrayList<>(e.cells());
      cells.set(0, number + " " + e.name());
      numbered.add(
          new Event(
              e.field(),
              e.name(),
              e.day(),
              e.when(),
              number,
              e.details(),
              e.lane(),
              e.glyph(),
              cells));
    }
    return numbered;
  }

  private String sentence(List<Event> events, int lanes, List<String> late) {
    if (events.isEmpty()) {
      return "Nothing is planned yet.";
    }
    int undated = (int) events.stream().filter(e -> e.day() == null).count();
    List<Event> dated = events.stream().filter(e -> e.day() != null).toList();
    String span =
        dated.isEmpty()
            ? ""
            : ", from " + dated.get(0).when() + " to " + dated.get(dated.size() - 1).when();
    return Said.sentence(Said.count(events.size(), "row", "rows"))
        + " for "
        + Said.count(lanes, "audience", "audiences")
        + span
        + "."
        + (late.isEmpty()
            ? ""
            : " "
                + Said.sentence(Said.count(late.size(), "is", "are"))
                + " past the day and not done, first “"
                + Said.shortly(late.get(0))
                + "”.")
        + Timeline.withoutDay(undated);
  }

  private List<String> warnings(List<String> silent) {
    if (spec.find("answer").isEmpty() || silent.isEmpty()) {
      return List.of();
    }
    return List.of(
        "Nothing says how "
            + Said.list(silent.stream().map(s -> "“" + Said.shortly(s) + "”").toList())
            + " can answer.");
  }
}
