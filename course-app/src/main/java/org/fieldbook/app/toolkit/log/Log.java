package org.fieldbook.app.toolkit.log;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.Options;
import org.fieldbook.content.tool.PictureKind;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolPicture;
import org.fieldbook.content.tool.ToolTemplate;

/**
 * The entries of a tool in a period, with what they come to.
 *
 * @param lines latest day first
 * @param unit of the amounts, such as {@code hours}
 */
public record Log(List<Line> lines, String unit) {

  public Log {
    lines = List.copyOf(lines);
  }

  /**
   * An entry of the log.
   *
   * @param what the first line of text in it, or its title
   * @param kind as people read it; empty where none was chosen
   * @param amount in the log's unit; empty where none was given
   */
  public record Line(
      EntryView entry, LocalDate day, String what, String kind, Optional<BigDecimal> amount) {}

  /** The picture that makes a tool a log; empty for a tool that is none. */
  public static Optional<ToolPicture> pictureOf(ToolTemplate tool) {
    return tool.pictures().stream()
        .filter(p -> p.kind() == PictureKind.BAR && p.find("amount").isPresent())
        .filter(p -> p.find("over").filter("entries"::equals).isPresent())
        .findFirst();
  }

  /**
   * The log of a period, both days included.
   *
   * @param entries the owner's entries of the tool
   * @param picture see {@link #pictureOf}
   */
  public static Log of(
      ToolTemplate tool,
      ToolPicture picture,
      Options options,
      List<EntryView> entries,
      LocalDate from,
      LocalDate to) {
    return new Log(
        entries.stream()
            .map(e -> line(tool, picture, options, e))
            .filter(l -> !l.day().isBefore(from) && !l.day().isAfter(to))
            .sorted(Comparator.comparing(Line::day).reversed())
            .toList(),
        picture.find("unit").orElse(""));
  }

  private static Line line(
      ToolTemplate tool, ToolPicture picture, Options options, EntryView entry) {
    Answers answers = Answers.of(entry.body());
    String what =
        tool.fields().stream()
            .filter(f -> f.type() == ToolField.Type.TEXT)
            .map(f -> answers.text(f.id()).strip())
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse(entry.title());
    String kind =
        tool.field(picture.must("field"))
            .map(f -> options.label(f, answers.text(f.id())))
            .orElse("");
    BigDecimal divide = BigDecimal.valueOf(Math.max(1, picture.number("divide").orElse(1)));
    return new Line(
        entry,
        picture.find("date").flatMap(f -> day(answers.text(f))).orElse(entry.date()),
        what,
        kind,
        answers.number(picture.must("amount")).map(n -> n.divide(divide, 2, RoundingMode.HALF_UP)));
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** What all of it comes to. */
  public BigDecimal total() {
    return sum(lines);
  }

  /** How many lines have no amount and are in no total. */
  public long without() {
    return lines.stream().filter(l -> l.amount().isEmpty()).count();
  }

  private static BigDecimal sum(List<Line> of) {
    return of.stream()
        .flatMap(l -> l.amount().stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .stripTrailingZeros();
  }
}
