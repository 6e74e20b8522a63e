package org.fieldbook.app.toolkit.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.picture.Panes.Pane;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolPicture;

/** Rows in panes by a choice, such as SWOT, the heaviest first in each. */
final class QuadrantsPicture {

  private final ToolPicture spec;
  private final Material material;
  private final String table;

  private QuadrantsPicture(ToolPicture spec, Material material) {
    this.spec = spec;
    this.material = material;
    this.table = spec.must("table");
  }

  /**
   * A row in a pane.
   *
   * @param weight 0 when there is none
   */
  private record Item(int row, Answers answers, String name, int weight) {}

  static Picture of(ToolPicture spec, Material material) {
    return new QuadrantsPicture(spec, material).picture();
  }

  private Picture picture() {
    ToolField by = material.column(table, spec.must("pane"));
    List<Pane> panes = new ArrayList<>();
    List<DataTable.Row> rows = new ArrayList<>();
    List<String> heaviest = new ArrayList<>();
    int placed = 0;
    for (ToolField.Option option : by.options()) {
      List<Item> items = items(by, option.key());
      placed += items.size();
      panes.add(
          new Pane(
              option.label(),
              "",
              items.stream()
                  .map(i -> new Panes.Item(i.weight() == 0 ? "" : "" + i.weight(), i.name()))
                  .toList(),
              "Nothing here yet"));
      items.forEach(i -> rows.add(row(option.label(), i)));
      items.stream()
          .filter(i -> i.weight() > 0)
          .findFirst()
          .ifPresent(
              i ->
                  heaviest.add(
                      option.label() + ", “" + Said.shortly(i.name()) + "” at " + i.weight()));
    }
    int begun = (int) material.now().rows(table).stream().filter(r -> !r.isEmpty()).count();
    return new Picture(
        "quadrants",
        spec.title(),
        sentence(panes, heaviest, placed, begun - placed),
        List.of(),
        new Panes(panes).drawings(),
        new DataTable(spec.title(), heads(by), rows));
  }

  private List<Item> items(ToolField by, String key) {
    List<Item> items = new ArrayList<>();
    List<Answers> rows = material.now().rows(table);
    for (int i = 0; i < rows.size(); i++) {
      Answers row = rows.get(i);
      if (row.text(by.id()).equals(key)) {
        String name = row.text(spec.must("label")).strip();
        items.add(new Item(i, row, name.isEmpty() ? "Not named yet" : name, weight(row)));
      }
    }
    items.sort(Comparator.comparingInt(Item::weight).reversed());
    return items;
  }

  private int weight(Answers row) {
    OptionalInt weight = spec.find("order").map(row::whole).orElse(OptionalInt.empty());
    return weight.isPresent() ? Math.max(0, weight.getAsInt()) : 0;
  }

  private List<ToolField> others(ToolField by) {
    return material.field(table).columns().stream()
        .filter(c -> !c.equals(by) && !c.id().equals(spec.must("label")))
        .toList();
  }

  private List<String> heads(ToolField by) {
    List<String> heads = new ArrayList<>();
    heads.add(material.column(table, spec.must("label")).label());
    heads.add(by.label());
    others(by).forEach(c -> heads.add(c.label()));
    return heads;
  }

  private DataTable.Row row(String pane, Item item) {
    List<String> cells = new ArrayList<>(List.of(item.name(), pane));
    others(material.column(table, spec.must("pane")))
        .forEach(c -> cells.add(material.said(c, item.answers())));
    return new DataTable.Row(table + "-" + item.row(), cells);
  }

  private static String sentence(
      List<Pane> panes, List<String> heaviest, int placed, int unplaced) {
    String rest =
        unplaced == 0
            ? ""
            : " "
                + Said.sentence(Said.count(unplaced, "row is", "rows are"))
                + " in no pane yet and not drawn.";
    if (placed == 0) {
      return "Nothing is in any pane yet." + rest;
    }
    List<Pane> empty = panes.stream().filter(p -> p.items().isEmpty()).toList();
    return Said.sentence(Said.count(placed, "item", "items"))
        + "."
        + (heaviest.isEmpty() ? "" : " Heaviest: " + String.join("; ", heaviest) + ".")
        + (empty.isEmpty() ? "" : " Nothing yet under " + Panes.named(empty) + ".")
        + rest;
  }
}
