package org.fieldbook.app.toolkit.picture;

import static org.fieldbook.app.toolkit.picture.Canvas.LETTERS;

import java.util.ArrayList;
import java.util.List;
import org.fieldbook.app.toolkit.picture.Shares.Share;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolPicture;

/** One bar of parts, each with its pattern and percentage, and a key in the same order. */
final class StackedBarPicture {

  private static final double HIGH = 44;

  private final Shares shares;
  private final String unit;

  private StackedBarPicture(Shares shares, String unit) {
    this.shares = shares;
    this.unit = unit;
  }

  static Picture of(ToolPicture spec, Material material) {
    Shares shares = Shares.of(spec, material);
    String table = spec.must("table");
    List<ToolField> needed = new ArrayList<>(List.of(material.column(table, spec.must("part"))));
    spec.find("value").ifPresent(v -> needed.add(material.column(table, v)));
    StackedBarPicture picture = new StackedBarPicture(shares, spec.find("unit").orElse(""));
    boolean isEmpty = shares.total().signum() == 0;
    return new Picture(
        "stacked-bar",
        spec.title(),
        picture.sentence(),
        List.of(),
        isEmpty
            ? Lacking.drawing(Lacking.fill(material.field(table), needed))
            : List.of(
                picture.drawing(Drawing.Size.NARROW, 320), picture.drawing(Drawing.Size.WIDE, 640)),
        picture.table(spec, table, needed, isEmpty));
  }

  private Drawing drawing(Drawing.Size size, double width) {
    Canvas canvas = new Canvas();
    double total = shares.total().doubleValue();
    double x = 1;
    for (int i = 0; i < shares.shares().size(); i++) {
      Share share = shares.shares().get(i);
      double wide = (width - 2) * share.value().doubleValue() / total;
      if (wide > 0) {
        canvas.open("part", said(share));
        Patterns.fill(canvas, i, x, 4, wide, HIGH);
        String percent = share.percent() + "%";
        double room = Lettering.width(percent, LETTERS) + 10;
        if (wide >= room) {
          canvas.rect("part-plate", x + wide / 2 - room / 2, 4 + HIGH / 2 - 11, room, 22);
          canvas.text("part-value", percent, x + wide / 2, 4 + HIGH / 2 + 5, "middle");
        }
        canvas.close();
      }
      x += wide;
    }
    double y = HIGH + 30;
    int columns = width > 400 ? 2 : 1;
    double column = width / columns;
    double lowest = y;
    for (int i = 0; i < shares.shares().size(); i++) {
      Share share = shares.shares().get(i);
      double left = i % columns * column;
      double top = i % columns == 0 ? lowest : y;
      Patterns.fill(canvas, i, left + 1, top - 12, 22, 15);
      double end = canvas.text("key-name", said(share), left + 32, top, column - 44, 3) + 6;
      y = top;
      lowest = i % columns == 0 ? end : Math.max(lowest, end);
    }
    return new Drawing(size, width, lowest - 8, canvas.markup());
  }

  private String said(Share share) {
    return share.name() + ", " + share.percent() + "% (" + amount(share) + ")";
  }

  private String amount(Share share) {
    return Figures.with(share.value(), unit);
  }

  private String sentence() {
    String rest = Lacking.rows(shares.lacking(), "what is needed");
    if (shares.total().signum() == 0) {
      return "No parts to show yet." + rest;
    }
    List<String> parts =
        shares.shares().stream()
            .filter(s -> s.value().signum() > 0)
            .sorted((a, b) -> b.value().compareTo(a.value()))
            .map(s -> s.name() + " " + s.percent() + " per cent")
            .toList();
    List<String> none =
        shares.shares().stream()
            .filter(s -> s.value().signum() == 0)
            .map(s -> "“" + s.name() + "”")
            .toList();
    return "Of %s: %s.%s%s"
        .formatted(
            unit.isEmpty() ? Figures.plain(shares.total()) : Figures.with(shares.total(), unit),
            Said.list(parts),
            none.isEmpty() ? "" : " Nothing for " + Said.list(none) + ".",
            rest);
  }

  private DataTable table(ToolPicture spec, String table, List<ToolField> needed, boolean isEmpty) {
    return new DataTable(
        spec.title(),
        List.of(
            needed.get(0).label(),
            needed.size() > 1 ? needed.get(1).label() : "Number",
            "Per cent"),
        isEmpty
            ? List.of()
            : shares.shares().stream()
                .map(
                    s ->
                        new DataTable.Row(
                            table, List.of(s.name(), amount(s), Integer.toString(s.percent()))))
                .toList());
  }
}
