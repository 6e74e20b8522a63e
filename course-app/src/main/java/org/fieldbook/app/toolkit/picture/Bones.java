package org.fieldbook.app.toolkit.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolPicture;

/**
 * Causes by category, and how strong the actions are that answer them. A cause counts once it has
 * words and a category.
 *
 * @param head what they led to
 * @param heads of the table
 * @param strengths how many actions there are of each strength, in the order of the form
 * @param allWeak whether there are actions and every one is weak
 * @param unplaced causes without a category
 */
record Bones(
    String head,
    List<Bone> bones,
    List<String> heads,
    List<Strength> strengths,
    boolean allWeak,
    int unplaced) {

  Bones {
    bones = List.copyOf(bones);
    heads = List.copyOf(heads);
    strengths = List.copyOf(strengths);
  }

  /** A category with its causes. */
  record Bone(String name, List<Cause> causes) {

    Bone {
      causes = List.copyOf(causes);
    }
  }

  /** A cause with the cells of its row in the table. */
  record Cause(String field, String name, List<String> cells) {}

  /** A strength with its number of actions. */
  record Strength(String name, int actions) {}

  static Bones of(ToolPicture spec, Material material) {
    String table = spec.must("table");
    ToolField category = material.column(table, spec.must("category"));
    List<ToolField> others =
        material.field(table).columns().stream()
            .filter(c -> !c.equals(category) && !c.id().equals(spec.must("label")))
            .toList();
    List<Answers> rows = material.now().rows(table);
    List<Bone> bones = new ArrayList<>();
    int placed = 0;
    for (ToolField.Option option : category.options()) {
      List<Cause> causes = new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        Answers row = rows.get(i);
        String name = row.text(spec.must("label")).strip();
        if (row.text(category.id()).equals(option.key()) && !name.isEmpty()) {
          List<String> cells = new ArrayList<>(List.of(name, option.label()));
          others.forEach(c -> cells.add(material.said(c, row)));
          causes.add(new Cause(table + "-" + i, name, cells));
        }
      }
      placed += causes.size();
      if (!causes.isEmpty()) {
        bones.add(new Bone(option.label(), causes));
      }
    }
    List<String> heads = new ArrayList<>();
    heads.add(material.column(table, spec.must("label")).label());
    heads.add(category.label());
    others.forEach(c -> heads.add(c.label()));
    int begun = (int) rows.stream().filter(r -> !r.isEmpty()).count();
    String head =
        spec.find("head").map(h -> material.said(material.field(h), material.now())).orElse("");
    return new Bones(
        head.isBlank() ? "What happened" : head,
        bones,
        heads,
        strengths(spec, material),
        allWeak(spec, material),
        begun - placed);
  }

  private static List<Strength> strengths(ToolPicture spec, Material material) {
    if (spec.find("actions").isEmpty() || spec.find("strength").isEmpty()) {
      return List.of();
    }
    ToolField strength = material.column(spec.must("actions"), spec.must("strength"));
    List<String> keys = keys(spec, material);
    return strength.options().stream()
        .map(
            o ->
                new Strength(
                    o.label().split(":", 2)[0].strip(),
                    (int) keys.stream().filter(o.key()::equals).count()))
        .toList();
  }

  private static List<String> keys(ToolPicture spec, Material material) {
    return material.now().rows(spec.must("actions")).stream()
        .map(r -> r.text(spec.must("strength")))
        .filter(k -> !k.isEmpty())
        .toList();
  }

  private static boolean allWeak(ToolPicture spec, Material material) {
    if (spec.find("actions").isEmpty() || spec.find("weak").isEmpty()) {
      return false;
    }
    List<String> keys = keys(spec, material);
    return !keys.isEmpty() && keys.stream().allMatch(spec.must("weak")::equals);
  }

  String sentence() {
    String rest =
        unplaced == 0
            ? ""
            : " "
                + Said.sentence(Said.count(unplaced, "row lacks", "rows lack"))
                + " a cause or a category and "
                + (unplaced == 1 ? "is" : "are")
                + " not drawn.";
    if (bones.isEmpty()) {
      return "No cause has a category yet." + rest + actions();
    }
    int causes = bones.stream().mapToInt(b -> b.causes().size()).sum();
    int most = bones.stream().mapToInt(b -> b.causes().size()).max().orElse(0);
    List<String> fullest =
        bones.stream()
            .filter(b -> b.causes().size() == most)
            .sorted(Comparator.comparing(Bone::name))
            .map(b -> "“" + b.name() + "”")
            .toList();
    return Said.sentence(Said.count(causes, "cause", "causes"))
        + " under "
        + Said.count(bones.size(), "category", "categories")
        + (bones.size() > 1 && fullest.size() < bones.size()
            ? ", most under " + Said.list(fullest) + " (" + most + ")"
            : "")
        + "."
        + (bones.size() == 1 && causes > 0
            ? " All of them are of one kind: look at the others too."
            : "")
        + rest
        + actions();
  }

  private String actions() {
    int all = strengths.stream().mapToInt(Strength::actions).sum();
    return all == 0
        ? ""
        : " Actions by strength: "
            + strengths.stream()
                .map(s -> s.name().toLowerCase(java.util.Locale.UK) + " " + s.actions())
                .collect(Collectors.joining(", "))
            + ".";
  }

  List<String> warnings() {
    return allWeak
        ? List.of(
            "Every action is weak: reminding, training or a new rule seldom holds by itself. Is"
                + " there one that changes the work or takes the hazard away?")
        : List.of();
  }

  DataTable table(String title) {
    return new DataTable(
        title,
        heads,
        bones.stream()
            .flatMap(b -> b.causes().stream())
            .map(c -> new DataTable.Row(c.field(), c.cells()))
            .toList());
  }
}
