package org.fieldbook.app.toolkit.picture;

import java.util.List;

/**
 * What a rule found.
 *
 * @param kind the rule in a word, such as shift
 * @param points places of the points that it is about, from 0; empty when it is about all
 * @param side 1 for above or rising, -1 for below or falling, 0 for neither
 */
record RunSignal(String kind, List<Integer> points, int side) {

  RunSignal {
    points = List.copyOf(points);
  }

  int first() {
    return points.get(0);
  }

  int last() {
    return points.get(points.size() - 1);
  }
}
