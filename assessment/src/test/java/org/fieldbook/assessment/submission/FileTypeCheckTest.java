package org.fieldbook.assessment.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fieldbook.assessment.MemoryFiles;
import org.fieldbook.assessment.SampleFiles;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A name promises; only the content tells. */
class FileTypeCheckTest {

  private static final List<String> ALL = List.of("docx", "doc", "odt", "rtf", "pdf");
  private static final byte[] PROGRAM = {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0};

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  static Stream<Arguments> good() {
    return Stream.of(
        arguments("a.docx", SampleFiles.docx("An essay"), FileType.DOCX),
        arguments("a.DOCX", SampleFiles.docx("An essay"), FileType.DOCX),
        arguments("a.odt", SampleFiles.odt(), FileType.ODT),
        arguments("a.pdf", SampleFiles.pdf(), FileType.PDF),
        arguments("a.rtf", SampleFiles.rtf(), FileType.RTF),
        arguments("a.doc", SampleFiles.compound("WordDocument"), FileType.DOC));
  }

  @ParameterizedTest(name = "{0} is {2}")
  @MethodSource("good")
  void takesWhatItSaysItIs(String name, byte[] bytes, FileType type) throws IOException {
    assertThat(check(name, bytes, ALL)).isEqualTo(type);
  }

  static Stream<Arguments> bad() {
    return Stream.of(
        arguments("a.pdf", SampleFiles.docx("An essay"), "inside it is Word"),
        arguments("a.docx", SampleFiles.pdf(), "inside it is PDF"),
        arguments("a.docx", SampleFiles.odt(), "inside it is OpenDocument"),
        arguments("a.docx", SampleFiles.docm(), "not a file of that kind"),
        arguments("a.docx", SampleFiles.compound("WordDocument"), "inside it is older Word"),
        arguments("a.docx", SampleFiles.compound("EncryptedPackage"), "password"),
        arguments(
            "a.odt",
            SampleFiles.zip(
                new java.util.TreeMap<>(
                    Map.of(
                        "META-INF/manifest.xml",
                        "<manifest:encryption-data/>",
                        "content.xml",
                        "x",
                        "mimetype",
                        "application/vnd.oasis.opendocument.text"))),
            "password"),
        arguments(
            "a.odt",
            SampleFiles.zip(
                Map.of(
                    "encrypted-package",
                    "x",
                    "mimetype",
                    "application/vnd.oasis.opendocument.text")),
            "password"),
        arguments("a.doc", SampleFiles.compound("Workbook"), "not a file of that kind"),
        arguments("a.doc", SampleFiles.rtf(), "inside it is rich text"),
        arguments("a.pdf", PROGRAM, "not a file of that kind"),
        arguments("a.rtf", "plain words".getBytes(StandardCharsets.UTF_8), "not a file"),
        arguments("a.docx", new byte[] {'P', 'K', 3, 4, 0, 0}, "damaged"),
        arguments("a.docx", SampleFiles.zip(Map.of("a.txt", "x")), "not a file of that kind"),
        arguments("a.docx", SampleFiles.bomb(), "unpacks to far more"),
        arguments("a.exe", SampleFiles.pdf(), "kind .exe cannot be taken"),
        arguments("essay", SampleFiles.pdf(), "does not say what kind"));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("bad")
  void refusesWhatItIsNot(String name, byte[] bytes, String reason) {
    assertThatThrownBy(() -> check(name, bytes, ALL))
        .isInstanceOf(Refused.class)
        .hasMessageContaining(reason);
  }

  @Test
  void refusesWhatTheAssignmentDoesNotTake() {
    assertThatThrownBy(() -> check("a.pdf", SampleFiles.pdf(), List.of("docx", "odt")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("takes Word (.docx) or OpenDocument text (.odt).");
  }

  @Test
  void anEmptyFileIsRefusedAndNothingIsKept() {
    IncomingFiles incoming = incoming();
    assertThatThrownBy(() -> incoming.take("a.docx", InputStream.nullInputStream(), ALL, 1024))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("is empty");
  }

  @Test
  void theLargestFileIsTakenAndAByteMoreIsNot() throws IOException {
    byte[] pdf = SampleFiles.pdf();
    IncomingFiles incoming = incoming();
    assertThat(incoming.take("a.pdf", new ByteArrayInputStream(pdf), ALL, pdf.length).file().size())
        .isEqualTo(pdf.length);
    assertThatThrownBy(
            () -> incoming.take("a.pdf", new ByteArrayInputStream(pdf), ALL, pdf.length - 1))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("larger than");
  }

  @Test
  void aStreamThatBreaksOffKeepsNothing() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("The connection was lost");
          }
        };
    assertThatThrownBy(() -> incoming().take("a.pdf", broken, ALL, 1024))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("lost");
  }

  private static IncomingFiles incoming() {
    IncomingFiles incoming = new IncomingFiles();
    incoming.files = new MemoryFiles();
    incoming.scanner = new org.fieldbook.assessment.scan.VirusScanner();
    return incoming;
  }

  private FileType check(String name, byte[] bytes, List<String> accepts) throws IOException {
    Path file = Files.write(folder.resolve("upload"), bytes);
    return FileTypeCheck.check(file, FileName.clean(name), accepts);
  }
}
