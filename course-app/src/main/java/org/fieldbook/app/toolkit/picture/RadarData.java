package org.fieldbook.app.toolkit.picture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.toolkit.picture.Bars.Bar;
import org.fieldbook.app.toolkit.picture.Bars.Group;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolPicture;

/**
 * Series over named axes. What is not rated is absent, not zero.
 *
 * @param rated the column whose scale all series share
 * @param places decimal places of the values: none for ratings, one for means
 * @param left axes that there was no room for
 * @param remark what else is to be said, empty for nothing
 */
record RadarData(
    List<Spoke> axes,
    List<Series> series,
    ToolField rated,
    int places,
    int left,
    int lacking,
    String remark) {

  RadarData {
    axes = List.copyOf(axes);
    series = List.copyOf(series);
  }

  /** An axis, with the field that it comes from. */
  record Spoke(String name, String field) {}

  /**
   * A line through the axes.
   *
   * @param isEarlier drawn faint, for comparison only
   */
  record Series(String name, List<Optional<BigDecimal>> values, boolean isEarlier) {

    Series {
      values = List.copyOf(values);
    }

    boolean isEmpty() {
      return values.stream().allMatch(Optional::isEmpty);
    }
  }

  /** Of an entry; absent when entries are to be compared and there is only one. */
  static Optional<RadarData> of(ToolPicture spec, Material material) {
    return new RadarReader(spec, material).read();
  }

  static int least(ToolField column) {
    return Optional.ofNullable(column.min()).orElse(0);
  }

  static int most(ToolField column) {
    return Optional.ofNullable(column.max()).orElse(10);
  }

  int least() {
    return least(rated);
  }

  int greatest() {
    return Math.max(least() + 1, most(rated));
  }

  boolean isEmpty() {
    return series.stream().allMatch(Series::isEmpty);
  }

  String said(BigDecimal value) {
    return places == 0 ? Figures.plain(value) : Figures.fixed(value, places);
  }

  /** How far apart the series of today stand on an axis; absent with fewer than two of them. */
  Optional<BigDecimal> difference(int axis) {
    List<BigDecimal> values =
        series.stream()
            .filter(s -> !s.isEarlier())
            .flatMap(s -> s.values().get(axis).stream())
            .sorted()
            .toList();
    return values.size() < 2
        ? Optional.empty()
        : Optional.of(values.get(values.size() - 1).subtract(values.get(0)));
  }

  /** The same as bars, for fewer axes than a shape needs. */
  List<Group> bars() {
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < axes.size(); i++) {
      List<Bar> bars = new ArrayList<>();
      for (Series line : series) {
        Optional<BigDecimal> value = line.values().get(i);
        bars.add(
            new Bar(
                line.name(), value.orElse(null), value.map(this::said).orElse("not rated"), ""));
      }
      groups.add(new Group(axes.get(i).name(), bars));
    }
    return groups;
  }
}
