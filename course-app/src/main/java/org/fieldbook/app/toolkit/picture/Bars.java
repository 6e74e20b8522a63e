package org.fieldbook.app.toolkit.picture;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Bars under headings, with what they say and the same data as a table.
 *
 * @param signs what values above and below zero mean, such as favourable and adverse; or empty
 * @param fill what to fill in while there is none
 */
record Bars(List<Group> groups, List<String> signs, String sentence, String fill, DataTable table) {

  Bars {
    groups = List.copyOf(groups);
    signs = List.copyOf(signs);
  }

  /** Bars under one heading, which may be empty. */
  record Group(String name, List<Bar> bars) {

    Group {
      bars = List.copyOf(bars);
    }
  }

  /**
   * A bar.
   *
   * @param value absent where nothing was rated, which is not zero
   * @param said the value as it is printed
   * @param note smaller, beneath the label
   */
  record Bar(String label, @Nullable BigDecimal value, String said, String note) {}

  Stream<Bar> bars() {
    return groups.stream().flatMap(g -> g.bars().stream());
  }

  /** What the sign of a value means; empty for zero, or when nothing says it. */
  static String sign(List<String> signs, BigDecimal value) {
    if (value.signum() == 0 || signs.size() < 2) {
      return "";
    }
    return signs.get(value.signum() > 0 ? 0 : 1);
  }

  /** Which value stands furthest on each side of zero, in words; empty when nothing does. */
  static String furthest(List<String> signs, List<Bar> bars) {
    List<String> sides = Stream.of(1, -1).flatMap(sign -> side(signs, bars, sign)).toList();
    return sides.isEmpty() ? "" : " Furthest " + String.join("; ", sides) + ".";
  }

  private static Stream<String> side(List<String> signs, List<Bar> bars, int sign) {
    String towards =
        signs.size() < 2
            ? sign > 0 ? "above zero" : "below zero"
            : "towards “" + signs.get(sign > 0 ? 0 : 1) + "”";
    return bars.stream()
        .filter(b -> b.value() != null && b.value().signum() == sign)
        .max((a, b) -> size(a).compareTo(size(b)))
        .map(b -> towards + ": “" + Said.shortly(b.label()) + "” (" + b.said() + ")")
        .stream();
  }

  private static BigDecimal size(Bar bar) {
    return bar.value() == null ? BigDecimal.ZERO : bar.value().abs();
  }
}
