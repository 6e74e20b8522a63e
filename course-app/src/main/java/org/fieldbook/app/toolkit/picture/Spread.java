package org.fieldbook.app.toolkit.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where points stand on a grid of cells: those that share a cell are spread apart inside it. */
final class Spread {

  private Spread() {}

  /** A point's centre, and the radius that it may have so that it touches no other. */
  record Place(double x, double y, double radius) {}

  /**
   * The places of points, in their order.
   *
   * @param columns and {@code rows} of each point, from 0
   * @param cell side of a cell
   * @param largest radius of a point with a cell to itself
   */
  static List<Place> of(List<Integer> columns, List<Integer> rows, double cell, double largest) {
    Map<List<Integer>, List<Integer>> shared = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      shared.computeIfAbsent(List.of(columns.get(i), rows.get(i)), key -> new ArrayList<>()).add(i);
    }
    Place[] places = new Place[columns.size()];
    shared.forEach(
        (key, points) -> {
          int across = (int) Math.ceil(Math.sqrt(points.size()));
          int down = (points.size() + across - 1) / across;
          double step = cell / across;
          double radius = Math.min(largest, step / 2 - 1);
          for (int n = 0; n < points.size(); n++) {
            int line = n / across;
            int inLine = Math.min(across, points.size() - line * across);
            double x = key.get(0) * cell + cell / 2 + (n % across - (inLine - 1) / 2.0) * step;
            double y = key.get(1) * cell + cell / 2 + (line - (down - 1) / 2.0) * step;
            places[points.get(n)] = new Place(x, y, radius);
          }
        });
    return List.of(places);
  }
}
