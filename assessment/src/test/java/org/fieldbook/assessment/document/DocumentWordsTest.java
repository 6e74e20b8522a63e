package org.fieldbook.assessment.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.fieldbook.assessment.SampleFiles;
import org.fieldbook.assessment.document.DocumentWords.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Counting words in what word processors write, and in what they never would. */
class DocumentWordsTest {

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  private WordCount count(Kind kind, byte[] bytes) throws Exception {
    return DocumentWords.count(Files.write(folder.resolve("document"), bytes), kind);
  }

  private static byte[] essay(Kind kind) throws IOException {
    String name = "essay." + kind.name().toLowerCase(java.util.Locale.ROOT);
    try (InputStream in = DocumentWordsTest.class.getResourceAsStream(name)) {
      return java.util.Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aHeadingASentenceAndTwoCellsHaveTwelveWords(Kind kind) throws Exception {
    assertThat(count(kind, essay(kind))).isEqualTo(WordCount.of(12));
  }

  @ParameterizedTest
  @EnumSource
  void cutOffOrDamagedAnywhereItIsAnAnswerAndNoFailure(Kind kind) throws Exception {
    byte[] whole = essay(kind);
    Random random = new Random(20261112);
    for (int i = 0; i < 60; i++) {
      byte[] damaged = java.util.Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
      for (int n = 0; n < 20; n++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      try {
        WordCount found = count(kind, damaged);
        assertThat(found.isCounted() || !found.note().isEmpty()).isTrue();
      } catch (DocumentWords.Locked e) {
        // A damaged head can look like a password.
        assertThat(kind).isIn(Kind.DOC, Kind.PDF);
      }
    }
  }

  @Test
  void whatIsNotTextOfTheDocumentIsNotCounted() throws Exception {
    String body =
        "<w:p><w:r><w:t>One tw</w:t></w:r><w:r><w:t>o</w:t><w:tab/><w:t>three</w:t></w:r>"
            + "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
            + "<w:ins><w:r><w:t xml:space='preserve'> four</w:t></w:r></w:ins>"
            + "<w:r><w:instrText>PAGE MERGEFORMAT</w:instrText></w:r>"
            + "<w:r><w:txbxContent><w:p><w:r><w:t>in a box</w:t></w:r></w:p></w:txbxContent></w:r>"
            + "</w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>five</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
            + "<w:p><w:r><w:t>– … — &amp;</w:t></w:r></w:p>";
    assertThat(count(Kind.DOCX, docx(body))).isEqualTo(WordCount.of(5));

    String odt =
        "<office:document-content xmlns:office='o' xmlns:text='t'><office:body><office:text>"
            + "<text:p>One<text:s/>two<text:note><text:p>foot note</text:p></text:note></text:p>"
            + "<text:tracked-changes><text:p>gone</text:p></text:tracked-changes>"
            + "</office:text></office:body></office:document-content>";
    assertThat(count(Kind.ODT, SampleFiles.zip(Map.of("content.xml", odt))))
        .isEqualTo(WordCount.of(2));

    String rtf =
        "{\\rtf1\\ansi\\uc1{\\fonttbl{\\f0 Times New Roman;}}{\\*\\generator X}{\\info{\\title T}}"
            + "{\\header on every page}Caf\\'e9 \\u8211?\\u233?t\\u233?\\par next{\\b  one}"
            + "{\\footnote below}{\\pict ffd8}\\tab end}";
    assertThat(count(Kind.RTF, rtf.getBytes(StandardCharsets.US_ASCII))).isEqualTo(WordCount.of(5));
  }

  private static byte[] docx(String body) {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put(
        "word/document.xml",
        "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
            + "<w:body>"
            + body
            + "</w:body></w:document>");
    return SampleFiles.zip(entries);
  }

  @Test
  void aDocumentWithoutWordsIsSaidToBeAScanPerhaps() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument empty = new PDDocument()) {
      empty.addPage(new PDPage());
      empty.save(out);
    }
    assertThat(count(Kind.PDF, out.toByteArray()).note()).contains("a scan or a photograph");
  }

  @Test
  void aPdfThatAsksForAPasswordIsLockedAndOneThatOnlyForbidsPrintingIsNot() throws Exception {
    Path file = Files.write(folder.resolve("document"), locked("secret"));
    assertThatThrownBy(() -> DocumentWords.count(file, Kind.PDF))
        .isInstanceOf(DocumentWords.Locked.class);
    assertThat(count(Kind.PDF, locked("")).note()).contains("a scan or a photograph");
  }

  private static byte[] locked(String password) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      document.save(out);
    }
    return out.toByteArray();
  }

  @Test
  void whatUnpacksToFarMoreThanADocumentHasIsNotUnpacked() throws Exception {
    StringBuilder spaces = new StringBuilder("<w:p>");
    spaces.append(" ".repeat(140 * 1024 * 1024)).append("</w:p>");
    assertThat(count(Kind.DOCX, docx(spaces.toString())).note()).contains("too much to read");

    byte[] bomb = deflated(new byte[200 * 1024 * 1024]);
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.writeBytes(
        ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R>>endobj\n"
                + "4 0 obj<</Length "
                + bomb.length
                + "/Filter/FlateDecode>>stream\n")
            .getBytes(StandardCharsets.US_ASCII));
    pdf.writeBytes(bomb);
    pdf.writeBytes(
        "\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
    assertThat(count(Kind.PDF, pdf.toByteArray()).note()).contains("too much to read");
  }

  private static byte[] deflated(byte[] bytes) {
    Deflater deflater = new Deflater();
    deflater.setInput(bytes);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[64 * 1024];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }

  @Test
  void anEntityOfTheDocumentsOwnIsNotFollowed() throws Exception {
    byte[] hostile =
        SampleFiles.zip(
            Map.of(
                "word/document.xml",
                "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><w:document xmlns:w='w'>"
                    + "<w:p><w:t>&x; one</w:t></w:p></w:document>"));
    WordCount found = count(Kind.DOCX, hostile);
    assertThat(found.words()).isIn(null, 1);
  }
}
