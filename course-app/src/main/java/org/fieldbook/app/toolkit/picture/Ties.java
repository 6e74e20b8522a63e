package org.fieldbook.app.toolkit.picture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.content.tool.PictureRule;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolPicture;

/**
 * The computed field {@code graph} of a partnership map: who is on it, the ties between them, how
 * many each has, and the mean trust. A tie counts once both its ends are on the map; an end is
 * found by its name, whatever its capitals.
 *
 * @param nodes those with a name
 * @param loose ties whose ends are not both on the map, in words
 * @param twice names that stand on the map more than once: ties go to the first
 * @param unfinished rows of ties that lack an end
 */
record Ties(
    List<Node> nodes,
    List<Tie> ties,
    List<String> loose,
    List<String> twice,
    int unfinished,
    int mostTrust) {

  Ties {
    nodes = List.copyOf(nodes);
    ties = List.copyOf(ties);
    loose = List.copyOf(loose);
    twice = List.copyOf(twice);
  }

  /** Somebody on the map. */
  record Node(String field, String name, String sort, Glyph glyph) {}

  /**
   * A tie.
   *
   * @param from and {@code to} places among the nodes
   * @param kind place of its kind among the choices, -1 when none is chosen
   * @param strength and {@code trust} 0 when not rated
   * @param said as a sentence
   * @param rest values of the columns that are not drawn
   */
  record Tie(
      String field,
      int from,
      int to,
      int kind,
      int strength,
      int trust,
      String said,
      List<String> rest) {

    Tie {
      rest = List.copyOf(rest);
    }

    boolean joins(int node) {
      return from == node || to == node;
    }
  }

  static Ties of(ToolPicture spec, Material material) {
    String table = spec.must("nodes");
    Glyphs glyphs = Glyphs.of(spec, material, table, "sort");
    List<Node> nodes = new ArrayList<>();
    Map<String, Integer> places = new LinkedHashMap<>();
    List<String> twice = new ArrayList<>();
    List<Answers> rows = material.now().rows(table);
    for (int i = 0; i < rows.size(); i++) {
      Answers row = rows.get(i);
      String name = row.text(spec.must("name")).strip();
      if (!name.isEmpty()) {
        String sort = glyphs.column() == null ? "" : glyphs.said(material, row);
        nodes.add(new Node(table + "-" + i, name, sort, glyphs.of(row)));
        if (places.putIfAbsent(Same.key(name), nodes.size() - 1) != null) {
          twice.add(name);
        }
      }
    }
    return withTies(spec, material, nodes, places, twice);
  }

  private static Ties withTies(
      ToolPicture spec,
      Material material,
      List<Node> nodes,
      Map<String, Integer> places,
      List<String> twice) {
    String table = spec.must("links");
    List<Tie> ties = new ArrayList<>();
    List<String> loose = new ArrayList<>();
    int unfinished = 0;
    List<Answers> rows = material.now().rows(table);
    for (int i = 0; i < rows.size(); i++) {
      Answers row = rows.get(i);
      String from = row.text(spec.must("from")).strip();
      String to = row.text(spec.must("to")).strip();
      Integer a = places.get(Same.key(from));
      Integer b = places.get(Same.key(to));
      if (from.isEmpty() || to.isEmpty()) {
        unfinished += row.isEmpty() ? 0 : 1;
      } else if (a == null || b == null || a.equals(b)) {
        loose.add("“" + Said.shortly(from) + "” to “" + Said.shortly(to) + "”");
      } else {
        ties.add(
            new Tie(
                table + "-" + i,
                a,
                b,
                kind(spec, material, row),
                rated(spec, material, row, "strength"),
                rated(spec, material, row, "trust"),
                said(spec, material, row, nodes.get(a).name(), nodes.get(b).name()),
                others(spec, material).stream().map(c -> material.said(c, row)).toList()));
      }
    }
    int most = spec.find("trust").map(c -> most(material.column(table, c))).orElse(0);
    return new Ties(nodes, ties, loose, twice, unfinished, most);
  }

  /** The columns of ties that are not drawn. */
  static List<ToolField> others(ToolPicture spec, Material material) {
    List<String> drawn = new ArrayList<>();
    for (String setting : List.of("from", "to", "tie", "strength", "trust")) {
      drawn.addAll(spec.all(setting));
    }
    return material.field(spec.must("links")).columns().stream()
        .filter(c -> !drawn.contains(c.id()))
        .toList();
  }

  private static int most(ToolField scale) {
    Integer max = scale.max();
    return max == null ? 0 : max;
  }

  private static int rated(ToolPicture spec, Material material, Answers row, String setting) {
    if (spec.find(setting).isEmpty()) {
      return 0;
    }
    OptionalInt value = row.whole(spec.must(setting));
    int most = most(material.column(spec.must("links"), spec.must(setting)));
    return value.isPresent() && value.getAsInt() >= 1 && value.getAsInt() <= most
        ? value.getAsInt()
        : 0;
  }

  private static int kind(ToolPicture spec, Material material, Answers row) {
    return spec.find("tie")
        .map(
            c ->
                material.column(spec.must("links"), c).options().stream()
                    .map(ToolField.Option::key)
                    .toList()
                    .indexOf(row.text(c)))
        .orElse(-1);
  }

  private static String said(
      ToolPicture spec, Material material, Answers row, String from, String to) {
    String key = spec.find("tie").map(row::text).orElse("");
    String words =
        spec.all("sentences").stream()
            .flatMap(s -> PictureRule.wording(s).stream())
            .filter(w -> w.head().equals(key))
            .map(w -> w.values().get(0))
            .findFirst()
            .orElse("{from} and {to} are tied.");
    // Names last, in one go: a name may hold braces.
    int at = words.indexOf("{from}");
    int then = words.indexOf("{to}");
    if (at < 0 || then < at) {
      return from + " and " + to + " are tied.";
    }
    return words.substring(0, at)
        + from
        + words.substring(at + "{from}".length(), then)
        + to
        + words.substring(then + "{to}".length());
  }

  int tiesOf(int node) {
    return (int) ties.stream().filter(t -> t.joins(node)).count();
  }

  /** Names of those with exactly so many ties. */
  List<String> having(int count) {
    List<String> names = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < nodes.size(); i++) {
      if (tiesOf(i) == count && seen.add(nodes.get(i).name())) {
        names.add(nodes.get(i).name());
      }
    }
    return names;
  }
}
