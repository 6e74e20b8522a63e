package org.fieldbook.app.toolkit.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.content.tool.ToolPicture;

/**
 * Dated values in their order, with what their centre line is worked out from.
 *
 * @param baseline how many of the points, from the first, the centre is worked out from
 * @param lacking rows that are begun and have no day or no number
 */
record RunSeries(List<Point> points, int baseline, int lacking) {

  private static final int PLACES = 6;

  RunSeries {
    points = List.copyOf(points);
  }

  /**
   * A value.
   *
   * @param row its place on the form, from 0
   */
  record Point(int row, LocalDate day, BigDecimal value, String note, String phase) {}

  static RunSeries of(ToolPicture spec, Material material) {
    List<Answers> rows = material.now().rows(spec.must("table"));
    List<Point> points = new ArrayList<>();
    int lacking = 0;
    for (int i = 0; i < rows.size(); i++) {
      Answers row = rows.get(i);
      Optional<LocalDate> day = Figures.day(row, spec.must("when"));
      Optional<BigDecimal> value = Figures.of(row, spec.must("value"));
      if (day.isPresent() && value.isPresent()) {
        points.add(
            new Point(
                i, day.get(), value.get(), text(spec, row, "note"), text(spec, row, "phase")));
      } else {
        lacking += row.isEmpty() ? 0 : 1;
      }
    }
    points.sort(Comparator.comparing(Point::day));
    Optional<LocalDate> ends = spec.find("baseline").flatMap(f -> Figures.day(material.now(), f));
    int baseline =
        ends.map(end -> (int) points.stream().filter(p -> !p.day().isAfter(end)).count())
            .filter(count -> count > 0)
            .orElse(points.size());
    return new RunSeries(points, baseline, lacking);
  }

  private static String text(ToolPicture spec, Answers row, String setting) {
    return spec.find(setting).map(f -> row.text(f).strip()).orElse("");
  }

  List<BigDecimal> values() {
    return points.stream().map(Point::value).toList();
  }

  private List<BigDecimal> baseValues() {
    return values().subList(0, baseline);
  }

  /** The middle value of the baseline, or the mean of its middle two. */
  BigDecimal median() {
    List<BigDecimal> sorted = baseValues().stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : sorted
            .get(half - 1)
            .add(sorted.get(half))
            .divide(BigDecimal.valueOf(2), PLACES, RoundingMode.HALF_UP);
  }

  BigDecimal mean() {
    return Figures.mean(baseValues()).orElse(BigDecimal.ZERO);
  }

  /** Mean of the differences between neighbours of the baseline; absent below two values. */
  Optional<BigDecimal> movingRange() {
    List<BigDecimal> base = baseValues();
    List<BigDecimal> ranges = new ArrayList<>();
    for (int i = 1; i < base.size(); i++) {
      ranges.add(base.get(i).subtract(base.get(i - 1)).abs());
    }
    return Figures.mean(ranges);
  }
}
