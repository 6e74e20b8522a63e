package org.fieldbook.app.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;

class SheetTest {

  private static final Sheet SHEET =
      new Sheet(
          "LMC310-2026J",
          List.of(
              List.of("Student", "TMA01"),
              List.of("Ngozi, \"Ada\"", 68),
              List.of("=1+1", ""),
              List.of("Zo\u00eb \ud83d\ude00", 0)));

  @Test
  void aSpreadsheetReadsNumbersAsNumbersAndFormulasAsText() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SHEET.xlsx(out);
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(out.toByteArray()))) {
      var sheet = book.getSheet("LMC310-2026J");
      assertThat(sheet.getLastRowNum()).isEqualTo(3);
      assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("Ngozi, \"Ada\"");
      assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(68);
      assertThat(sheet.getRow(2).getCell(0).getCellType()).isEqualTo(CellType.STRING);
      assertThat(sheet.getRow(3).getCell(0).getStringCellValue())
          .isEqualTo("Zo\u00eb \ud83d\ude00");
    }
  }

  @Test
  void csvQuotesWhatNeedsItAndDisarmsWhatBeginsLikeAFormula() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SHEET.csv(out);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "\uFEFFStudent,TMA01\r\n\"Ngozi, \"\"Ada\"\"\",68\r\n'=1+1,\r\n"
                + "Zo\u00eb \ud83d\ude00,0\r\n");
  }
}
