package org.fieldbook.app.toolkit.takeaway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.full;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of a toolkit for a spreadsheet. */
class TablesZipTest {

  @Test
  void eachTableHasItsRowsUnderItsHeads() throws IOException {
    Map<String, String> files = files(SampleTakeaway.bytes(Format.TABLES, full()));

    assertThat(files).containsKeys("force-field-forces.csv", "delegation-matrix-tasks.csv");
    List<CSVRecord> rows = parsed(SampleTakeaway.get(files, "force-field-forces.csv"));
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).stream()).startsWith("Entry", "Title", "Date", "Row");
    assertThat(rows.get(1).get(0)).isEqualTo("W12-A3");
    assertThat(rows.get(1).stream()).contains("4");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "=1+1,'=1+1",
        "@SUM(A1),'@SUM(A1)",
        "+cmd|' /C calc'!A0,'+cmd|' /C calc'!A0",
        "-2+3,'-2+3",
        "-12.50,-12.50",
        "1\u00A0000,1\u00A0000",
        "plain,plain"
      })
  void whatASpreadsheetWouldTakeForAFormulaIsWords(String cell, String written) {
    assertThat(TablesZip.guarded(cell)).isEqualTo(written);
  }

  @Test
  void aFormulaBehindALineEndOrATabIsWordsToo() {
    assertThat(TablesZip.guarded("\t=1")).isEqualTo("'\t=1");
    assertThat(TablesZip.guarded("\n=1")).isEqualTo("'\n=1");
    assertThat(TablesZip.guarded("＝1")).isEqualTo("'＝1");
  }

  private static List<CSVRecord> parsed(String csv) throws IOException {
    assertThat(csv).startsWith("\uFEFF");
    try (CSVParser parser =
        CSVParser.parse(new StringReader(csv.substring(1)), CSVFormat.RFC4180)) {
      return parser.getRecords();
    }
  }

  private static Map<String, String> files(byte[] zip) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        String name = e.getName();
        files.put(
            name.substring(name.indexOf('/') + 1),
            new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
