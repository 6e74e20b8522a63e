package org.fieldbook.app.toolkit.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fieldbook.app.toolkit.Options;
import org.fieldbook.content.tool.Paper;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolTemplate;
import org.jspecify.annotations.Nullable;

/**
 * What is printed beside the blank form of a tool to be cut out: a pad of small forms, and a card
 * for the pocket. Nothing that anybody wrote is on them. At 96 units an inch on paper.
 */
public final class CutOut {

  /** A sheet of A4 within the margins of all formats. */
  private static final double SHEET_WIDTH = 656;

  private static final double SHEET_HEIGHT = 904;

  /** A7: 74 by 105 mm. */
  private static final double CARD_WIDTH = 280;

  private static final double CARD_HEIGHT = 397;

  private static final double PAD = 16;
  private static final double RULED = 22;
  private static final double LABEL = 19;
  private static final double NAME = 15;
  private static final double HEAD = 17;
  private static final int MOST = 12;

  private final ToolTemplate template;
  private final Options options;

  private CutOut(ToolTemplate template, Options options) {
    this.template = template;
    this.options = options;
  }

  /** What is cut out of a tool's paper; mostly nothing. */
  public static List<Picture> of(ToolTemplate template, Options options) {
    List<Picture> all = new ArrayList<>(card(template));
    Paper.Pad pad = template.paper().pad();
    if (pad != null) {
      all.add(new CutOut(template, options).pad(pad));
    }
    return all;
  }

  /** The card alone, for where there is no blank form; mostly nothing. */
  public static List<Picture> card(ToolTemplate template) {
    Paper.Card card = template.paper().card();
    return card == null
        ? List.of()
        : List.of(new CutOut(template, new Options(List.of(), List.of())).card(card));
  }

  private List<ToolField> named(List<String> ids) {
    return ids.stream().flatMap(id -> template.field(id).stream()).toList();
  }

  private Picture card(Paper.Card card) {
    List<ToolField> asked = named(card.fields());
    Sketch sketch = new Sketch();
    Sketch words = new Sketch();
    double room = CARD_WIDTH - 2 * PAD;
    double y = PAD + HEAD;
    y = words.lines("card-head", Lettering.lines(card.title(), room, HEAD, MOST), PAD, y, "start");
    y += 8;
    for (ToolField field : asked) {
      String[] parts = parts(field.label());
      if (!parts[0].isEmpty()) {
        y = words.lines("time-name", Lettering.lines(parts[0], room, NAME, 2), PAD, y, "start");
      }
      List<String> lines = Lettering.lines(parts[1], room, Sketch.LETTERS, MOST);
      y = words.lines("key-name", lines, PAD, y, "start") + 14;
    }
    double height = Math.max(CARD_HEIGHT, y + PAD - Sketch.LINE);
    sketch.box("card-edge", 1, 1, CARD_WIDTH - 2, height - 2);
    sketch.add(words);
    return new Picture(
        "pocket",
        card.title(),
        "A card for the pocket, to cut out, with these questions: "
            + String.join(", ", asked.stream().map(f -> name(f.label())).toList())
            + ".",
        List.of(),
        List.of(sketch.drawing(Drawing.Size.ANY, CARD_WIDTH, height)),
        new DataTable(card.title(), List.of(), List.of()));
  }

  private static String name(String label) {
    String[] parts = parts(label);
    return parts[0].isEmpty() ? label : parts[0];
  }

  /** A name and what is asked; a label without a colon asks without a name. */
  private static String[] parts(String label) {
    int colon = label.indexOf(": ");
    if (colon < 0) {
      return new String[] {"", label};
    }
    String asks = label.substring(colon + 2);
    return new String[] {
      label.substring(0, colon), asks.substring(0, 1).toUpperCase(Locale.UK) + asks.substring(1)
    };
  }

  private Picture pad(Paper.Pad pad) {
    List<ToolField> asked = named(pad.fields());
    int rows = pad.copies() / 2;
    double width = SHEET_WIDTH / 2;
    double height = SHEET_HEIGHT / rows;
    Sketch sketch = new Sketch();
    for (int i = 0; i < pad.copies(); i++) {
      form(sketch, pad.title(), asked, i % 2 * width, i / 2 * height, width, height);
    }
    sketch.line("phase", width, 0, width, SHEET_HEIGHT);
    for (int i = 1; i < rows; i++) {
      sketch.line("phase", 0, i * height, SHEET_WIDTH, i * height);
    }
    return new Picture(
        "pad",
        pad.title() + ", " + pad.copies() + " to a page",
        "Blank forms, "
            + pad.copies()
            + " to a page, to cut along the dashes. Each asks: "
            + String.join("; ", asked.stream().map(ToolField::label).toList())
            + ".",
        List.of(),
        List.of(sketch.drawing(Drawing.Size.ANY, SHEET_WIDTH, SHEET_HEIGHT)),
        new DataTable(pad.title(), List.of(), List.of()));
  }

  /** One small form: what is left of its height goes to what is long to write. */
  private void form(
      Sketch sketch,
      String title,
      List<ToolField> asked,
      double left,
      double top,
      double width,
      double height) {
    double x = left + PAD;
    double room = width - 2 * PAD;
    double y = top + PAD + HEAD;
    sketch.label("card-head", title, x, y, "start");
    y += 10;
    int shared = 0;
    double fixed = 0;
    for (ToolField field : asked) {
      if (isLong(field)) {
        shared++;
      }
      fixed += step(field) + (choices(field).isEmpty() ? 0 : boxes(null, field, x, 0, room));
    }
    int lines = Math.max(shared, (int) ((top + height - PAD / 2 - y - fixed) / RULED));
    int written = 0;
    for (ToolField field : asked) {
      y += step(field);
      sketch.label("time-name", field.label(), x, y - 4, "start");
      if (!choices(field).isEmpty()) {
        y += boxes(sketch, field, x, y, room);
      } else if (isLong(field)) {
        written++;
        for (int i = lines * (written - 1) / shared; i < lines * written / shared; i++) {
          y += RULED;
          sketch.line("lane-line", x, y, x + room, y);
        }
      } else {
        double from = x + Lettering.width(field.label(), NAME) + 6;
        sketch.line("lane-line", Math.min(from, x + room), y - 4, x + room, y - 4);
      }
    }
  }

  /** Down to a label; what is written or ticked beside or below it needs room for a hand. */
  private static double step(ToolField field) {
    return isLong(field) ? LABEL : RULED;
  }

  private static boolean isLong(ToolField field) {
    return field.type() == ToolField.Type.LONGTEXT;
  }

  private List<ToolField.Option> choices(ToolField field) {
    return switch (field.type()) {
      case CHOICE, MULTICHOICE -> {
        List<ToolField.Option> choices = options.of(field).orElse(List.of());
        yield choices.size() > MOST ? List.of() : choices;
      }
      default -> List.of();
    };
  }

  /**
   * Boxes to tick, in lines; how high they are. Only measured where there is nothing to draw on.
   */
  private double boxes(@Nullable Sketch sketch, ToolField field, double x, double y, double room) {
    double at = 0;
    double down = LABEL;
    for (ToolField.Option choice : choices(field)) {
      double wide = 18 + Lettering.width(choice.label(), Sketch.LETTERS) + 12;
      if (at > 0 && at + wide > room) {
        at = 0;
        down += LABEL - 1;
      }
      if (sketch != null) {
        sketch.box("card-edge", x + at, y + down - 18, 12, 12);
        sketch.label("key-name", choice.label(), x + at + 18, y + down - 7, "start");
      }
      at += wide;
    }
    return down;
  }
}
