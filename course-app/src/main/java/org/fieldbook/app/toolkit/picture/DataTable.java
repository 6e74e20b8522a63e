package org.fieldbook.app.toolkit.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a picture shows, as a table: the same data in another form. The first cell names a row. */
public record DataTable(String caption, List<String> heads, List<Row> rows) {

  public DataTable {
    heads = List.copyOf(heads);
    rows = List.copyOf(rows);
    for (Row row : rows) {
      if (row.cells().size() != heads.size()) {
        throw new IllegalArgumentException("A row of " + caption + " does not fit its heads");
      }
    }
  }

  /**
   * A row.
   *
   * @param field id of the field on the form that it comes from, with the row's number for one row
   *     of a table: {@code forces-2}
   */
  public record Row(@Nullable String field, List<String> cells) {

    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** The table as XHTML. */
  void write(Markup markup) {
    markup.open("table", "class", "table table-tight");
    markup.element("caption", caption, "class", "visually-hidden").open("thead").open("tr");
    heads.forEach(head -> markup.element("th", head, "scope", "col"));
    markup.close().close().open("tbody");
    for (Row row : rows) {
      markup.open("tr");
      head(markup, row);
      row.cells().stream()
          .skip(1)
          .forEach(cell -> markup.element("td", cell.isEmpty() ? "–" : cell));
      markup.close();
    }
    markup.close().close();
  }

  private static void head(Markup markup, Row row) {
    String name = row.cells().get(0).isEmpty() ? "–" : row.cells().get(0);
    markup.open("th", "scope", "row", "dir", "auto");
    if (row.field() == null) {
      markup.text(name);
    } else {
      // Leads to the row on the form; elsewhere the script leaves it plain text.
      markup.element("span", name, "data-field", row.field());
    }
    markup.close();
  }
}
