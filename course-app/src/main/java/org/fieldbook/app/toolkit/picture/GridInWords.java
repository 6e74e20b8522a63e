package org.fieldbook.app.toolkit.picture;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldbook.app.toolkit.picture.GridMarks.Axis;
import org.fieldbook.app.toolkit.picture.GridMarks.Mark;
import org.fieldbook.content.tool.PictureRule;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolPicture;

/** What a grid shows, for whoever does not see it: sentences, and a table. */
final class GridInWords {

  /** More names of one quadrant than this are counted. */
  private static final int MOST_NAMES = 5;

  private final ToolPicture spec;
  private final Material material;
  private final GridMarks grid;

  GridInWords(ToolPicture spec, Material material, GridMarks grid) {
    this.spec = spec;
    this.material = material;
    this.grid = grid;
  }

  String sentence() {
    if (spec.find("table").isEmpty()) {
      return choices();
    }
    if (grid.marks().isEmpty()) {
      return "No " + one() + " has both " + x() + " and " + y() + " yet.";
    }
    Set<String> quadrants = new LinkedHashSet<>(grid.quadrants());
    List<String> parts = new ArrayList<>();
    for (String quadrant : quadrants) {
      List<String> names =
          grid.marks().stream()
              .filter(m -> m.quadrant().equals(quadrant))
              .map(m -> "“" + Said.shortly(m.name()) + "”")
              .toList();
      if (!names.isEmpty()) {
        parts.add(quadrant + ": " + some(names));
      }
    }
    return Said.sentence(Said.count(grid.marks().size(), one(), many()))
        + ". "
        + String.join("; ", parts)
        + "."
        + moves()
        + unfinished();
  }

  /** What an empty grid asks for. */
  String invitation() {
    return spec.find("table").isEmpty()
        ? "Choose a mode, and it is marked here."
        : "Add a " + one() + " with " + x() + " and " + y() + ", and it appears here.";
  }

  private static String some(List<String> names) {
    return names.size() <= MOST_NAMES
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, MOST_NAMES - 1))
            + " and "
            + (names.size() - MOST_NAMES + 1)
            + " more";
  }

  private String moves() {
    List<String> moved =
        grid.marks().stream()
            .filter(Mark::isMoved)
            .map(m -> "“" + Said.shortly(m.name()) + "” " + moved(m))
            .toList();
    return moved.isEmpty() ? "" : " Moved since " + grid.since() + ": " + some(moved) + ".";
  }

  private static String moved(Mark mark) {
    Mark.Was was = mark.was();
    return was == null || was.quadrant().equals(mark.quadrant())
        ? "within " + mark.quadrant()
        : "from " + was.quadrant() + " to " + mark.quadrant();
  }

  private String unfinished() {
    int rows = grid.unfinished();
    return rows == 0
        ? ""
        : " "
            + Said.sentence(Said.count(rows, "row lacks", "rows lack"))
            + " "
            + x()
            + " or "
            + y()
            + " and "
            + (rows == 1 ? "is" : "are")
            + " not drawn.";
  }

  private String choices() {
    if (grid.marks().isEmpty()) {
      return "No mode is chosen yet.";
    }
    String said =
        grid.marks().stream()
            .map(m -> m.label() + ": " + m.quadrant() + ".")
            .collect(Collectors.joining(" "));
    if (grid.marks().size() != 2) {
      return said;
    }
    Mark first = grid.marks().get(0);
    Mark second = grid.marks().get(1);
    if (first.quadrant().equals(second.quadrant())) {
      return said + " The two are the same.";
    }
    return said
        + " The second has "
        + Said.list(
            List.of(
                compared(grid.x(), first.x(), second.x()),
                compared(grid.y(), first.y(), second.y())))
        + ".";
  }

  private static String compared(Axis axis, int before, int after) {
    String than = after > before ? "more " : after < before ? "less " : "as much ";
    return than + GridMarks.inside(axis.name());
  }

  /** What the rules of the tool advise to look at again. */
  List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    for (Mark mark : grid.marks()) {
      String warning = mark.warning();
      if (warning != null) {
        warnings.add("“" + Said.shortly(mark.name()) + "”: " + warning);
      }
    }
    return warnings;
  }

  DataTable table() {
    return spec.find("table").isEmpty() ? tableOfChoices() : tableOfRows();
  }

  private DataTable tableOfChoices() {
    return new DataTable(
        spec.title(),
        List.of("Question", "Choice", range(grid.x()), range(grid.y())),
        grid.marks().stream()
            .map(
                m ->
                    new DataTable.Row(
                        m.field(), List.of(m.label(), m.quadrant(), "" + m.x(), "" + m.y())))
            .toList());
  }

  private static String range(Axis axis) {
    return axis.name() + ", " + axis.least() + " to " + axis.most();
  }

  private DataTable tableOfRows() {
    String table = spec.must("table");
    List<String> heads = new ArrayList<>();
    spec.all("label").forEach(c -> heads.add(material.column(table, c).label()));
    heads.add(grid.x().range());
    heads.add(grid.y().range());
    spec.find("shape").ifPresent(c -> heads.add(material.column(table, c).label()));
    conditions(table).forEach(c -> heads.add(c.label()));
    heads.add(
        spec.computes().stream()
            .map(material::field)
            .map(ToolField::label)
            .findFirst()
            .orElse("Quadrant"));
    if (!grid.since().isEmpty()) {
      heads.add("Where it stood before");
    }
    boolean warns = !spec.all("warnWhen").isEmpty();
    if (warns) {
      heads.add("Warning");
    }
    List<DataTable.Row> rows = new ArrayList<>();
    for (int i = 0; i < grid.marks().size(); i++) {
      Mark mark = grid.marks().get(i);
      List<String> cells = new ArrayList<>();
      cells.add((i + 1) + " " + mark.label());
      mark.names().stream().skip(1).forEach(cells::add);
      cells.add(Integer.toString(mark.x()));
      cells.add(Integer.toString(mark.y()));
      if (spec.find("shape").isPresent()) {
        cells.add(mark.shape());
      }
      conditions(table).forEach(c -> cells.add(material.said(c, mark.row())));
      cells.add(mark.quadrant());
      if (!grid.since().isEmpty()) {
        cells.add(before(mark));
      }
      if (warns) {
        cells.add(mark.warning() == null ? "" : "Look again");
      }
      rows.add(new DataTable.Row(mark.field(), cells));
    }
    return new DataTable(spec.title(), heads, rows);
  }

  /** The columns that a warning rests on and that are not drawn. */
  private List<ToolField> conditions(String table) {
    List<String> drawn =
        Stream.of("label", "x", "y", "shape").flatMap(n -> spec.all(n).stream()).toList();
    return spec.all("warnWhen").stream()
        .flatMap(c -> PictureRule.condition(c).stream())
        .map(PictureRule::head)
        .filter(c -> !drawn.contains(c))
        .map(c -> material.column(table, c))
        .toList();
  }

  private static String before(Mark mark) {
    Mark.Was was = mark.was();
    return was == null
        ? "Not there"
        : mark.isMoved() ? was.quadrant() + " (" + was.x() + ", " + was.y() + ")" : "The same";
  }

  private String one() {
    return spec.find("one").orElse("row");
  }

  private String many() {
    return spec.find("many").orElse("rows");
  }

  private String x() {
    return GridMarks.inside(grid.x().name());
  }

  private String y() {
    return GridMarks.inside(grid.y().name());
  }
}
