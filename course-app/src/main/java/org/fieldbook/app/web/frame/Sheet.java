package org.fieldbook.app.web.frame;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as a file for a spreadsheet. Cells are texts or whole numbers.
 *
 * @param rows the heading first
 */
public record Sheet(String title, List<List<Object>> rows) {

  /** As CSV with a byte order mark, which old spreadsheets need to read it as UTF-8. */
  public void csv(OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write('\uFEFF');
    try (CSVPrinter printer = new CSVPrinter(writer, CSVFormat.EXCEL)) {
      for (List<Object> row : rows) {
        printer.printRecord(row.stream().map(Sheet::harmless));
      }
    }
  }

  /** What begins like a formula is text: a spreadsheet must not work it out. */
  private static Object harmless(Object cell) {
    return cell instanceof String text && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
        ? "'" + text
        : cell;
  }

  /** As a workbook with one sheet, its heading in bold and always on show. */
  public void xlsx(OutputStream out) throws IOException {
    try (Workbook book = new Workbook(out, "Fieldbook", "1.0")) {
      Worksheet sheet = book.newWorksheet(title);
      for (int r = 0; r < rows.size(); r++) {
        write(sheet, r, rows.get(r));
      }
      sheet.range(0, 0, 0, rows.get(0).size() - 1).style().bold().set();
      sheet.freezePane(0, 1);
    }
  }

  private static void write(Worksheet sheet, int row, List<Object> cells) {
    for (int c = 0; c < cells.size(); c++) {
      if (cells.get(c) instanceof Number number) {
        sheet.value(row, c, number);
      } else {
        sheet.value(row, c, cells.get(c).toString());
      }
    }
  }
}
