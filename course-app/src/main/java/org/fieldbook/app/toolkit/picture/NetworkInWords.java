package org.fieldbook.app.toolkit.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.app.toolkit.picture.Ties.Node;
import org.fieldbook.app.toolkit.picture.Ties.Tie;
import org.fieldbook.content.tool.ToolPicture;

/** What a network shows: sentences, and each tie as a sentence in a table. */
final class NetworkInWords {

  private static final int MOST_NAMES = 5;

  private final ToolPicture spec;
  private final Material material;
  private final Ties map;

  NetworkInWords(ToolPicture spec, Material material, Ties map) {
    this.spec = spec;
    this.material = material;
    this.map = map;
  }

  String sentence() {
    if (map.nodes().isEmpty()) {
      return "Nobody is on the map yet." + loose();
    }
    return Said.sentence(Said.count(map.nodes().size(), "name", "names"))
        + " and "
        + Said.count(map.ties().size(), "tie", "ties")
        + "."
        + most()
        + few("Only one tie holds ", map.having(1))
        + few("Not tied to anybody: ", map.having(0))
        + trust()
        + loose();
  }

  private String most() {
    int most = 0;
    for (int i = 0; i < map.nodes().size(); i++) {
      most = Math.max(most, map.tiesOf(i));
    }
    return most < 2 ? "" : few("Most ties (" + most + "): ", map.having(most));
  }

  private static String few(String lead, List<String> names) {
    return names.isEmpty() ? "" : " " + lead + some(names) + ".";
  }

  private static String some(List<String> names) {
    List<String> quoted = names.stream().map(n -> "“" + Said.shortly(n) + "”").toList();
    return quoted.size() <= MOST_NAMES
        ? Said.list(quoted)
        : String.join(", ", quoted.subList(0, MOST_NAMES - 1))
            + " and "
            + (quoted.size() - MOST_NAMES + 1)
            + " more";
  }

  private String trust() {
    List<Integer> rated = map.ties().stream().map(Tie::trust).filter(t -> t > 0).toList();
    if (rated.isEmpty()) {
      return "";
    }
    BigDecimal mean =
        BigDecimal.valueOf(rated.stream().mapToInt(Integer::intValue).sum())
            .divide(BigDecimal.valueOf(rated.size()), 1, RoundingMode.HALF_UP);
    return " Mean trust is "
        + mean
        + " of "
        + map.mostTrust()
        + ", over "
        + Said.count(rated.size(), "tie", "ties")
        + ".";
  }

  private String loose() {
    StringBuilder said = new StringBuilder();
    if (!map.loose().isEmpty()) {
      int count = map.loose().size();
      said.append(" Not drawn, because both ends must be on the map and differ: ")
          .append(
              count <= 3 ? Said.list(map.loose()) : count + " ties, first " + map.loose().get(0))
          .append('.');
    }
    if (map.unfinished() > 0) {
      said.append(' ')
          .append(Said.sentence(Said.count(map.unfinished(), "tie lacks", "ties lack")))
          .append(" an end and ")
          .append(map.unfinished() == 1 ? "is" : "are")
          .append(" not drawn.");
    }
    if (!map.twice().isEmpty()) {
      said.append(few("On the map more than once, with all ties at the first: ", map.twice()));
    }
    return said.toString();
  }

  DataTable table() {
    List<String> heads = new ArrayList<>(List.of("Tie, or name on the map"));
    List<String> rated = new ArrayList<>();
    for (String setting : List.of("strength", "trust")) {
      spec.find(setting).ifPresent(c -> rated.add(setting));
      spec.find(setting).ifPresent(c -> heads.add(material.column(spec.must("links"), c).label()));
    }
    Ties.others(spec, material).forEach(c -> heads.add(c.label()));
    List<DataTable.Row> rows = new ArrayList<>();
    for (Tie tie : map.ties()) {
      List<String> cells = new ArrayList<>(List.of(tie.said()));
      rated.forEach(r -> cells.add(said(r.equals("strength") ? tie.strength() : tie.trust())));
      cells.addAll(tie.rest());
      rows.add(new DataTable.Row(tie.field(), cells));
    }
    for (int i = 0; i < map.nodes().size(); i++) {
      Node node = map.nodes().get(i);
      List<String> cells = new ArrayList<>();
      cells.add(
          node.name()
              + (node.sort().isEmpty() ? "" : ", " + node.sort())
              + ": "
              + Said.count(map.tiesOf(i), "tie", "ties"));
      while (cells.size() < heads.size()) {
        cells.add("");
      }
      rows.add(new DataTable.Row(node.field(), cells));
    }
    return new DataTable(spec.title(), heads, rows);
  }

  private static String said(int rating) {
    return rating == 0 ? "" : Integer.toString(rating);
  }
}
