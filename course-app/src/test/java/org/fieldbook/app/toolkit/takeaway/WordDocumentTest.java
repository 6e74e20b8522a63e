package org.fieldbook.app.toolkit.takeaway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.bytes;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.full;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;

/** A toolkit for Word, read by another program. */
class WordDocumentTest {

  private static XWPFDocument opened() throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(bytes(Format.WORD, full())));
  }

  @Test
  void itFitsTheSchemaOfTheStandard() throws Exception {
    try (XWPFDocument word = opened()) {
      List<XmlError> faults = new ArrayList<>();
      XmlOptions options = new XmlOptions().setErrorListener(faults);

      word.getDocument().validate(options);
      word.getStyle().validate(options);

      assertThat(faults).extracting(XmlError::getMessage).isEmpty();
    }
  }

  @Test
  void itHasRealHeadingsAndTheTextOfTheEntries() throws Exception {
    try (XWPFDocument word = opened()) {
      List<XWPFParagraph> paragraphs = word.getParagraphs();

      assertThat(paragraphs)
          .filteredOn(p -> "Heading1".equals(p.getStyle()))
          .extracting(XWPFParagraph::getText)
          .contains("Rota", "Sources", "People in it");
      assertThat(paragraphs)
          .filteredOn(p -> "Heading3".equals(p.getStyle()))
          .extracting(XWPFParagraph::getText)
          .contains("Whose work is this?");
      assertThat(paragraphs).extracting(XWPFParagraph::getText).contains("Mine");
      assertThat(word.getProperties().getCoreProperties().getTitle()).startsWith("Josie");
      assertThat(word.getStyle().xmlText()).contains("w:lang w:val=\"en-GB\"");
    }
  }

  @Test
  void everyTableHasARowOfHeads() throws IOException {
    try (XWPFDocument word = opened()) {
      List<XWPFTable> tables = word.getTables();

      assertThat(tables).hasSizeGreaterThan(10);
      assertThat(tables).allMatch(t -> t.getRow(0).isRepeatHeader());
    }
  }

  @Test
  void everyPictureIsSaidInWords() throws IOException {
    try (XWPFDocument word = opened()) {
      List<XWPFPicture> pictures =
          word.getParagraphs().stream()
              .flatMap(p -> p.getRuns().stream())
              .flatMap(r -> r.getEmbeddedPictures().stream())
              .toList();

      assertThat(pictures).hasSizeGreaterThan(3);
      assertThat(pictures).allMatch(p -> p.getPictureData().getData().length > 1000);
      String xml = word.getDocument().xmlText();
      assertThat(xml).contains("descr=\"Skill and willingness. ", "svgBlip");
    }
  }

  @Test
  void aPictureHasLeftTheMemoryWhenTheNextEntryIsWritten() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Integer> pictures = new ArrayList<>();
    Takeaway large = ReferenceToolkit.of(12, 1, 500);

    Takeable.of(Format.WORD, SampleTakeaway.THEME_FILES)
        .write(large, () -> pictures.add(picturesIn(out)), out);

    assertThat(pictures).hasSize(12).isSorted();
    // The last is still in the hands of what packs it.
    assertThat(pictures.get(11)).isGreaterThanOrEqualTo(10);
    assertThat(pictures.get(5)).isBetween(2, pictures.get(11) - 2);
  }

  /** How many files of pictures have begun in what was written so far. */
  private static int picturesIn(ByteArrayOutputStream zip) {
    return zip.toString(StandardCharsets.ISO_8859_1).split("word/media/image", -1).length - 1;
  }
}
