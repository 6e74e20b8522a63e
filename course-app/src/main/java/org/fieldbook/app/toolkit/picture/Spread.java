package org.fieldbook.app.toolkit.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where points stand on a grid of cells: those that share a cell are spread apart inside it. */
final class Spread {

  private static final double SMALLEST = 5;
  private static final int ROUNDS = 160;

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

  /**
   * The places of marks that lie anywhere: pushed apart until they do not touch, each inside its
   * own box. The same marks always come to the same places.
   *
   * @param boxes for each mark the left, upper, right and lower edge that it stays within
   */
  static List<Place> apart(List<double[]> at, List<double[]> boxes, double largest) {
    double radius = largest;
    double[][] places = settle(at, boxes, radius);
    while (radius > SMALLEST && touch(places, radius)) {
      radius *= 0.85;
      places = settle(at, boxes, radius);
    }
    List<Place> found = new ArrayList<>();
    for (double[] place : places) {
      found.add(new Place(place[0], place[1], radius));
    }
    return found;
  }

  private static double[][] settle(List<double[]> at, List<double[]> boxes, double radius) {
    double[][] places = new double[at.size()][];
    for (int i = 0; i < places.length; i++) {
      // A turn of its own for each, so that marks on one spot part in all directions.
      double angle = i * 2.399963;
      places[i] =
          new double[] {at.get(i)[0] + Math.cos(angle) * 0.1, at.get(i)[1] + Math.sin(angle) * 0.1};
      keep(places[i], boxes.get(i), radius);
    }
    double apart = 2 * radius + 1;
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < places.length; i++) {
        for (int j = 0; j < i; j++) {
          double dx = places[i][0] - places[j][0];
          double dy = places[i][1] - places[j][1];
          double far = Math.max(0.01, Math.hypot(dx, dy));
          if (far < apart) {
            double push = (apart - far) / 2 / far;
            places[i][0] += dx * push;
            places[i][1] += dy * push;
            places[j][0] -= dx * push;
            places[j][1] -= dy * push;
          }
        }
      }
      for (int i = 0; i < places.length; i++) {
        keep(places[i], boxes.get(i), radius);
      }
    }
    return places;
  }

  private static void keep(double[] place, double[] box, double radius) {
    place[0] = Math.min(Math.max(place[0], box[0] + radius + 1), box[2] - radius - 1);
    place[1] = Math.min(Math.max(place[1], box[1] + radius + 1), box[3] - radius - 1);
  }

  private static boolean touch(double[][] places, double radius) {
    for (int i = 0; i < places.length; i++) {
      for (int j = 0; j < i; j++) {
        if (Math.hypot(places[i][0] - places[j][0], places[i][1] - places[j][1]) < 2 * radius) {
          return true;
        }
      }
    }
    return false;
  }
}
