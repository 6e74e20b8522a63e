package org.fieldbook.app.toolkit.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fieldbook.app.toolkit.attachment.ContentType.Kind;
import org.junit.jupiter.api.Test;

class ContentTypeTest {

  @Test
  void picturesDocumentsAndSoundAreKnownByWhatIsInThem() throws IOException {
    assertThat(of(Photo.jpeg(10, 10, 1))).contains(new ContentType(Kind.PICTURE, "image/jpeg"));
    assertThat(of("%PDF-1.7\n%âãÏÓ\n")).contains(new ContentType(Kind.DOCUMENT, "application/pdf"));
    assertThat(of("OggS\0\2\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\1\23OpusHead\1\1"))
        .map(ContentType::kind)
        .contains(Kind.SOUND);
    assertThat(of("RIFF\44\0\0\0WAVEfmt ")).contains(new ContentType(Kind.SOUND, "audio/wav"));
    assertThat(
            of(
                "\u001aE\u00df\u00a3\u009fB\u0086\u0081\1B\u00f7\u0081\1B\u00f2\u0081\4B\u00f3"
                    + "\u0081\bB\u0082\u0084webmB\u0087\u0081\4"))
        .as("as browsers record")
        .contains(new ContentType(Kind.SOUND, "audio/webm"));
    assertThat(of("\0\0\0\40ftypM4A \0\0\0\0M4A mp42isom\0\0\0\0"))
        .contains(new ContentType(Kind.SOUND, "audio/mp4"));
  }

  @Test
  void officeFilesAreKnownByTheirFirstPart() throws IOException {
    assertThat(of(zip("[Content_Types].xml", "word/document.xml")))
        .map(ContentType::mediaType)
        .contains("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    assertThat(of(zip("[Content_Types].xml", "xl/workbook.xml")))
        .map(ContentType::kind)
        .contains(Kind.DOCUMENT);
  }

  @Test
  void whatIsNothingThatIsTakenStaysOutside() throws IOException {
    assertThat(of("<html><script>alert(1)</script></html>")).isEmpty();
    assertThat(of("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")).isEmpty();
    assertThat(of("MZ\u0090\0\3\0\0\0")).isEmpty();
    assertThat(of("Just words")).isEmpty();
    assertThat(of(zip("evil.exe"))).isEmpty();
    assertThat(of("PK\3\4 no zip at all")).isEmpty();
    assertThat(of("")).isEmpty();
  }

  private static Optional<ContentType> of(String text) throws IOException {
    return of(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static Optional<ContentType> of(byte[] bytes) throws IOException {
    return ContentType.of(() -> new ByteArrayInputStream(bytes));
  }

  private static byte[] zip(String... parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String part : parts) {
        zip.putNextEntry(new ZipEntry(part));
        zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
