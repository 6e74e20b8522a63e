package org.fieldbook.assessment.offline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtRun;

/** Fills summaries in as a tutor does, with other programs than the one that wrote them. */
final class FilledByHand {

  private FilledByHand() {}

  /** Types into the fields of a Word document. */
  static byte[] docx(byte[] summary, Map<String, String> typed) throws IOException {
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(summary))) {
      for (XWPFTable table : word.getTables()) {
        for (XWPFTableRow row : table.getRows()) {
          CTSdtRun field = row.getCell(1).getCTTc().getPArray(0).getSdtArray(0);
          String words = typed.get(field.getSdtPr().getTag().getVal());
          if (words != null) {
            type(field, words);
          }
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      word.write(out);
      return out.toByteArray();
    }
  }

  private static void type(CTSdtRun field, String words) {
    if (field.getSdtPr().isSetShowingPlcHdr()) {
      field.getSdtPr().unsetShowingPlcHdr();
    }
    while (field.getSdtContent().sizeOfRArray() > 0) {
      field.getSdtContent().removeR(0);
    }
    CTR run = field.getSdtContent().addNewR();
    List<String> lines = words.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        run.addNewBr();
      }
      run.addNewT().setStringValue(lines.get(i));
    }
  }

  /** Types into the fields of a page and saves it, as its own script does. */
  static byte[] html(byte[] summary, Map<String, String> typed) {
    Document page = Jsoup.parse(new String(summary, StandardCharsets.UTF_8));
    page.outputSettings().prettyPrint(false);
    typed.forEach(
        (field, words) -> {
          Element control =
              page.select("[data-field]").stream()
                  .filter(e -> e.attr("data-field").equals(field))
                  .findFirst()
                  .orElseThrow();
          if (control.tagName().equals("textarea")) {
            control.text(words);
          } else {
            control.attr("value", words);
          }
        });
    return page.outerHtml().getBytes(StandardCharsets.UTF_8);
  }
}
