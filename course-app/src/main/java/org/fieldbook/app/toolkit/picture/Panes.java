package org.fieldbook.app.toolkit.picture;

import static org.fieldbook.app.toolkit.picture.Sketch.LETTERS;
import static org.fieldbook.app.toolkit.picture.Sketch.LINE;

import java.util.ArrayList;
import java.util.List;

/** Four labelled panes with lists: two by two on wide pages, one below the other on narrow ones. */
record Panes(List<Pane> panes) {

  Panes {
    panes = List.copyOf(panes);
  }

  /**
   * A pane.
   *
   * @param note what its name means, empty for nothing
   * @param empty what stands in it while it has no items
   */
  record Pane(String name, String note, List<Item> items, String empty) {

    Pane {
      items = List.copyOf(items);
    }
  }

  /** An item with the number before it, empty for none. */
  record Item(String number, String text) {}

  private static final double PAD = 10;

  List<Drawing> drawings() {
    return List.of(drawing(Drawing.Size.NARROW, 320, 1), drawing(Drawing.Size.WIDE, 640, 2));
  }

  private Drawing drawing(Drawing.Size size, double width, int across) {
    Sketch sketch = new Sketch();
    double each = (width - 2) / across;
    double y = 1;
    for (int i = 0; i < panes.size(); i += across) {
      List<Pane> row = panes.subList(i, Math.min(panes.size(), i + across));
      double bottom = y;
      for (int j = 0; j < row.size(); j++) {
        bottom = Math.max(bottom, pane(sketch, row.get(j), 1 + j * each, y, each));
      }
      for (int j = 0; j < row.size(); j++) {
        sketch.box("grid-edge", 1 + j * each, y, each, bottom - y);
      }
      y = bottom;
    }
    return sketch.drawing(size, width, y + 1);
  }

  private static double pane(Sketch sketch, Pane pane, double x, double top, double width) {
    double room = width - 2 * PAD;
    double left = x + PAD;
    sketch.label("pane-count", "" + pane.items().size(), x + width - PAD, top + 26, "end");
    double y = top + 24;
    y = sketch.lines("pane-name", Lettering.lines(pane.name(), room - 36, 17, 2), left, y, "start");
    if (!pane.note().isEmpty()) {
      y =
          sketch.lines(
              "label-soft", Lettering.lines(pane.note(), room, 13, 2), left, y + 2, "start");
    }
    y += 6;
    if (pane.items().isEmpty()) {
      y = sketch.lines("label-soft", Lettering.lines(pane.empty(), room, 13, 2), left, y, "start");
    }
    for (Item item : pane.items()) {
      double indent = item.number().isEmpty() ? 14 : 20;
      sketch.open(
          "pane-item", item.number().isEmpty() ? item.text() : item.number() + ", " + item.text());
      sketch.label("key-number", item.number().isEmpty() ? "–" : item.number(), left, y, "start");
      List<String> lines = Lettering.lines(item.text(), room - indent, LETTERS, 4);
      y = sketch.lines("key-name", lines, left + indent, y, "start") + 5;
      sketch.close();
    }
    return y - LINE + 5 + PAD;
  }

  /** Names of panes that have nothing in them, in words. */
  static String named(List<Pane> panes) {
    return Said.list(new ArrayList<>(panes.stream().map(Pane::name).toList()));
  }
}
