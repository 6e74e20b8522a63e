package org.fieldbook.app.toolkit.paper;

import java.util.Collections;
import java.util.List;
import org.fieldbook.app.toolkit.Options;
import org.fieldbook.app.toolkit.picture.CutOut;
import org.fieldbook.app.toolkit.picture.Markup;
import org.fieldbook.app.toolkit.picture.Picture;
import org.fieldbook.app.toolkit.picture.Pictures;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolTemplate;

/** A tool as a form on paper, to print on A4 and fill in by hand. */
public final class BlankSheet {

  private static final int ROWS = 6;
  private static final int LINES = 5;

  private final ToolTemplate template;
  private final Options options;

  public BlankSheet(ToolTemplate template, Options options) {
    this.template = template;
    this.options = options;
  }

  /** The form, without the name of the tool, and what is cut out of its paper. */
  public Markup write() {
    return write((to, picture, number) -> Pictures.figure(to, picture, "cut-out", number));
  }

  /**
   * The same.
   *
   * @param figure how what is cut out is written
   */
  public Markup write(EntryPaper.Figure figure) {
    Markup markup = new Markup();
    markup.open("div", "class", "blank");
    markup.open("div", "class", "blank-top");
    line(markup, "Title");
    line(markup, "Date");
    markup.close();
    for (ToolField field : template.fields()) {
      if (field.isWritten()) {
        field(markup, field);
      }
    }
    if (template.note() != null) {
      markup.element("p", template.note(), "class", "meta");
    }
    List<Picture> cut = CutOut.of(template, options);
    for (int i = 0; i < cut.size(); i++) {
      // A pad has a sheet of its own.
      boolean whole = cut.get(i).kind().equals("pad");
      markup.open("div", "class", whole ? "cut-out new-sheet" : "cut-out");
      figure.write(markup, cut.get(i), i + 1);
      markup.close();
    }
    return markup.close();
  }

  private void field(Markup markup, ToolField field) {
    markup.open("section", "class", "blank-field").open("h2").text(field.label());
    if (!field.required()) {
      markup.text(" ").element("span", "(optional)", "class", "optional");
    }
    markup.close();
    String help = help(field);
    if (!help.isEmpty()) {
      markup.element("p", help, "class", "hint");
    }
    switch (field.type()) {
      case LONGTEXT -> lines(markup, LINES);
      case TABLE -> table(markup, field);
      case MATRIX -> matrix(markup, field);
      case CHOICE, MULTICHOICE -> choices(markup, field);
      case SCALE -> scale(markup, field);
      default -> lines(markup, 1);
    }
    markup.close();
  }

  private static String help(ToolField field) {
    String help = field.help() == null ? "" : field.help();
    String least = field.minWords() == null ? "" : field.minWords() + " words or more.";
    return help.isEmpty() || least.isEmpty() ? help + least : help + ". " + least;
  }

  private static void line(Markup markup, String label) {
    markup.open("p").element("b", label).element("span", "", "class", "blank-line").close();
  }

  private static void lines(Markup markup, int count) {
    markup.open("div", "class", "blank-lines", "aria-hidden", "true");
    for (int i = 0; i < count; i++) {
      markup.element("span", "", "class", "blank-line");
    }
    markup.close();
  }

  private void choices(Markup markup, ToolField field) {
    List<ToolField.Option> choices = options.of(field).orElse(List.of());
    if (choices.isEmpty() || choices.size() > 24) {
      lines(markup, field.type() == ToolField.Type.CHOICE ? 1 : 3);
      return;
    }
    markup.open("ul", "class", "blank-choices");
    for (ToolField.Option choice : choices) {
      markup.open("li").element("span", "", "class", "blank-box", "aria-hidden", "true");
      markup.text(choice.label()).close();
    }
    markup.close();
  }

  private static void scale(Markup markup, ToolField field) {
    int least = field.min() == null ? 0 : field.min();
    int most = field.max() == null ? 10 : field.max();
    markup.open("ul", "class", "blank-choices");
    for (int i = least; i <= most; i++) {
      String end =
          i == least && field.minLabel() != null
              ? ", " + field.minLabel()
              : i == most && field.maxLabel() != null ? ", " + field.maxLabel() : "";
      markup.open("li").element("span", "", "class", "blank-box", "aria-hidden", "true");
      markup.text(i + end).close();
    }
    markup.close();
  }

  private void table(Markup markup, ToolField field) {
    List<ToolField> columns = FieldText.written(field);
    head(markup, field, columns, false);
    int least = field.minRows() == null ? 0 : field.minRows();
    for (int i = 0; i < Math.max(ROWS, least); i++) {
      markup.open("tr");
      columns.forEach(c -> markup.element("td", ""));
      markup.close();
    }
    markup.close().close().close();
    keys(markup, columns);
  }

  private void matrix(Markup markup, ToolField field) {
    List<ToolField> columns = FieldText.written(field);
    head(markup, field, columns, true);
    // Rows that are the writer's own are theirs to name.
    List<ToolField.Option> rows =
        field.rows().isEmpty()
            ? Collections.nCopies(ROWS, new ToolField.Option("row", ""))
            : field.rows();
    for (ToolField.Option row : rows) {
      markup.open("tr");
      if (row.label().isEmpty()) {
        markup.element("td", "");
      } else {
        markup.element("th", row.label(), "scope", "row");
      }
      columns.forEach(c -> markup.element("td", ""));
      markup.close();
    }
    markup.close().close().close();
    keys(markup, columns);
  }

  private static void head(
      Markup markup, ToolField field, List<ToolField> columns, boolean withRowHeads) {
    markup.openWide(field.label());
    markup.open("table", "class", "blank-table");
    markup.element("caption", field.label(), "class", "visually-hidden");
    markup.open("thead").open("tr");
    if (withRowHeads) {
      markup.element("td", "");
    }
    columns.forEach(c -> markup.element("th", c.label(), "scope", "col"));
    markup.close().close().open("tbody");
  }

  /** What may be written in the columns. */
  private void keys(Markup markup, List<ToolField> columns) {
    for (ToolField column : columns) {
      String key =
          switch (column.type()) {
            case CHOICE, MULTICHOICE ->
                String.join(
                    "; ",
                    options.of(column).orElse(List.of()).stream()
                        .map(ToolField.Option::label)
                        .toList());
            case SCALE -> scaleKey(column);
            default -> "";
          };
      if (!key.isEmpty()) {
        markup.element("p", column.label() + ": " + key + ".", "class", "hint");
      }
    }
  }

  private static String scaleKey(ToolField column) {
    return column.min()
        + (column.minLabel() == null ? "" : " (" + column.minLabel() + ")")
        + " to "
        + column.max()
        + (column.maxLabel() == null ? "" : " (" + column.maxLabel() + ")");
  }
}
