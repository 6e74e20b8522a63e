package org.fieldbook.app.toolkit.picture;

import static org.fieldbook.app.toolkit.picture.Sketch.LETTERS;

import java.util.ArrayList;
import java.util.List;
import org.fieldbook.app.toolkit.Words;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolPicture;

/**
 * Blocks of text on one card: on wide pages and on paper A5, 148 by 210 mm, at 96 units an inch.
 * What does not fit makes the card longer, and is said.
 */
final class CardPicture {

  private static final double A5_WIDTH = 560;
  private static final double A5_HEIGHT = 794;
  private static final int SPOKEN = 140;
  private static final int LONGEST = 400;
  private static final double PAD = 20;

  private final List<ToolField> blocks;
  private final ToolPicture spec;
  private final Material material;

  private CardPicture(ToolPicture spec, Material material) {
    this.spec = spec;
    this.material = material;
    this.blocks = spec.all("blocks").stream().map(material::field).toList();
  }

  static Picture of(ToolPicture spec, Material material) {
    return new CardPicture(spec, material).picture();
  }

  private Picture picture() {
    Drawing narrow = drawing(Drawing.Size.NARROW, 320, 0);
    Drawing wide = drawing(Drawing.Size.WIDE, A5_WIDTH, A5_HEIGHT);
    List<String> warnings =
        wide.height() > A5_HEIGHT
            ? List.of("The text is longer than one A5 card. Shorten it, or it prints on two.")
            : List.of();
    return new Picture("card", spec.title(), sentence(), warnings, List.of(narrow, wide), table());
  }

  private String text(ToolField block) {
    return material.now().text(block.id()).strip();
  }

  private Drawing drawing(Drawing.Size size, double width, double least) {
    Sketch sketch = new Sketch();
    Sketch card = new Sketch();
    double room = width - 2 * PAD;
    double y = PAD + 16;
    String heading = heading();
    if (!heading.isEmpty()) {
      y = card.lines("card-head", Lettering.lines(heading, room, 17, 3), PAD, y, "start") + 4;
      card.line("grid-cross", PAD, y - 12, width - PAD, y - 12);
      y += 10;
    }
    for (ToolField block : blocks) {
      card.open("card-block", block.label());
      y = card.lines("time-name", Lettering.lines(block.label(), room, 15, 2), PAD, y, "start") + 1;
      String text = text(block);
      if (text.isEmpty()) {
        // Room to write by hand.
        card.line("lane-line", PAD, y + 8, width - PAD, y + 8);
        y += 26;
      }
      for (String paragraph : text.split("\\R+", -1)) {
        if (!paragraph.isBlank()) {
          List<String> lines = Lettering.lines(paragraph, room, LETTERS, LONGEST);
          y = card.lines("key-name", lines, PAD, y, "start") + 2;
        }
      }
      card.close();
      y += 14;
    }
    double height = Math.max(least, y + PAD - 14);
    sketch.box("card-edge", 1, 1, width - 2, height - 2);
    sketch.add(card);
    return sketch.drawing(size, width, height);
  }

  private String heading() {
    List<String> parts = new ArrayList<>();
    for (String id : spec.all("heading")) {
      ToolField field = material.field(id);
      String value = material.said(field, material.now());
      if (!value.isBlank()) {
        parts.add(field.label() + ": " + value);
      }
    }
    return String.join("; ", parts);
  }

  private int words() {
    return blocks.stream().mapToInt(b -> Words.in(text(b))).sum();
  }

  private String sentence() {
    int words = words();
    if (words == 0) {
      return "Nothing is written on the card yet.";
    }
    List<String> empty =
        blocks.stream().filter(b -> Words.in(text(b)) == 0).map(ToolField::label).toList();
    return (words == 1 ? "1 word" : words + " words")
        + ": "
        + time(words)
        + " to read aloud."
        + (empty.isEmpty()
            ? ""
            : " Still empty: "
                + String.join(", ", empty.stream().map(e -> "“" + e + "”").toList())
                + ".");
  }

  private String time(int words) {
    long seconds = Math.round(words * 60.0 / spec.number("wordsAMinute").orElse(SPOKEN));
    if (seconds < 60) {
      return "about " + seconds + (seconds == 1 ? " second" : " seconds");
    }
    long rest = seconds % 60;
    String minutes = seconds / 60 + (seconds / 60 == 1 ? " minute" : " minutes");
    return "about "
        + minutes
        + (rest == 0 ? "" : " " + rest + (rest == 1 ? " second" : " seconds"));
  }

  private DataTable table() {
    return new DataTable(
        spec.title(),
        List.of("Block", "Text", "Words"),
        blocks.stream()
            .map(
                b -> new DataTable.Row(b.id(), List.of(b.label(), text(b), "" + Words.in(text(b)))))
            .toList());
  }
}
