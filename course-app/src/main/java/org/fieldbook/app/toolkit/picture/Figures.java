package org.fieldbook.app.toolkit.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.content.tool.ToolField;

/** Numbers and days as pictures read and say them. */
final class Figures {

  /** What is larger was mistyped: no drawing could show it beside the others. */
  private static final double LARGEST = 1e12;

  private static final int PLACES = 6;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);

  private Figures() {}

  /** The number in a field, kept in the range that can be drawn; absent when there is none. */
  static Optional<BigDecimal> of(Answers answers, String field) {
    return answers
        .number(field)
        .map(BigDecimal::doubleValue)
        .filter(value -> Math.abs(value) < LARGEST)
        .map(value -> BigDecimal.valueOf(value).setScale(PLACES, RoundingMode.HALF_UP));
  }

  /** The rating in a cell, which must be within its scale. */
  static Optional<BigDecimal> rated(ToolField cell, Answers answers) {
    Optional<BigDecimal> value = of(answers, cell.id());
    Integer least = cell.min();
    Integer most = cell.max();
    return value.filter(
        v ->
            (least == null || v.doubleValue() >= least)
                && (most == null || v.doubleValue() <= most));
  }

  static BigDecimal sum(Collection<BigDecimal> values) {
    return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The mean; absent without values, which is not zero. */
  static Optional<BigDecimal> mean(Collection<BigDecimal> values) {
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(
            sum(values).divide(BigDecimal.valueOf(values.size()), PLACES, RoundingMode.HALF_UP));
  }

  /** {@code 2.4}: with exactly so many places. */
  static String fixed(BigDecimal value, int places) {
    return written(value.setScale(places, RoundingMode.HALF_UP), "#,##0." + "0".repeat(places));
  }

  /** {@code 1,250.5}: two places at most, six below one. */
  static String plain(BigDecimal value) {
    int places = Math.abs(value.doubleValue()) < 1 ? 6 : 2;
    return written(value.setScale(places, RoundingMode.HALF_UP), "#,##0.######");
  }

  static String plain(double value) {
    return plain(BigDecimal.valueOf(value));
  }

  /** With its unit: {@code −£3,000} or {@code 4.5 hours}. */
  static String with(BigDecimal value, String unit) {
    if (unit.equals("£")) {
      String pattern = value.stripTrailingZeros().scale() > 0 ? "#,##0.00" : "#,##0";
      String amount = written(value.abs().setScale(2, RoundingMode.HALF_UP), pattern);
      return (value.signum() < 0 ? "−£" : "£") + amount;
    }
    return unit.isEmpty() ? plain(value) : plain(value) + " " + unit;
  }

  /** Short enough for the side of a chart: {@code 1.5m}. */
  static String shortly(double value) {
    double size = Math.abs(value);
    if (size >= 1e9) {
      return plain(value / 1e9) + "bn";
    }
    return size >= 1e6 ? plain(value / 1e6) + "m" : plain(value);
  }

  private static String written(BigDecimal value, String pattern) {
    DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.UK));
    return format.format(value).replace('-', '−');
  }

  /** A day in a field; absent when it is none. */
  static Optional<LocalDate> day(Answers answers, String field) {
    try {
      String text = answers.text(field).strip();
      LocalDate day = text.isEmpty() ? LocalDate.MIN : LocalDate.parse(text);
      return Optional.of(day).filter(d -> d.getYear() > 0 && d.getYear() < 10_000);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  static String said(LocalDate day) {
    return day.format(DAY);
  }

  static String month(LocalDate day) {
    return day.format(MONTH);
  }
}
