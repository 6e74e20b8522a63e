package org.fieldbook.assessment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small real files of every kind that a student may send. */
public final class SampleFiles {

  private SampleFiles() {}

  public static byte[] docx(String words) {
    return wordPackage(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", words);
  }

  /** A Word document with macros. */
  public static byte[] docm() {
    return wordPackage("application/vnd.ms-word.document.macroEnabled.main+xml", "Macros");
  }

  private static byte[] wordPackage(String mainType, String words) {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put(
        "[Content_Types].xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\""
            + mainType
            + "\"/></Types>");
    entries.put(
        "_rels/.rels",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships"
            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006"
            + "/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
    entries.put(
        "word/document.xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document"
            + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
            + "<w:p><w:r><w:t>"
            + words
            + "</w:t></w:r></w:p></w:body></w:document>");
    return zip(entries);
  }

  public static byte[] odt() {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("mimetype", "application/vnd.oasis.opendocument.text");
    entries.put("content.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><content/>");
    return zip(entries);
  }

  public static byte[] pdf() {
    return ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            + "2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
            + "trailer<</Root 1 0 R>>\n%%EOF\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  public static byte[] rtf() {
    return "{\\rtf1\\ansi A short essay.\\par}".getBytes(StandardCharsets.US_ASCII);
  }

  /** A compound file whose directory has one stream of that name. */
  public static byte[] compound(String stream) {
    byte[] file = new byte[512 * 3];
    byte[] head = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    System.arraycopy(head, 0, file, 0, head.length);
    byte[] name = (stream + "\0").getBytes(StandardCharsets.UTF_16LE);
    int entry = 1024 + 128;
    System.arraycopy(name, 0, file, entry, name.length);
    file[entry + 0x40] = (byte) name.length;
    file[entry + 0x42] = 2;
    return file;
  }

  /** A zip that unpacks to far more than it is. */
  public static byte[] bomb() {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(out)) {
        zip.putNextEntry(new ZipEntry("word/document.xml"));
        byte[] chunk = new byte[1024 * 1024];
        Arrays.fill(chunk, (byte) ' ');
        for (int i = 0; i < 500; i++) {
          zip.write(chunk);
        }
      }
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public static byte[] zip(Map<String, String> entries) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(out)) {
        for (Map.Entry<String, String> e : entries.entrySet()) {
          zip.putNextEntry(new ZipEntry(e.getKey()));
          zip.write(e.getValue().getBytes(StandardCharsets.UTF_8));
        }
      }
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
