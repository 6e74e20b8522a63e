package org.fieldbook.app.toolkit.paper;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.Calculated;
import org.fieldbook.app.toolkit.Options;
import org.fieldbook.app.toolkit.picture.Markup;
import org.fieldbook.content.tool.Paper;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolTemplate;

/** What was written in a tool, to be read: a heading for each field that has something in it. */
public final class EntrySheet {

  /** With more than these a row is read as lines: side by side its words would stand in threads. */
  private static final int MOST_COLUMNS = 7;

  private final ToolTemplate template;
  private final FieldText text;
  private final Options options;
  private final int level;
  private final String place;
  private final boolean whole;
  private final Leading leading;

  /** Where a choice leads on the page that the sheet is for; to nowhere when it is empty. */
  public interface Leading {
    Optional<String> href(ToolField field, String key);
  }

  /**
   * The sheet of a tool.
   *
   * @param options labels of what the course gives to choose from
   * @param level of its headings, such as 2
   */
  public EntrySheet(ToolTemplate template, Options options, int level) {
    this(template, options, level, "");
  }

  /**
   * One of several sheets on a page.
   *
   * @param place what tells its tables from those of the others, such as {@code First}
   */
  public EntrySheet(ToolTemplate template, Options options, int level, String place) {
    this.template = template;
    this.text = new FieldText(template, options);
    this.options = options;
    this.level = level;
    this.whole = true;
    this.leading = (field, key) -> Optional.empty();
    this.place = place.isEmpty() ? "" : place + ": ";
  }

  private EntrySheet(EntrySheet sheet, boolean whole, Leading leading) {
    this.template = sheet.template;
    this.text = sheet.text;
    this.options = sheet.options;
    this.level = sheet.level;
    this.place = sheet.place;
    this.whole = whole;
    this.leading = leading;
  }

  /** The same for others to read: where the template says so, a count instead of the rows. */
  public EntrySheet counting() {
    return new EntrySheet(this, false, leading);
  }

  /** The same with links from what was chosen in a field of several. */
  public EntrySheet leading(Leading where) {
    return new EntrySheet(this, whole, where);
  }

  /** The fields that are filled, then one line that names those that are not. */
  public Markup of(JsonObject body) {
    Markup markup = new Markup();
    List<String> empty = new ArrayList<>();
    fields(markup, Paper.Laid.of(template.fields()), answers(body), true, empty);
    notFilled(markup, empty);
    return markup;
  }

  ToolTemplate template() {
    return template;
  }

  Answers answers(JsonObject body) {
    return Calculated.of(template, options, Answers.of(body));
  }

  /**
   * Writes those fields of a sheet that are filled.
   *
   * @param headed whether there is a heading above them; if not, they are headings of its level
   * @param empty takes the labels of the others
   */
  void fields(
      Markup markup, Paper.Laid sheet, Answers answers, boolean headed, List<String> empty) {
    String kind = sheet.display() ? "sheet-field sheet-display" : "sheet-field";
    String heading = "h" + (headed ? level : level - 1);
    for (ToolField field : sheet.fields()) {
      List<ToolField> group = group(sheet, field);
      if (!group.isEmpty() && field.equals(group.get(0))) {
        beside(markup, group, answers);
      }
      if (text.lines(field, answers).isEmpty()) {
        if (field.isWritten()) {
          empty.add(field.label());
        }
      } else if (group.isEmpty() && !field.type().isComputed()) {
        markup.open("section", "class", kind).element(heading, field.label());
        value(markup, field, answers);
        markup.close();
      }
    }
  }

  /** The fields of a sheet that stand beside a field, it among them, in their order. */
  private static List<ToolField> group(Paper.Laid sheet, ToolField field) {
    return sheet.beside().stream()
        .filter(ids -> ids.contains(field.id()))
        .flatMap(ids -> sheet.fields().stream().filter(f -> ids.contains(f.id())))
        .toList();
  }

  /** Texts beside one another, each below its label; nothing when all of them are empty. */
  private void beside(Markup markup, List<ToolField> some, Answers answers) {
    if (some.stream().allMatch(f -> text.lines(f, answers).isEmpty())) {
      return;
    }
    List<String> labels = some.stream().map(ToolField::label).toList();
    markup.open("section", "class", "sheet-field");
    head(markup, String.join("; ", labels), labels);
    markup.open("tr");
    some.forEach(f -> cell(markup, f, text.of(f, answers), false));
    markup.close().close().close().close().close();
  }

  static void notFilled(Markup markup, List<String> empty) {
    if (!empty.isEmpty()) {
      markup.open("p", "class", "meta sheet-empty").text("Not filled: ");
      markup.text(String.join("; ", empty)).text(".").close();
    }
  }

  private void value(Markup markup, ToolField field, Answers answers) {
    if (field.rules().counted() && !whole) {
      markup.element("p", left(FieldText.filledRows(field, answers).size()));
      return;
    }
    switch (field.type()) {
      case TABLE -> table(markup, field, answers.rows(field.id()));
      case MATRIX -> matrix(markup, field, answers);
      case MULTICHOICE -> chosen(markup, field, answers.keys(field.id()));
      default -> paragraphs(markup, text.of(field, answers));
    }
  }

  private void chosen(Markup markup, ToolField field, List<String> keys) {
    markup.open("ul", "class", "written sheet-list");
    for (String key : keys) {
      String label = options.label(field, key);
      markup.open("li", "dir", "auto");
      leading
          .href(field, key)
          .ifPresentOrElse(
              href -> markup.element("a", label, "href", href), () -> markup.text(label));
      markup.close();
    }
    markup.close();
  }

  /** What stands instead of rows about other people. */
  private static String left(int rows) {
    return rows == 1
        ? "1 row, left out here because of the person it is about."
        : rows + " rows, left out here because of the people they are about.";
  }

  /** Paragraphs and simple lists, as the writer typed them. */
  static void paragraphs(Markup markup, String written) {
    List<String> items = new ArrayList<>();
    for (String line : written.lines().map(String::strip).toList()) {
      if (line.matches("[-*•] .*")) {
        items.add(line.substring(2).strip());
      } else {
        flush(markup, items);
        if (!line.isEmpty()) {
          markup.element("p", line, "class", "written", "dir", "auto");
        }
      }
    }
    flush(markup, items);
  }

  private static void flush(Markup markup, List<String> items) {
    if (!items.isEmpty()) {
      list(markup, items, "written");
      items.clear();
    }
  }

  private static void list(Markup markup, List<String> items, String kind) {
    markup.open("ul", "class", kind + " sheet-list");
    items.forEach(item -> markup.element("li", item, "dir", "auto"));
    markup.close();
  }

  private void table(Markup markup, ToolField field, List<Answers> rows) {
    List<ToolField> columns = FieldText.columns(field);
    head(markup, field.label(), columns.stream().map(ToolField::label).toList());
    for (Answers row : rows) {
      if (!row.isEmpty()) {
        markup.open("tr");
        for (int i = 0; i < columns.size(); i++) {
          cell(markup, columns.get(i), text.of(columns.get(i), row), i == 0);
        }
        markup.close();
      }
    }
    markup.close().close().close();
  }

  private void matrix(Markup markup, ToolField field, Answers answers) {
    List<ToolField> columns = FieldText.columns(field);
    List<String> heads = new ArrayList<>();
    heads.add("");
    columns.forEach(c -> heads.add(c.label()));
    head(markup, field.label(), heads);
    for (ToolField.Option row : text.rows(field, answers)) {
      Answers given = answers.row(field.id(), row.key());
      markup.open("tr").element("th", row.label(), "scope", "row");
      columns.forEach(c -> cell(markup, c, text.of(c, given), false));
      markup.close();
    }
    markup.close().close().close();
  }

  private void head(Markup markup, String label, List<String> heads) {
    markup.openWide(place + label);
    String folded = heads.size() > MOST_COLUMNS ? " sheet-folded" : "";
    markup.open("table", "class", "table table-fold sheet-table" + folded);
    markup.element("caption", label, "class", "visually-hidden");
    markup.open("thead").open("tr");
    for (String head : heads) {
      if (head.isEmpty()) {
        markup.open("td").close();
      } else {
        markup.element("th", head, "scope", "col");
      }
    }
    markup.close().close().open("tbody");
  }

  private static void cell(Markup markup, ToolField column, String value, boolean isHead) {
    String shown = value.isEmpty() ? "–" : value;
    if (isHead) {
      markup.element("th", shown, "scope", "row", "dir", "auto", "class", "written");
    } else {
      markup.element("td", shown, "data-label", column.label(), "dir", "auto", "class", "written");
    }
  }
}
