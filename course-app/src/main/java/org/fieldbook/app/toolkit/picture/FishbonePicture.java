package org.fieldbook.app.toolkit.picture;

import static org.fieldbook.app.toolkit.picture.Sketch.LINE;

import java.util.List;
import org.fieldbook.app.toolkit.picture.Bones.Bone;
import org.fieldbook.content.tool.ToolPicture;

/**
 * Causes on the bones of a spine, one bone for each category that has causes. On wide pages the
 * spine runs across with bones above and below; on narrow ones it runs down with bones to its
 * right.
 */
final class FishbonePicture {

  private static final double LETTERS = 13;
  private static final double STEP = 16;
  private static final double LEAN = 30;
  private static final double HEAD = 92;

  private final Bones bones;

  private FishbonePicture(Bones bones) {
    this.bones = bones;
  }

  static Picture of(ToolPicture spec, Material material) {
    Bones bones = Bones.of(spec, material);
    FishbonePicture picture = new FishbonePicture(bones);
    return new Picture(
        "fishbone",
        spec.title(),
        bones.sentence(),
        bones.warnings(),
        List.of(picture.narrow(), picture.wide()),
        bones.table(spec.title()));
  }

  /** A cause in lines. */
  private static List<List<String>> causes(Bone bone, double room) {
    return bone.causes().stream().map(c -> Lettering.lines(c.name(), room, LETTERS, 7)).toList();
  }

  private static double height(List<List<String>> causes) {
    return causes.stream().mapToDouble(c -> c.size() * STEP + 8).sum();
  }

  private Drawing narrow() {
    Sketch sketch = new Sketch();
    double y = head(sketch, 0, 2, 320) + 10;
    double spine = 8;
    double last = y;
    double top = y;
    for (Bone bone : bones.bones()) {
      y += 18;
      last = y - 6;
      sketch.line("bone", spine, y + 10, spine + 18, y - 6);
      sketch.lines("time-name", Lettering.lines(bone.name(), 280, 14.5, 1), 32, y, "start");
      y += LINE + 2;
      for (Bones.Cause cause : bone.causes()) {
        sketch.open("cause", bone.name() + ": " + cause.name());
        sketch.line("lane-line", spine, y - 4, 28, y - 4);
        y = put(sketch, Lettering.lines(cause.name(), 320 - 36, LETTERS, 4), 34, y) + 8;
        sketch.close();
        last = y - STEP - 8;
      }
    }
    if (bones.bones().isEmpty()) {
      sketch.label("label-soft", "Add a cause with its category.", 32, y + 20, "start");
      y += 30;
      last = y;
    }
    sketch.line("time-line", spine, top - 10, spine, last + 6);
    return sketch.drawing(Drawing.Size.NARROW, 320, y + 4);
  }

  private static double put(Sketch sketch, List<String> lines, double x, double y) {
    double at = y;
    for (String line : lines) {
      sketch.label("bone-cause", line, x, at, "start");
      at += STEP;
    }
    return at;
  }

  /** A box with what the bones lead to; returns its lower edge. */
  private double head(Sketch sketch, double x, double y, double width) {
    List<String> lines = Lettering.lines(bones.head(), width - 16, 15, 4);
    double height = lines.size() * LINE + 14;
    sketch.box("bone-head", x + 1, y, width - 2, height);
    sketch.lines("bone-name", lines, x + width / 2, y + 20, "middle");
    return y + height;
  }

  private Drawing wide() {
    List<Bone> all = bones.bones();
    int columns = Math.max(1, (all.size() + 1) / 2);
    double pitch = (640 - HEAD - LEAN) / columns;
    double room = pitch - 18;
    List<List<List<String>>> causes = all.stream().map(b -> causes(b, room - LEAN / 2)).toList();
    double above = 40;
    double below = 40;
    for (int i = 0; i < all.size(); i++) {
      double names = Lettering.lines(all.get(i).name(), room, 14.5, 2).size() * LINE;
      double high = height(causes.get(i)) + names + 22;
      above = i % 2 == 0 ? Math.max(above, high) : above;
      below = i % 2 == 1 ? Math.max(below, high) : below;
    }
    Sketch sketch = new Sketch();
    double spine = above + 4;
    for (int i = 0; i < all.size(); i++) {
      // From the head backwards, so that the first bones are the nearest to it.
      double foot = 640 - HEAD - 6 - (i / 2) * pitch;
      bone(sketch, all.get(i), causes.get(i), foot, spine, i % 2 == 0 ? -above : below, room);
    }
    sketch.line("time-line", 0, spine, 640 - HEAD, spine);
    List<String> lines = Lettering.lines(bones.head(), HEAD - 10, 15, 5);
    double half = (lines.size() * LINE + 14) / 2;
    sketch.box("bone-head", 640 - HEAD, spine - half, HEAD - 1, 2 * half);
    sketch.lines("bone-name", lines, 640 - HEAD / 2, spine - half + 20, "middle");
    if (all.isEmpty()) {
      sketch.label("label-soft", "Add a cause with its category.", 8, spine - 12, "start");
    }
    return sketch.drawing(Drawing.Size.WIDE, 640, spine + below + 6);
  }

  /** A bone leans back from its foot on the spine; its causes stand to the left of the next. */
  private static void bone(
      Sketch sketch,
      Bone bone,
      List<List<String>> causes,
      double foot,
      double spine,
      double reach,
      double room) {
    double end = foot - LEAN;
    List<String> name = Lettering.lines(bone.name(), room, 14.5, 2);
    double tip = spine + reach;
    double names = name.size() * LINE;
    double lineEnd = reach < 0 ? tip + names + 2 : tip - names - 2;
    sketch.line("bone", foot, spine, end, lineEnd);
    sketch.lines("time-name", name, end, reach < 0 ? tip + 12 : tip - names + LINE - 3, "end");
    double y = reach < 0 ? lineEnd + 16 : spine + 22;
    for (int i = 0; i < causes.size(); i++) {
      List<String> lines = causes.get(i);
      sketch.open("cause", bone.name() + ": " + bone.causes().get(i).name());
      double at = foot - LEAN * Math.abs(y - 4 - spine) / Math.abs(lineEnd - spine);
      sketch.line("lane-line", at - 8, y - 4, at, y - 4);
      for (String line : lines) {
        double edge = foot - LEAN * Math.min(1, Math.abs(y - spine) / Math.abs(lineEnd - spine));
        sketch.label("bone-cause", line, Math.min(at, edge) - 11, y, "end");
        y += STEP;
      }
      y += 8;
      sketch.close();
    }
  }
}
