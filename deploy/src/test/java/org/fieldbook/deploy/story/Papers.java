package org.fieldbook.deploy.story;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that students and tutors send, the good and the bad, in a folder. */
final class Papers {

  private static final int MEGABYTE = 1024 * 1024;

  private final Path folder;

  Papers(Path folder) {
    this.folder = folder;
  }

  /** A text in rich text format. */
  Path rtf(String name, String words) throws IOException {
    return Files.writeString(folder.resolve(name), "{\\rtf1\\ansi " + words + "}");
  }

  /** A Word document of one paragraph. */
  Path docx(String name, String words) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      part(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              + "<Override PartName=\"/word/document.xml\" ContentType=\"application/"
              + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
      part(
          zip,
          "word/document.xml",
          "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
              + "<w:body><w:p><w:r><w:t>"
              + words
              + "</w:t></w:r></w:p></w:body></w:document>");
    }
    return file;
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  /** A file without a byte. */
  Path empty(String name) throws IOException {
    return Files.write(folder.resolve(name), new byte[0]);
  }

  /** A program for Windows, under whatever name. */
  Path program(String name) throws IOException {
    byte[] bytes = new byte[1024];
    bytes[0] = 'M';
    bytes[1] = 'Z';
    return Files.write(folder.resolve(name), bytes);
  }

  /** A PDF of that many megabytes. */
  Path large(String name, int megabytes) throws IOException {
    byte[] bytes = new byte[megabytes * MEGABYTE];
    byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(head, 0, bytes, 0, head.length);
    return Files.write(folder.resolve(name), bytes);
  }
}
