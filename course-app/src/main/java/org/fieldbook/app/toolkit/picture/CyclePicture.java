package org.fieldbook.app.toolkit.picture;

import static org.fieldbook.app.toolkit.picture.Markup.number;

import java.util.ArrayList;
import java.util.List;
import org.fieldbook.app.toolkit.picture.StageFill.Stage;
import org.fieldbook.content.tool.ToolPicture;

/**
 * Stages round a ring, clockwise from the top. Each is an arrow that points to the next; a filled
 * one is solid and ticked, one that is begun is shaded, an empty one is a broken outline.
 */
final class CyclePicture {

  private static final double SIDE = 320;
  private static final double CENTRE = SIDE / 2;
  private static final double OUTER = 152;
  private static final double INNER = 70;

  /** Half of the space between two stages, and how far an arrow's point reaches, in degrees. */
  private static final double SPACE = 1.6;

  private static final double POINT = 8;

  /** Width of a stage's name. */
  private static final double NAME = 92;

  private CyclePicture() {}

  static Picture of(ToolPicture spec, Material material) {
    StageFill fill = StageFill.of(spec, material);
    Markup shapes = new Markup();
    int count = fill.stages().size();
    for (int i = 0; i < count; i++) {
      draw(shapes, fill.stages().get(i), -90 + i * 360.0 / count, 360.0 / count);
    }
    shapes.element(
        "text",
        Integer.toString(fill.filled()),
        "class",
        "figure-number",
        "x",
        number(CENTRE),
        "y",
        number(CENTRE + 12),
        "text-anchor",
        "middle");
    shapes.element(
        "text",
        "of " + count + " stages",
        "class",
        "label-soft",
        "x",
        number(CENTRE),
        "y",
        number(CENTRE + 34),
        "text-anchor",
        "middle");
    return new Picture(
        "cycle",
        spec.title(),
        sentence(fill),
        List.of(),
        List.of(new Drawing(Drawing.Size.ANY, SIDE, SIDE, shapes)),
        table(fill));
  }

  private static void draw(Markup shapes, Stage stage, double from, double span) {
    String state = stage.isFilled() ? "is-filled" : stage.isBegun() ? "is-begun" : "is-empty";
    shapes.open("g", "class", "stage " + state);
    shapes.element("title", stage.name() + ": " + (stage.isBegun() ? stage.said() : "empty"));
    shapes.empty("path", "class", "stage-shape", "d", outline(from + SPACE, from + span - SPACE));
    double middle = from + span / 2 + POINT / 2;
    double x = x(middle, (OUTER + INNER) / 2);
    double y = y(middle, (OUTER + INNER) / 2);
    List<String> name = Lettering.lines(stage.name(), NAME, 14.5, 2);
    double first = y - 2 - (name.size() - 1) * 8;
    for (int i = 0; i < name.size(); i++) {
      label(shapes, name.get(i), "stage-name", x, first + i * 16);
    }
    label(
        shapes,
        stage.isBegun() ? stage.said() : "empty",
        "stage-words",
        x,
        first + name.size() * 16 + 1);
    if (stage.isFilled()) {
      shapes.empty(
          "path",
          "class",
          "stage-tick",
          "d",
          "M" + number(x - 7) + " " + number(first - 22) + "l5 5 9-10");
    }
    shapes.close();
  }

  private static void label(Markup shapes, String text, String kind, double x, double y) {
    shapes.element(
        "text", text, "class", kind, "x", number(x), "y", number(y), "text-anchor", "middle");
  }

  /** A piece of the ring that ends in a point and begins with the notch for the one before. */
  static String outline(double from, double to) {
    double middle = (OUTER + INNER) / 2;
    return "M"
        + at(from, OUTER)
        + arc(OUTER, to, 1)
        + "L"
        + at(to + POINT, middle)
        + "L"
        + at(to, INNER)
        + arc(INNER, from, 0)
        + "L"
        + at(from + POINT, middle)
        + "Z";
  }

  private static String arc(double radius, double to, int sweep) {
    return "A" + number(radius) + " " + number(radius) + " 0 0 " + sweep + " " + at(to, radius);
  }

  private static String at(double degrees, double radius) {
    return number(x(degrees, radius)) + " " + number(y(degrees, radius));
  }

  private static double x(double degrees, double radius) {
    return CENTRE + radius * Math.cos(Math.toRadians(degrees));
  }

  private static double y(double degrees, double radius) {
    return CENTRE + radius * Math.sin(Math.toRadians(degrees));
  }

  private static String sentence(StageFill fill) {
    List<String> full = named(fill.stages().stream().filter(Stage::isFilled).toList());
    List<Stage> rest = fill.stages().stream().filter(s -> !s.isFilled()).toList();
    int count = fill.stages().size();
    if (full.size() == count) {
      return "All " + Said.number(count) + " stages are filled.";
    }
    String first =
        full.isEmpty()
            ? fill.enough() > 1
                ? "No stage is filled yet; a stage counts from " + fill.enough() + " words."
                : "Nothing is written in any stage yet."
            : Said.sentence(Said.number(full.size()))
                + " of "
                + Said.number(count)
                + (full.size() == 1 ? " stages is filled: " : " stages are filled: ")
                + Said.list(full)
                + ".";
    List<String> begun = new ArrayList<>();
    rest.stream().filter(Stage::isBegun).forEach(s -> begun.add(s.name() + " has " + s.said()));
    if (fill.enough() == 1 && !full.isEmpty()) {
      return first + " " + next(fill);
    }
    return first + (begun.isEmpty() ? "" : " " + Said.list(begun) + ".");
  }

  /** Where any word fills a stage, the first empty one is what comes next. */
  private static String next(StageFill fill) {
    return fill.stages().stream()
        .filter(s -> !s.isFilled())
        .findFirst()
        .map(s -> s.name() + " is the first that is empty.")
        .orElse("");
  }

  private static List<String> named(List<Stage> stages) {
    return stages.stream().map(Stage::name).toList();
  }

  private static DataTable table(StageFill fill) {
    return new DataTable(
        "Stages of the cycle",
        List.of("Stage", "Prompt", "Words", "Filled"),
        fill.stages().stream()
            .map(
                s ->
                    new DataTable.Row(
                        s.field(),
                        List.of(
                            s.name(),
                            s.prompt(),
                            Integer.toString(s.words()),
                            s.isFilled() ? "Yes" : "No")))
            .toList());
  }
}
