package org.fieldbook.app.toolkit.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.content.tool.FixedPoint;
import org.fieldbook.content.tool.PictureRule;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolPicture;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a grid of two values: the rows of a table that have both, such as tasks by skill
 * and willingness, or choices with a fixed place. A value from the split on is in the higher half.
 *
 * @param unfinished rows with words that lack a value
 * @param since what the arrows compare with, in words; empty when nothing is compared
 */
record GridMarks(
    Axis x, Axis y, List<String> quadrants, List<Mark> marks, int unfinished, String since) {

  GridMarks {
    quadrants = List.copyOf(quadrants);
    marks = List.copyOf(marks);
  }

  /**
   * One of the two values.
   *
   * @param words what stands along it
   * @param numbered whether its values are people's ratings, which are written along it
   */
  record Axis(
      String name, String words, int least, int most, int split, String column, boolean numbered) {

    int cells() {
      return most - least + 1;
    }

    /** Where a value's cell begins, as a part of the whole. */
    double from(int value) {
      return (value - least) / (double) cells();
    }

    OptionalInt rated(Answers row) {
      OptionalInt value = row.whole(column);
      return value.isPresent() && value.getAsInt() >= least && value.getAsInt() <= most
          ? value
          : OptionalInt.empty();
    }

    String range() {
      return name + ", " + least + " to " + most;
    }
  }

  /**
   * A point.
   *
   * @param field on the form, with the row's number
   * @param row all its answers
   * @param names what it is called: first its own label
   * @param shape value that its shape stands for, in words
   * @param was where it stood before, absent when there is nothing to compare with
   * @param warning what to look at again, absent when nothing
   */
  record Mark(
      String field,
      Answers row,
      List<String> names,
      int x,
      int y,
      String quadrant,
      Glyph glyph,
      String shape,
      @Nullable Was was,
      @Nullable String warning) {

    /** Where it stood before. */
    record Was(int x, int y, String quadrant) {}

    String label() {
      return names.get(0).isBlank() ? "Not named yet" : names.get(0).strip();
    }

    /** With all its names. */
    String name() {
      StringBuilder name = new StringBuilder(label());
      names.stream().skip(1).filter(n -> !n.isBlank()).forEach(n -> name.append(", ").append(n));
      return name.toString();
    }

    boolean isMoved() {
      return was != null && (was.x != x || was.y != y);
    }
  }

  /** Of an entry. */
  static GridMarks of(ToolPicture spec, Material material) {
    return spec.find("table").isPresent() ? ofTable(spec, material) : ofChoices(spec, material);
  }

  private static GridMarks ofTable(ToolPicture spec, Material material) {
    String table = spec.must("table");
    Axis x = axis(spec, material, table, "x", "xName", "splitX");
    Axis y = axis(spec, material, table, "y", "yName", "splitY");
    Glyphs glyphs = Glyphs.of(spec, material, table, "shape");
    Optional<GridBefore> before = GridBefore.of(spec, material, table);
    List<Answers> rows = material.now().rows(table);
    List<Mark> marks = new ArrayList<>();
    int begun = 0;
    for (int i = 0; i < rows.size(); i++) {
      Answers row = rows.get(i);
      begun += row.isEmpty() ? 0 : 1;
      OptionalInt across = x.rated(row);
      OptionalInt up = y.rated(row);
      if (across.isPresent() && up.isPresent()) {
        List<String> names = names(spec, material, table, row);
        Mark.Was was =
            before
                .flatMap(b -> b.row(row.text(spec.must("label"))))
                .flatMap(r -> was(spec, x, y, r))
                .orElse(null);
        Mark mark =
            new Mark(
                table + "-" + i,
                row,
                names,
                across.getAsInt(),
                up.getAsInt(),
                quadrant(spec, x, y, across.getAsInt(), up.getAsInt()),
                glyphs.of(row),
                glyphs.said(material, row),
                was,
                null);
        marks.add(warned(mark, warning(spec, material, table, row)));
      }
    }
    return new GridMarks(
        x,
        y,
        spec.all("quadrants"),
        marks,
        begun - marks.size(),
        before.map(GridBefore::said).orElse(""));
  }

  private static Mark warned(Mark mark, @Nullable String warning) {
    return new Mark(
        mark.field,
        mark.row,
        mark.names,
        mark.x,
        mark.y,
        mark.quadrant,
        mark.glyph,
        mark.shape,
        mark.was,
        warning);
  }

  private static List<String> names(
      ToolPicture spec, Material material, String table, Answers row) {
    return spec.all("label").stream()
        .map(c -> material.said(material.column(table, c), row))
        .toList();
  }

  private static Optional<Mark.Was> was(ToolPicture spec, Axis x, Axis y, Answers row) {
    OptionalInt across = x.rated(row);
    OptionalInt up = y.rated(row);
    return across.isPresent() && up.isPresent()
        ? Optional.of(
            new Mark.Was(
                across.getAsInt(),
                up.getAsInt(),
                quadrant(spec, x, y, across.getAsInt(), up.getAsInt())))
        : Optional.empty();
  }

  private static Axis axis(
      ToolPicture spec, Material material, String table, String axis, String name, String split) {
    ToolField column = material.column(table, spec.must(axis));
    Integer min = column.min();
    Integer max = column.max();
    int least = min == null ? 0 : min;
    int most = max == null ? FixedPoint.MOST : max;
    String called = spec.find(name).orElse(column.label());
    String ends =
        column.minLabel() == null || column.maxLabel() == null
            ? ""
            : ": " + column.minLabel() + " to " + column.maxLabel();
    return new Axis(
        called,
        called + ends,
        least,
        most,
        spec.number(split).orElse((least + most + 1) / 2),
        column.id(),
        true);
  }

  private static GridMarks ofChoices(ToolPicture spec, Material material) {
    Axis x = fixed(spec, "xName", "splitX");
    Axis y = fixed(spec, "yName", "splitY");
    List<FixedPoint> points =
        spec.all("points").stream().flatMap(p -> FixedPoint.of(p).stream()).toList();
    List<Mark> marks = new ArrayList<>();
    List<String> choices = spec.all("choices");
    for (int i = 0; i < choices.size(); i++) {
      ToolField field = material.field(choices.get(i));
      String chosen = material.now().text(field.id());
      Glyph glyph = i == 0 ? Glyph.PLAIN : Glyph.ofThree(i + 1);
      points.stream()
          .filter(p -> p.key().equals(chosen))
          .map(
              p ->
                  new Mark(
                      field.id(),
                      material.now(),
                      List.of(field.label(), material.options().label(field, chosen)),
                      p.x(),
                      p.y(),
                      material.options().label(field, chosen),
                      glyph,
                      "",
                      null,
                      null))
          .forEach(marks::add);
    }
    return new GridMarks(x, y, spec.all("quadrants"), marks, choices.size() - marks.size(), "");
  }

  private static Axis fixed(ToolPicture spec, String name, String split) {
    String called = spec.find(name).orElse("");
    return new Axis(
        called,
        called + ": low to high",
        0,
        FixedPoint.MOST,
        spec.number(split).orElse(FixedPoint.MOST / 2),
        "",
        false);
  }

  /** Upper left, upper right, lower left, lower right. */
  private static String quadrant(ToolPicture spec, Axis x, Axis y, int across, int up) {
    int place = (up >= y.split ? 0 : 2) + (across >= x.split ? 1 : 0);
    return spec.all("quadrants").get(place);
  }

  /** What the picture's rule says of a row that meets all its conditions. */
  private static @Nullable String warning(
      ToolPicture spec, Material material, String table, Answers row) {
    List<PictureRule> conditions =
        spec.all("warnWhen").stream().flatMap(c -> PictureRule.condition(c).stream()).toList();
    if (conditions.isEmpty() || !conditions.stream().allMatch(c -> meets(c, row))) {
      return null;
    }
    String says = spec.find("warnSays").orElse("look at this again.");
    for (ToolField column : material.field(table).columns()) {
      says = says.replace("{" + column.id() + "}", material.said(column, row));
    }
    return says;
  }

  private static boolean meets(PictureRule condition, Answers row) {
    OptionalInt whole = row.whole(condition.head());
    String value =
        whole.isPresent() ? Integer.toString(whole.getAsInt()) : row.text(condition.head());
    return condition.values().contains(value);
  }

  /** Name of an axis inside a sentence. */
  static String inside(String name) {
    return name.isEmpty() ? name : name.substring(0, 1).toLowerCase(Locale.UK) + name.substring(1);
  }
}
