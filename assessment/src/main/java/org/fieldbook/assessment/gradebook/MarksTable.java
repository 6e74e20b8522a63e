package org.fieldbook.assessment.gradebook;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.fieldbook.content.kernel.Refused;

/**
 * A table of part marks as it came in: a line for each script, a column for each criterion, with
 * the criterion’s id at the beginning of its heading. Read from CSV with commas, semicolons or
 * tabs, whatever the spreadsheet writes in its country.
 *
 * @param criteria ids at the head of columns, in their order
 */
record MarksTable(List<String> criteria, List<Line> lines) {

  static final String SCRIPT = "Script";
  static final String VERSION = "Version";
  static final String IDENTIFIER = "Identifier";
  static final String STUDENT = "Student";
  static final String TOTAL = "Total";

  private static final int MOST_CHARACTERS = 300_000;
  private static final int MOST_LINES = 2_000;
  private static final int MOST_COLUMNS = 80;

  /** The first heading, quoted or not, and what follows it. */
  private static final Pattern FIRST_HEADING =
      Pattern.compile("\\R*(?:[ ]*\"(?:[^\"]|\"\")*\"[ ]*|[^\",;\t\r\n]*)([,;\t])");

  private static final String BOM = "\uFEFF";

  MarksTable {
    criteria = List.copyOf(criteria);
    lines = List.copyOf(lines);
  }

  /**
   * A line of it.
   *
   * @param number as a spreadsheet counts: the heading is line 1
   * @param script as it stands in the file
   * @param version number of the mark sheet’s version when the file was made, as it stands there
   * @param student as it stands there
   * @param marks by criterion id, as they stand there; without the empty ones
   */
  record Line(
      long number, String script, String version, String student, Map<String, String> marks) {

    Line {
      marks = Map.copyOf(marks);
    }
  }

  /**
   * Reads it.
   *
   * @throws Refused naming the line, when it is no such table
   */
  static MarksTable read(String text) {
    if (text.length() > MOST_CHARACTERS) {
      throw new Refused("This file is too large to be a table of marks. Nothing was changed.");
    }
    String csv = text.startsWith(BOM) ? text.substring(1) : text;
    try (CSVParser parser = CSVParser.parse(new StringReader(csv), format(csv))) {
      List<CSVRecord> records = parser.getRecords();
      if (records.isEmpty()) {
        throw new Refused("The file is empty. Nothing was changed.");
      }
      if (records.size() > MOST_LINES) {
        throw new Refused(
            "The file has " + records.size() + " lines, more than " + MOST_LINES + ".");
      }
      return of(records);
    } catch (CSVException e) {
      throw new Refused("This is no table of marks: " + e.getMessage() + ". Nothing was changed.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UncheckedIOException e) {
      throw new Refused(
          "This is no table of marks: a quotation mark is opened and not closed properly."
              + " Nothing was changed.");
    }
  }

  private static CSVFormat format(String csv) {
    // Further headings have commas of their own: titles of criteria.
    Matcher first = FIRST_HEADING.matcher(csv);
    char delimiter = first.lookingAt() ? first.group(1).charAt(0) : ',';
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(delimiter)
        .setTrim(true)
        .setIgnoreEmptyLines(true)
        .get();
  }

  private static MarksTable of(List<CSVRecord> records) {
    CSVRecord head = records.get(0);
    if (head.size() > MOST_COLUMNS) {
      throw new Refused("The file has more than " + MOST_COLUMNS + " columns.");
    }
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (int i = 0; i < head.size(); i++) {
      String name = head.get(i).split(" ", 2)[0];
      if (!name.isEmpty() && columns.put(name, i) != null) {
        throw new Refused("Line 1: the column " + name + " is there twice. Nothing was changed.");
      }
    }
    if (!columns.containsKey(SCRIPT) || !columns.containsKey(VERSION)) {
      throw new Refused(
          "Line 1: the columns "
              + SCRIPT
              + " and "
              + VERSION
              + " say which script a line is about. Download the table again, and fill in that"
              + " one.");
    }
    List<String> criteria =
        columns.keySet().stream()
            .filter(c -> !List.of(SCRIPT, VERSION, IDENTIFIER, STUDENT, TOTAL).contains(c))
            .toList();
    List<Line> lines = new ArrayList<>();
    for (CSVRecord r : records.subList(1, records.size())) {
      Map<String, String> marks = new LinkedHashMap<>();
      criteria.stream()
          .filter(c -> !cell(r, columns, c).isEmpty())
          .forEach(c -> marks.put(c, cell(r, columns, c)));
      lines.add(
          new Line(
              r.getRecordNumber(),
              cell(r, columns, SCRIPT),
              cell(r, columns, VERSION),
              cell(r, columns, STUDENT),
              marks));
    }
    return new MarksTable(criteria, lines);
  }

  private static String cell(CSVRecord record, Map<String, Integer> columns, String name) {
    Integer at = columns.get(name);
    return at == null || at >= record.size() ? "" : record.get(at);
  }
}
