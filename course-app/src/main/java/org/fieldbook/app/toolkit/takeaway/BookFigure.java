package org.fieldbook.app.toolkit.takeaway;

import java.util.List;
import org.fieldbook.app.toolkit.picture.DataTable;
import org.fieldbook.app.toolkit.picture.Drawing;
import org.fieldbook.app.toolkit.picture.Markup;
import org.fieldbook.app.toolkit.picture.Picture;

/** A picture on paper or in a book: one drawing, the sentence, the warnings and the table. */
final class BookFigure {

  private BookFigure() {}

  static void write(Markup main, Picture picture) {
    alone(main, picture);
    table(main, picture);
  }

  /** Without its table, which stands elsewhere. */
  static void alone(Markup main, Picture picture) {
    Drawing drawing = widest(picture.drawings());
    main.open("figure", "class", "picture picture-" + picture.kind());
    open(main, drawing.width(), drawing.height(), picture.title(), picture.sentence());
    main.add(drawing.shapes()).close();
    main.open("figcaption").element("p", picture.sentence(), "class", "picture-says").close();
    main.close();
    if (!picture.warnings().isEmpty()) {
      main.open("ul", "class", "picture-warnings");
      picture.warnings().forEach(warning -> main.element("li", warning));
      main.close();
    }
  }

  static Drawing widest(List<Drawing> drawings) {
    return drawings.get(drawings.size() - 1);
  }

  /** Opens a drawing that says what it shows. */
  static void open(Markup main, double width, double height, String title, String sentence) {
    main.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "class",
        "drawing",
        "viewBox",
        "0 0 " + whole(width) + " " + whole(height),
        "width",
        whole(width),
        "height",
        whole(height),
        "role",
        "img",
        "aria-label",
        title + ". " + sentence);
  }

  private static String whole(double length) {
    return Long.toString((long) Math.ceil(length));
  }

  /** Its table, when there is something in it. */
  static void table(Markup main, Picture picture) {
    DataTable table = picture.table();
    if (table.rows().isEmpty()) {
      return;
    }
    main.open("table", "class", "table table-tight");
    main.element("caption", table.caption()).open("thead").open("tr");
    table.heads().forEach(head -> main.element("th", head, "scope", "col"));
    main.close().close().open("tbody");
    for (DataTable.Row row : table.rows()) {
      main.open("tr");
      for (int i = 0; i < row.cells().size(); i++) {
        String cell = row.cells().get(i).isEmpty() ? "–" : row.cells().get(i);
        if (i == 0) {
          main.element("th", cell, "scope", "row", "dir", "auto");
        } else {
          main.element("td", cell);
        }
      }
      main.close();
    }
    main.close().close();
  }
}
