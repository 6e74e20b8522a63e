package org.fieldbook.content.tool;

import static org.fieldbook.content.tool.PictureSetting.column;
import static org.fieldbook.content.tool.PictureSetting.columns;
import static org.fieldbook.content.tool.PictureSetting.conditions;
import static org.fieldbook.content.tool.PictureSetting.field;
import static org.fieldbook.content.tool.PictureSetting.fields;
import static org.fieldbook.content.tool.PictureSetting.groups;
import static org.fieldbook.content.tool.PictureSetting.key;
import static org.fieldbook.content.tool.PictureSetting.matrix;
import static org.fieldbook.content.tool.PictureSetting.number;
import static org.fieldbook.content.tool.PictureSetting.points;
import static org.fieldbook.content.tool.PictureSetting.table;
import static org.fieldbook.content.tool.PictureSetting.text;
import static org.fieldbook.content.tool.PictureSetting.texts;
import static org.fieldbook.content.tool.PictureSetting.word;
import static org.fieldbook.content.tool.PictureSetting.wordings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of picture, each with the settings that say where on a form its data stand. What each
 * must show is in section 1.5 of the toolkit's specification.
 */
public enum PictureKind {
  /** Ordered stages round a ring, those with enough words filled. */
  CYCLE(fields("stages").must(), texts("names"), number("words")),
  /** Terms in bands (the groups of the matrix's rows), with the mean of each band. */
  CONTINUUM_BAR(matrix("matrix").must(), columns("columns", "matrix").must()),
  /**
   * Series over named axes: the rows of a matrix, or means of their groups; or the rows of a table.
   * {@code over: entries} draws one series for each dated entry instead, {@code months} one for the
   * first and the latest month; {@code earlier: faint} puts an earlier entry behind. {@code most}
   * axes of a table are drawn, those with the widest difference. {@code results} is a computed
   * field that has axes and series in it: see {@code FeedbackForm}.
   */
  RADAR(
      matrix("matrix"),
      table("table"),
      column("label", "table"),
      columns("columns", "matrix", "table"),
      field("results"),
      word("by", "group"),
      word("over", "entries", "months"),
      word("earlier", "faint"),
      texts("noun"),
      number("most")),
  /**
   * Points in four named quadrants (upper left, upper right, lower left, lower right; the split
   * value is in the higher half). Either rows of a table, each called {@code one} of {@code many},
   * or the choices made in fields, each with a fixed place ({@code points}: {@code competing 1 9}).
   * A row that meets every condition of {@code warnWhen} is warned of; {@code warnSays} may quote a
   * column: {@code {level}}. {@code earlier: entries} draws an arrow from where the same label
   * stood in the latest entry before, {@code same} only in one with the same value in that field.
   */
  GRID_2X2(
      table("table"),
      columns("label", "table"),
      column("x", "table"),
      column("y", "table"),
      number("splitX"),
      number("splitY"),
      texts("quadrants").must(),
      text("xName"),
      text("yName"),
      column("shape", "table"),
      groups("shapes", "shape"),
      text("one"),
      text("many"),
      fields("choices"),
      points("points", "choices"),
      conditions("warnWhen", "table"),
      text("warnSays"),
      word("earlier", "entries"),
      field("same")),
  /** Arrows from two sides of a centre line. */
  FORCE_FIELD(
      table("table").must(),
      column("label", "table").must(),
      column("side", "table").must(),
      column("strength", "table").must(),
      key("driving", "side").must(),
      key("restraining", "side").must()),
  /**
   * Dated rows, in lanes when asked; {@code order} for rows without dates; {@code over: entries}
   * takes the rows of all entries of the tool, or the entries themselves when no table is named,
   * {@code same} only of entries with the same value in that field. {@code answer} is what became
   * of a row, or in lanes how its readers answer; {@code doneIs} the choice that closes a row.
   * {@code drawnAs: ramp} draws entries as rising steps: the first of {@code says} is the step's
   * number, {@code date} a field with its first day.
   */
  TIMELINE(
      table("table"),
      columns("label", "table", "openActions"),
      column("when", "table", "openActions"),
      column("order", "table"),
      column("lane", "table"),
      column("shape", "table"),
      groups("shapes", "shape"),
      column("done", "table", "openActions"),
      key("doneIs", "done"),
      column("answer", "table"),
      word("over", "entries"),
      field("same"),
      fields("says"),
      table("openActions"),
      field("date"),
      word("drawnAs", "ramp"),
      matrix("matrix"),
      columns("columns", "matrix")),
  /**
   * Bars from start to end, grouped, today marked; {@code finished} are the keys of states in which
   * nothing can be late.
   */
  GANTT(
      table("table").must(),
      column("label", "table").must(),
      column("start", "table").must(),
      column("end", "table").must(),
      column("group", "table"),
      column("state", "table"),
      texts("finished"),
      texts("noun")),
  /**
   * Cells with their number: a matrix, or counts of a table's rows by two columns. {@code by:
   * group} has a row for each group with its mean and how many are {@code enough}; a matrix that
   * has the rows of a {@code table} names them by their {@code label}.
   */
  HEATMAP(
      matrix("matrix"),
      columns("columns", "matrix"),
      word("by", "group"),
      number("enough"),
      table("table"),
      column("label", "table"),
      column("row", "table"),
      column("column", "table")),
  /** Parts of a whole: rows counted, or a value summed, by a column. */
  STACKED_BAR(
      table("table").must(),
      column("part", "table").must(),
      column("value", "table"),
      text("unit")),
  /**
   * Bars with their values: rows of a table by {@code category} (or each by its own {@code label}),
   * counted, summed, or multiplied and summed ({@code value} with two columns); {@code mean} adds a
   * mean of another column; or a field of all entries of the tool. {@code signs} are two words for
   * values above and below zero, {@code noun} what is counted, in the singular and the plural;
   * {@code divide} turns a stored amount into the unit.
   */
  BAR(
      table("table"),
      column("label", "table"),
      column("category", "table"),
      columns("value", "table"),
      column("mean", "table"),
      column("order", "table"),
      word("over", "entries"),
      field("field"),
      field("amount"),
      field("date"),
      number("divide"),
      field("same"),
      number("last"),
      word("only", "positive"),
      texts("signs"),
      texts("noun"),
      text("unit")),
  /**
   * From budgeted to actual net position by line; {@code income} is the key of the {@code sort}
   * that adds, {@code months} the field that a forecast of the year is worked out with.
   */
  WATERFALL(
      table("table").must(),
      column("label", "table").must(),
      column("sort", "table").must(),
      key("income", "sort").must(),
      column("from", "table").must(),
      column("to", "table").must(),
      field("months"),
      text("unit")),
  /**
   * Nodes and ties. {@code shapes} puts the sorts of nodes into groups with one shape each; {@code
   * sentences} has words for each kind of tie, with {@code {from}} and {@code {to}} in them.
   */
  NETWORK(
      table("nodes").must(),
      column("name", "nodes").must(),
      column("sort", "nodes"),
      groups("shapes", "sort"),
      table("links").must(),
      column("from", "links").must(),
      column("to", "links").must(),
      column("tie", "links"),
      wordings("sentences", "tie"),
      column("strength", "links"),
      column("trust", "links")),
  /** Causes on bones, one for each category; actions weighed. */
  FISHBONE(
      table("table").must(),
      column("category", "table").must(),
      column("label", "table").must(),
      field("head"),
      table("actions"),
      column("strength", "actions"),
      key("weak", "strength")),
  /**
   * Dated values with centre line, limits and signals; {@code control} is the key of {@code chart}
   * that asks for a control chart, the numbers are the lengths of the rules. Or the chart of
   * another entry: {@code linked} is a choice of the owner's entries of a tool that has one; where
   * it is left empty, that of other entries with the {@code same} value in that field.
   */
  RUN_CHART(
      field("linked"),
      field("same"),
      table("table"),
      column("when", "table"),
      column("value", "table"),
      column("note", "table"),
      column("phase", "table"),
      field("chart"),
      text("control"),
      field("baseline"),
      field("target"),
      field("better"),
      field("unit"),
      field("measure"),
      number("shift"),
      number("trend"),
      number("useful"),
      number("oneSide"),
      number("rising")),
  /** Four panes from feedback: open, blind, hidden, unknown; worked out, not typed. */
  JOHARI(),
  /** Blocks of text on one printable card, {@code heading} above them. */
  CARD(fields("blocks").must(), fields("heading"), number("wordsAMinute")),
  /** Four labelled panes with lists. */
  QUADRANTS(
      table("table").must(),
      column("pane", "table").must(),
      column("label", "table").must(),
      column("order", "table")),
  /** Three corners with bars and a short statement for each. */
  TRIANGLE(matrix("matrix").must(), columns("columns", "matrix").must(), fields("statements"));

  private final List<PictureSetting> settings;

  PictureKind(PictureSetting... settings) {
    this.settings = List.of(settings);
  }

  /** As a course package writes it: {@code force-field}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public List<PictureSetting> settings() {
    return settings;
  }

  /** The kind that is written so. */
  public static Optional<PictureKind> ofCode(String code) {
    return Arrays.stream(values()).filter(k -> k.code().equals(code)).findFirst();
  }
}
