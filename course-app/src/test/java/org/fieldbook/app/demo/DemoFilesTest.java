package org.fieldbook.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/** The files are real ones: each part well-formed, each object of a PDF where its table says. */
class DemoFilesTest {

  private static final List<String> TEXT =
      List.of("A title & more", "“Quoted” (in brackets), <angled>", "word ".repeat(900).strip());

  @Test
  void aWordFileHoldsTheText() throws Exception {
    assertThat(part(DemoFiles.write("docx", TEXT), "word/document.xml"))
        .contains("A title & more")
        .contains("<angled>");
  }

  @Test
  void anOpenDocumentFileBeginsWithItsPlainType() throws Exception {
    byte[] file = DemoFiles.write("odt", TEXT);
    assertThat(new String(file, 30, 47, StandardCharsets.US_ASCII))
        .isEqualTo("mimetypeapplication/vnd.oasis.opendocument.text");
    assertThat(part(file, "content.xml")).contains("“Quoted”");
  }

  @Test
  void aPdfFileFindsItsObjects() {
    String file = new String(DemoFiles.write("pdf", TEXT), StandardCharsets.ISO_8859_1);
    int table = Integer.parseInt(find(file, "startxref\\n(\\d+)"));
    assertThat(file.substring(table)).startsWith("xref\n0 ");
    Matcher place = Pattern.compile("(\\d{10}) 00000 n").matcher(file);
    int objects = 0;
    while (place.find()) {
      objects++;
      assertThat(file.substring(Integer.parseInt(place.group(1)))).startsWith(objects + " 0 obj");
    }
    assertThat(objects).isEqualTo(7);
    assertThat(file).contains("/Count 2").contains("(\"Quoted\" \\(in brackets\\), <angled>)");
    int stream = file.indexOf("stream\n") + 7;
    int length = Integer.parseInt(find(file, "/Length (\\d+)"));
    assertThat(file.substring(stream + length)).startsWith("\nendstream");
  }

  @Test
  void theSameTextIsTheSameBytes() {
    assertThat(DemoFiles.write("docx", TEXT)).isEqualTo(DemoFiles.write("docx", TEXT));
  }

  private static String find(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private static String part(byte[] zip, String name) throws Exception {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        byte[] bytes = in.readAllBytes();
        if (!e.getName().equals("mimetype")) {
          var document =
              DocumentBuilderFactory.newInstance()
                  .newDocumentBuilder()
                  .parse(new ByteArrayInputStream(bytes));
          if (e.getName().equals(name)) {
            return document.getDocumentElement().getTextContent();
          }
        }
      }
    }
    throw new AssertionError("No part " + name);
  }
}
