package org.fieldbook.app.toolkit.picture;

import static org.fieldbook.app.toolkit.picture.Markup.number;
import static org.fieldbook.app.toolkit.picture.Sketch.LETTERS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldbook.app.toolkit.picture.Ties.Node;
import org.fieldbook.app.toolkit.picture.Ties.Tie;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolPicture;

/**
 * Nodes round a ring, so that none hides another and no tie runs through one; ties inside it, as
 * heavy as they are strong and dashed by their kind. Numbers lead to the names.
 */
final class NetworkPicture {

  private static final double LARGEST = 14;

  /** More names than this have one line each. */
  private static final int MANY = 12;

  /** Dashes of the kinds of tie, in units of the width. */
  private static final List<String> DASHES =
      List.of("1 5", "4 4", "11 4", "", "11 4 1 4", "3 2 3 6", "11 4 1 4 1 4", "5 2", "2 2");

  private final ToolPicture spec;
  private final Material material;
  private final Ties map;
  private final List<Integer> order;

  private NetworkPicture(ToolPicture spec, Material material) {
    this.spec = spec;
    this.material = material;
    this.map = Ties.of(spec, material);
    this.order = Ring.order(map);
  }

  static Picture of(ToolPicture spec, Material material) {
    NetworkPicture picture = new NetworkPicture(spec, material);
    NetworkInWords words = new NetworkInWords(spec, material, picture.map);
    return new Picture(
        "network",
        spec.title(),
        words.sentence(),
        List.of(),
        List.of(
            picture.drawing(Drawing.Size.NARROW, 320, 320, 0, 330),
            picture.drawing(Drawing.Size.WIDE, 640, 400, 418, 6)),
        words.table());
  }

  private Drawing drawing(Drawing.Size size, double width, double side, double keyX, double keyY) {
    Sketch sketch = new Sketch();
    double end = side;
    if (map.nodes().isEmpty()) {
      sketch.label("label-soft", "Name somebody, and they appear here.", 0, 24, "start");
      return sketch.drawing(size, width, 40);
    }
    double[][] at = places(side);
    double radius = Math.min(LARGEST, Math.PI * (side / 2 - LARGEST - 6) / map.nodes().size() - 2);
    ties(sketch, at, side / 2);
    for (int i = 0; i < map.nodes().size(); i++) {
      Node node = map.nodes().get(i);
      String title = node.name() + (node.sort().isEmpty() ? "" : ", " + node.sort());
      sketch.mark(
          node.glyph(),
          "",
          radius < 5 ? "" : number(at[i][2] + 1),
          title + ": " + Said.count(map.tiesOf(i), "tie", "ties"),
          at[i][0],
          at[i][1],
          Math.max(3, radius));
    }
    end = Math.max(end, key(sketch, keyX, keyY, width - keyX));
    return sketch.drawing(size, width, end);
  }

  /** Of each node: x, y, and its place on the ring, from the top and with the clock. */
  private double[][] places(double side) {
    double[][] at = new double[map.nodes().size()][];
    double ring = side / 2 - LARGEST - 6;
    for (int place = 0; place < order.size(); place++) {
      double angle = 2 * Math.PI * place / order.size() - Math.PI / 2;
      at[order.get(place)] =
          new double[] {
            side / 2 + ring * Math.cos(angle), side / 2 + ring * Math.sin(angle), place
          };
    }
    return at;
  }

  /** Ties bend to the middle; several between the same two bend differently. */
  private void ties(Sketch sketch, double[][] at, double centre) {
    Map<List<Integer>, Integer> seen = new HashMap<>();
    for (Tie tie : map.ties()) {
      List<Integer> pair = List.of(Math.min(tie.from(), tie.to()), Math.max(tie.from(), tie.to()));
      int nth = seen.merge(pair, 1, Integer::sum);
      double pull = Math.min(0.85, 0.25 + 0.2 * (nth - 1));
      double[] a = at[tie.from()];
      double[] b = at[tie.to()];
      double x = (a[0] + b[0]) / 2;
      double y = (a[1] + b[1]) / 2;
      double away = Math.hypot(x - centre, y - centre) < 8 ? 24.0 * (nth - 1) : 0;
      String d =
          "M"
              + number(a[0])
              + " "
              + number(a[1])
              + "Q"
              + number(x + (centre - x) * pull + away)
              + " "
              + number(y + (centre - y) * pull + away)
              + " "
              + number(b[0])
              + " "
              + number(b[1]);
      sketch.open(
          "tie", tie.said() + (tie.strength() == 0 ? "" : " Strength " + tie.strength() + "."));
      sketch.stroke(
          "tie-line", d, weight(tie.strength()), dashes(tie.kind(), weight(tie.strength())));
      sketch.close();
    }
  }

  private static double weight(int strength) {
    return strength == 0 ? 1 : 0.6 + strength * 0.9;
  }

  private static String dashes(int kind, double weight) {
    if (kind < 0) {
      return "";
    }
    List<String> lengths = new ArrayList<>();
    String dashes = DASHES.get(kind % DASHES.size());
    double unit = Math.min(1.4, Math.max(0.6, weight / 2));
    for (String length : dashes.isEmpty() ? new String[0] : dashes.split(" ", -1)) {
      lengths.add(number(Double.parseDouble(length) * unit));
    }
    return String.join(" ", lengths);
  }

  private double key(Sketch sketch, double x, double top, double width) {
    double y = top + 12;
    for (int place = 0; place < order.size(); place++) {
      Node node = map.nodes().get(order.get(place));
      sketch.label("key-number", "" + (place + 1), x + 18, y, "end");
      List<String> lines =
          Lettering.lines(node.name(), width - 26, LETTERS, order.size() > MANY ? 1 : 2);
      y = sketch.lines("key-name", lines, x + 26, y, "start") + 2;
    }
    y =
        Keys.shapes(
            sketch,
            "",
            Glyphs.of(spec, material, spec.must("nodes"), "sort").key(),
            x,
            y + 10,
            width);
    if (spec.find("tie").isEmpty()) {
      return y;
    }
    y += 8;
    List<ToolField.Option> kinds = material.column(spec.must("links"), spec.must("tie")).options();
    for (int i = 0; i < kinds.size(); i++) {
      int kind = i;
      if (map.ties().stream().anyMatch(t -> t.kind() == kind)) {
        sketch.stroke(
            "tie-line", "M" + number(x) + " " + number(y) + "h54", 2.4, dashes(kind, 2.4));
        String label = Lettering.lines(kinds.get(i).label(), width - 62, 13, 1).get(0);
        sketch.label("label-soft", label, x + 62, y + 4, "start");
        y += 20;
      }
    }
    return y;
  }
}
