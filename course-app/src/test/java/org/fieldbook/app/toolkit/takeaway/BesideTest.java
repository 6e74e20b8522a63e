package org.fieldbook.app.toolkit.takeaway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.bytes;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.files;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.full;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.get;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.json;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.pages;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.values;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.zip;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Files, links and comments go home with the words that they stand beside. */
class BesideTest {

  private static final String SHOWN = "files/W12-A3/1-shown.jpg";

  @Test
  void theSiteHoldsTheFilesAndShowsThePictureWithTheOwnersWords() throws IOException {
    Map<String, byte[]> files = files(zip(full()));
    Document page = get(pages(files), "entries/W12-A3.html");

    assertThat(values(page, "//*[local-name()='img']/@src")).containsExactly("../" + SHOWN);
    assertThat(values(page, "//*[local-name()='img']/@alt"))
        .containsExactly("The board: three arrows");
    assertThat(get(files, SHOWN)).isEqualTo(SampleBeside.PHOTO);
    assertThat(get(files, "files/W12-A3/2-Voice-note.mp3")).isEqualTo(SampleBeside.SOUND);
    assertThat(page.getDocumentElement().getTextContent()).contains("What I said in the car");
  }

  @Test
  void aLinkLeadsToAnEntryThatIsTakenTooAndIsWordsOtherwise() throws IOException {
    Document page = get(pages(files(zip(full()))), "entries/W12-A3.html");

    assertThat(values(page, "//*[local-name()='li']/*[local-name()='a' and .='Rota']/@href"))
        .containsExactly("../entries/own-12345678.html");
    assertThat(page.getDocumentElement().getTextContent())
        .contains("Rota: It began there & <here>", "An entry without a title (not in this copy)");
  }

  @Test
  void whatOthersSaidStandsThereWithoutTheirNames() throws IOException {
    Document page = get(pages(files(zip(full()))), "entries/W12-A3.html");

    assertThat(page.getDocumentElement().getTextContent())
        .contains("A tutor or another member of staff, Saturday 28 November", "the arrows");
  }

  @Test
  void theOnePageCarriesPicturesSoundAndFilesItself() throws IOException {
    String page = new String(bytes(Format.PAGE, full()), StandardCharsets.UTF_8);

    assertThat(page)
        .contains("src=\"data:image/jpeg;base64," + base64(SampleBeside.PHOTO))
        .contains("src=\"data:audio/mpeg;base64," + base64(SampleBeside.SOUND))
        .contains("\">Save Plan.pdf</a>, 1 kB")
        .contains("<a href=\"#entry-own-12345678\">Rota</a>");
  }

  @Test
  void paperWordAndBookHoldThePictureAndNameTheOtherFiles() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(bytes(Format.PRINT, full()));
        XWPFDocument word =
            new XWPFDocument(new ByteArrayInputStream(bytes(Format.WORD, full())))) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("Voice note.mp3, 1 kB");
      assertThat(word.getAllPictures())
          .extracting(picture -> picture.getData())
          .contains(SampleBeside.PHOTO);
      assertThat(word.getDocument().xmlText()).contains("descr=\"The board: three arrows\"");
    }
  }

  @Test
  void theDataSaysWhatIsBesideAndOnlyLinksThatLeadSomewhereInIt() throws IOException {
    Map<String, byte[]> files = files(bytes(Format.DATA, full()));
    JsonObject entry = json(get(files, "entries.json")).getJsonArray("entries").getJsonObject(0);

    assertThat(entry.getJsonArray("links"))
        .containsExactly(
            json(
                "{\"to\":\"own-12345678\",\"title\":\"Rota\",\"why\":\"It began there & <here>\"}"
                    .getBytes(StandardCharsets.UTF_8)));
    assertThat(entry.getJsonArray("files")).hasSize(3);
    for (JsonObject file : entry.getJsonArray("files").getValuesAs(JsonObject.class)) {
      assertThat(get(files, file.getString("path"))).hasSize(file.getInt("bytes"));
    }
    assertThat(files).doesNotContainKey(SHOWN);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
