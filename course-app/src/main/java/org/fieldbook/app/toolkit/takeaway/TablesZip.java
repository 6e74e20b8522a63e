package org.fieldbook.app.toolkit.takeaway;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.Options;
import org.fieldbook.app.toolkit.paper.FieldText;
import org.fieldbook.app.toolkit.takeaway.Takeaway.Taken;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolTemplate;

/**
 * The tables of the entries: for each table or matrix of each tool a CSV file (RFC 4180, UTF-8 with
 * a mark that spreadsheets go by) with the rows of all entries.
 */
final class TablesZip implements Takeable {

  /** What a spreadsheet may take for a formula, unless it is a plain number. */
  private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r\\n|%＝＋－＠].*");

  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9][0-9,]*(\\.[0-9]+)?");

  @Override
  public void write(Takeaway takeaway, Progress progress, OutputStream out) throws IOException {
    Packing zip = new Packing(out, takeaway.folder() + "-tables", takeaway.made());
    Options options = Options.of(takeaway.presentation().course());
    for (ToolTemplate tool : takeaway.presentation().course().tools().values()) {
      List<Taken> entries =
          takeaway.entries().stream().filter(t -> t.template().equals(tool)).toList();
      if (!entries.isEmpty()) {
        FieldText text = new FieldText(tool, options);
        for (ToolField field : tool.fields()) {
          if (isTable(field) && (takeaway.whole() || !field.rules().counted())) {
            zip.put(tool.id() + "-" + field.id() + ".csv", csv -> table(csv, field, entries, text));
          }
        }
        entries.forEach(e -> progress.entry());
      }
    }
    zip.put("read-me.txt", READ_ME);
    zip.finish();
  }

  private static final String READ_ME =
      """
      Each file holds one table of one tool, with the rows of all entries.
      The files are CSV in UTF-8. An apostrophe before =, +, - or @ keeps a spreadsheet
      from taking words for a formula.
      """;

  private static boolean isTable(ToolField field) {
    return field.type() == ToolField.Type.TABLE || field.type() == ToolField.Type.MATRIX;
  }

  private static void table(OutputStream out, ToolField field, List<Taken> entries, FieldText text)
      throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write('\uFEFF');
    CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180);
    List<ToolField> columns = FieldText.columns(field);
    csv.printRecord(
        Stream.concat(
                Stream.of("Entry", "Title", "Date", "Row"), columns.stream().map(ToolField::label))
            .map(TablesZip::guarded)
            .toList());
    for (Taken taken : entries) {
      rows(csv, field, columns, taken, text);
    }
    csv.flush();
  }

  private static void rows(
      CSVPrinter csv, ToolField field, List<ToolField> columns, Taken taken, FieldText text)
      throws IOException {
    Answers answers = Answers.of(taken.words().body());
    if (field.type() == ToolField.Type.TABLE) {
      List<Answers> rows = answers.rows(field.id());
      for (int i = 0; i < rows.size(); i++) {
        row(csv, taken, Integer.toString(i + 1), columns, rows.get(i), text);
      }
    } else {
      for (ToolField.Option key : text.rows(field, answers)) {
        row(csv, taken, key.label(), columns, answers.row(field.id(), key.key()), text);
      }
    }
  }

  private static void row(
      CSVPrinter csv,
      Taken taken,
      String name,
      List<ToolField> columns,
      Answers row,
      FieldText text)
      throws IOException {
    if (row.isEmpty()) {
      return;
    }
    List<String> cells = new ArrayList<>();
    cells.add(guarded(taken.entry().slot()));
    cells.add(guarded(Chapters.titleOf(taken)));
    cells.add(taken.entry().date().toString());
    cells.add(guarded(name));
    for (ToolField column : columns) {
      cells.add(guarded(value(column, row, text)));
    }
    csv.printRecord(cells);
  }

  /** Dates and scales as a spreadsheet calculates with them, everything else in words. */
  private static String value(ToolField column, Answers row, FieldText text) {
    return switch (column.type()) {
      case DATE -> row.text(column.id());
      case SCALE ->
          row.whole(column.id()).isPresent() ? "" + row.whole(column.id()).getAsInt() : "";
      default -> text.of(column, row);
    };
  }

  static String guarded(String cell) {
    return FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
  }
}
