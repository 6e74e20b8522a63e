package org.fieldbook.content.tool;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place that a choice has on a grid: {@code competing 1 9}.
 *
 * @param x and {@code y} 0 to {@value #MOST}
 */
public record FixedPoint(String key, int x, int y) {

  /** Greatest x and y. */
  public static final int MOST = 10;

  private static final Pattern FORM = Pattern.compile("(\\S+) (\\d{1,2}) (\\d{1,2})");

  /** As a package writes it; absent when it is not of that form or off the grid. */
  public static Optional<FixedPoint> of(String line) {
    Matcher m = FORM.matcher(line);
    if (!m.matches()) {
      return Optional.empty();
    }
    FixedPoint point =
        new FixedPoint(m.group(1), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)));
    return point.x <= MOST && point.y <= MOST ? Optional.of(point) : Optional.empty();
  }
}
