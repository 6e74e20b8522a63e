package org.fieldbook.app.toolkit.picture;

import static org.fieldbook.app.toolkit.picture.Markup.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fieldbook.app.toolkit.picture.ForceTotals.Force;
import org.fieldbook.content.tool.ToolPicture;

/**
 * Forces on both sides of a centre line. An arrow's length is its strength, to one scale for both
 * sides; driving arrows are solid and point right, restraining ones are open and point left; one
 * that changed has a broken line round it and says what it was. Totals stand at the foot.
 */
final class ForceFieldPicture {

  private static final double LETTERS = 14;
  private static final double LINE = 17;
  private static final double ARROW = 20;
  private static final double HEAD = 11;

  /** Between the words and their arrow, with room for the line round one that changed. */
  private static final double GAP = 9;

  private static final double TOP = 30;

  private final ForceTotals totals;
  private final Sides sides;
  private final double width;
  private final int mostLines;

  private ForceFieldPicture(ForceTotals totals, Sides sides, double width, int mostLines) {
    this.totals = totals;
    this.sides = sides;
    this.width = width;
    this.mostLines = mostLines;
  }

  static Picture of(ToolPicture spec, Material material) {
    ForceTotals totals = ForceTotals.of(spec, material);
    Sides sides = Sides.of(spec, material);
    return new Picture(
        "force-field",
        spec.title(),
        sentence(totals, sides),
        List.of(),
        List.of(
            new ForceFieldPicture(totals, sides, 320, 4).drawing(Drawing.Size.NARROW),
            new ForceFieldPicture(totals, sides, 640, 3).drawing(Drawing.Size.WIDE)),
        table(spec, material, totals));
  }

  /** How long an arrow is: in proportion to strength, the strongest all but filling its side. */
  static double length(int strength, double width) {
    return (width / 2 - 12) * strength / ForceTotals.STRONGEST;
  }

  private Drawing drawing(Drawing.Size size) {
    Markup shapes = new Markup();
    double centre = width / 2;
    heading(shapes, sides.driving(), centre - 10, "end");
    heading(shapes, sides.restraining(), centre + 10, "start");
    double y = TOP;
    int rows = Math.max(totals.driving().size(), totals.restraining().size());
    for (int i = 0; i < rows; i++) {
      y += row(shapes, i, y);
    }
    if (rows == 0) {
      label(shapes, "Add a force with its", centre - 10, y + LINE, "end", "label-soft");
      label(shapes, "side and strength.", centre + 10, y + LINE, "start", "label-soft");
      y += 2 * LINE;
    }
    double foot = y + 8;
    shapes.empty(
        "line",
        "class",
        "centre-line",
        "x1",
        number(centre),
        "y1",
        "8",
        "x2",
        number(centre),
        "y2",
        number(foot));
    shapes.empty(
        "path",
        "class",
        "foot-line",
        "d",
        "M0 "
            + number(foot)
            + "H"
            + number(width)
            + "M0 "
            + number(foot + 4)
            + "H"
            + number(width));
    total(shapes, totals.drivingTotal(), centre - 10, foot, "end");
    total(shapes, totals.restrainingTotal(), centre + 10, foot, "start");
    return new Drawing(size, width, foot + 46, shapes);
  }

  /** The i-th force of each side; returns how high the row is. */
  private double row(Markup shapes, int i, double y) {
    Optional<Force> left = at(totals.driving(), i);
    Optional<Force> right = at(totals.restraining(), i);
    int lines =
        Stream.of(left, right)
            .flatMap(Optional::stream)
            .mapToInt(f -> captions(f).size())
            .max()
            .orElse(1);
    double arrow = y + lines * LINE + GAP;
    left.ifPresent(f -> force(shapes, f, arrow));
    right.ifPresent(f -> force(shapes, f, arrow));
    return lines * LINE + ARROW + GAP + 14;
  }

  private List<String> captions(Force force) {
    return Lettering.lines(force.caption(), width / 2 - 16, LETTERS, mostLines);
  }

  /** The words stand on the arrow, so that both rows of a pair end on one line. */
  private void force(Markup shapes, Force force, double arrow) {
    List<String> captions = captions(force);
    double sign = force.isDriving() ? -1 : 1;
    double x = width / 2 + sign * 10;
    double y = arrow - GAP - (captions.size() - 1) * LINE;
    shapes.open("g", "class", "force " + (force.isDriving() ? "is-driving" : "is-restraining"));
    shapes.element("title", force.caption() + ": " + force.side() + ", " + force.strength());
    for (String caption : captions) {
      label(shapes, caption, x, y, force.isDriving() ? "end" : "start", "force-name");
      y += LINE;
    }
    double length = length(force.strength(), width);
    shapes.empty("path", "class", "force-arrow", "d", arrow(sign, length, arrow));
    if (force.change() != null) {
      shapes.empty(
          "rect",
          "class",
          "force-changed",
          "x",
          number(sign < 0 ? width / 2 - 3 - length - 4 : width / 2 + 3 - 4),
          "y",
          number(arrow - 4),
          "width",
          number(length + 8),
          "height",
          number(ARROW + 8),
          "rx",
          "3");
    }
    double middle = width / 2 + sign * (3 + HEAD + (length - HEAD) / 2);
    label(
        shapes,
        Integer.toString(force.strength()),
        middle,
        arrow + ARROW / 2 + 5,
        "middle",
        "force-strength");
    shapes.close();
  }

  /** An arrow with its point at the centre line. */
  private String arrow(double sign, double length, double top) {
    double tip = width / 2 + sign * 3;
    double neck = tip + sign * HEAD;
    double tail = tip + sign * length;
    double middle = top + ARROW / 2;
    return "M"
        + number(tip)
        + " "
        + number(middle)
        + "L"
        + number(neck)
        + " "
        + number(top)
        + "H"
        + number(tail)
        + "V"
        + number(top + ARROW)
        + "H"
        + number(neck)
        + "Z";
  }

  private void heading(Markup shapes, String text, double x, String anchor) {
    label(shapes, text, x, 18, anchor, "side-name");
  }

  private void total(Markup shapes, int total, double x, double foot, String anchor) {
    label(shapes, Integer.toString(total), x, foot + 36, anchor, "total");
  }

  private static void label(
      Markup shapes, String text, double x, double y, String anchor, String kind) {
    shapes.element(
        "text", text, "class", kind, "x", number(x), "y", number(y), "text-anchor", anchor);
  }

  private static Optional<Force> at(List<Force> forces, int i) {
    return i < forces.size() ? Optional.of(forces.get(i)) : Optional.empty();
  }

  private static String sentence(ForceTotals totals, Sides sides) {
    if (totals.driving().isEmpty() && totals.restraining().isEmpty()) {
      return "No force has a side and a strength yet.";
    }
    String sums =
        Said.sentence(sides.count(totals.driving().size(), sides.driving()))
            + " ("
            + totals.drivingTotal()
            + " in all) and "
            + sides.count(totals.restraining().size(), sides.restraining())
            + " ("
            + totals.restrainingTotal()
            + "): "
            + balance(totals.difference(), sides)
            + ".";
    return sums + strongest(totals, sides) + changed(totals) + unfinished(totals.unfinished());
  }

  private static String balance(int difference, Sides sides) {
    return difference == 0
        ? "the two sides are level"
        : difference > 0
            ? Sides.inside(sides.driving()) + " is stronger by " + difference
            : Sides.inside(sides.restraining()) + " is stronger by " + -difference;
  }

  private static String strongest(ForceTotals totals, Sides sides) {
    return at(totals.restraining(), 0)
        .filter(f -> !f.label().isBlank())
        .map(
            f ->
                " The strongest "
                    + Sides.inside(sides.restraining())
                    + " force is “"
                    + Said.shortly(f.label())
                    + "” at "
                    + f.strength()
                    + ".")
        .orElse("");
  }

  private static String changed(ForceTotals totals) {
    int changed =
        (int)
            Stream.concat(totals.driving().stream(), totals.restraining().stream())
                .filter(f -> f.change() != null)
                .count();
    return changed == 0
        ? ""
        : " "
            + Said.sentence(Said.count(changed, "arrow has", "arrows have"))
            + " changed since the earlier version.";
  }

  private static String unfinished(int rows) {
    return rows == 0
        ? ""
        : " "
            + Said.sentence(Said.count(rows, "row has", "rows have"))
            + " no side or no strength yet and "
            + (rows == 1 ? "is" : "are")
            + " not drawn.";
  }

  private static DataTable table(ToolPicture spec, Material material, ForceTotals totals) {
    String table = spec.must("table");
    List<String> heads = new ArrayList<>();
    for (String setting : List.of("label", "side", "strength")) {
      heads.add(material.column(table, spec.must(setting)).label());
    }
    ForceTotals.others(spec, material).forEach(c -> heads.add(c.label()));
    heads.add("Change");
    return new DataTable(
        "Forces, strongest first",
        heads,
        Stream.concat(totals.driving().stream(), totals.restraining().stream())
            .map(f -> row(table, f))
            .toList());
  }

  private static DataTable.Row row(String table, Force force) {
    String change = force.change();
    List<String> cells = new ArrayList<>();
    cells.add(force.label().isBlank() ? "Not named yet" : force.label());
    cells.add(force.side());
    cells.add(Integer.toString(force.strength()));
    cells.addAll(force.others());
    cells.add(change == null ? "" : Said.sentence(change));
    return new DataTable.Row(table + "-" + force.row(), cells);
  }
}
