package org.fieldbook.app.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a text as a small, plain file of a word processor: no styles beyond a heading, no
 * pictures. The same text is always the same bytes.
 */
final class DemoFiles {

  /** A moment before all others, so that the bytes do not depend on when they were written. */
  private static final long LONG_AGO = 631_152_000_000L;

  private static final int LINE = 88;
  private static final int LINES_ON_A_PAGE = 46;
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private DemoFiles() {}

  /** The text in the format that the file name's extension names: docx, odt or pdf. */
  static byte[] write(String extension, List<String> paragraphs) {
    return switch (extension) {
      case "docx" -> docx(paragraphs);
      case "odt" -> odt(paragraphs);
      case "pdf" -> pdf(paragraphs);
      default -> throw new IllegalArgumentException("No format " + extension);
    };
  }

  private static byte[] docx(List<String> paragraphs) {
    String office = "http://schemas.openxmlformats.org/";
    String type = "application/vnd.openxmlformats-";
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < paragraphs.size(); i++) {
      body.append("<w:p><w:r>")
          .append(i == 0 ? "<w:rPr><w:b/><w:sz w:val=\"30\"/></w:rPr>" : "")
          .append("<w:t xml:space=\"preserve\">")
          .append(escape(paragraphs.get(i)))
          .append("</w:t></w:r></w:p>");
    }
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\"%spackage/2006/content-types\">".formatted(office)
            + "<Default Extension=\"rels\" ContentType=\"%spackage.relationships+xml\"/>"
                .formatted(type)
            + "<Override PartName=\"/word/document.xml\" ContentType=\""
            + type
            + "officedocument.wordprocessingml.document.main+xml\"/></Types>");
    parts.put(
        "_rels/.rels",
        "<Relationships xmlns=\"%spackage/2006/relationships\">".formatted(office)
            + "<Relationship Id=\"r1\" Type=\"%sofficeDocument/2006/relationships/officeDocument\""
                .formatted(office)
            + " Target=\"word/document.xml\"/></Relationships>");
    parts.put(
        "word/document.xml",
        "<w:document xmlns:w=\"%swordprocessingml/2006/main\"><w:body>".formatted(office)
            + body
            + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>");
    return zip(null, parts);
  }

  private static byte[] odt(List<String> paragraphs) {
    String space = "urn:oasis:names:tc:opendocument:xmlns:";
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < paragraphs.size(); i++) {
      String element = i == 0 ? "text:h" : "text:p";
      body.append('<')
          .append(element)
          .append(i == 0 ? " text:outline-level=\"1\">" : ">")
          .append(escape(paragraphs.get(i)))
          .append("</")
          .append(element)
          .append('>');
    }
    String type = "application/vnd.oasis.opendocument.text";
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "META-INF/manifest.xml",
        "<manifest:manifest xmlns:manifest=\"%smanifest:1.0\" manifest:version=\"1.3\">"
                .formatted(space)
            + "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"%s\"/>"
                .formatted(type)
            + "<manifest:file-entry manifest:full-path=\"content.xml\""
            + " manifest:media-type=\"text/xml\"/></manifest:manifest>");
    parts.put(
        "content.xml",
        "<office:document-content xmlns:office=\"%soffice:1.0\" xmlns:text=\"%stext:1.0\""
                .formatted(space, space)
            + " office:version=\"1.3\"><office:body><office:text>"
            + body
            + "</office:text></office:body></office:document-content>");
    return zip(type, parts);
  }

  /** The mimetype of an OpenDocument file comes first, and as it is. */
  private static byte[] zip(@Nullable String mimetype, Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      if (mimetype != null) {
        byte[] plain = mimetype.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(plain);
        ZipEntry entry = new ZipEntry("mimetype");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(plain.length);
        entry.setCrc(sum.getValue());
        put(zip, entry, plain);
      }
      for (Map.Entry<String, String> part : parts.entrySet()) {
        put(
            zip,
            new ZipEntry(part.getKey()),
            (XML + part.getValue()).getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, ZipEntry entry, byte[] bytes) throws IOException {
    entry.setTime(LONG_AGO);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  private static byte[] pdf(List<String> paragraphs) {
    List<String> lines = lines(paragraphs);
    List<String> objects = new ArrayList<>();
    int pages = (lines.size() + LINES_ON_A_PAGE - 1) / LINES_ON_A_PAGE;
    StringBuilder kids = new StringBuilder();
    for (int p = 0; p < pages; p++) {
      kids.append(4 + 2 * p).append(" 0 R ");
    }
    objects.add("<< /Type /Catalog /Pages 2 0 R >>");
    objects.add("<< /Type /Pages /Kids [ " + kids + "] /Count " + pages + " >>");
    objects.add(
        "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>");
    for (int p = 0; p < pages; p++) {
      objects.add(
          "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents "
              + (5 + 2 * p)
              + " 0 R /Resources << /Font << /F1 3 0 R >> >> >>");
      StringBuilder text = new StringBuilder("BT /F1 11 Tf 15 TL 60 780 Td\n");
      lines.stream()
          .skip((long) p * LINES_ON_A_PAGE)
          .limit(LINES_ON_A_PAGE)
          .forEach(l -> text.append('(').append(pdfText(l)).append(") Tj T*\n"));
      text.append("ET");
      objects.add("<< /Length " + text.length() + " >>\nstream\n" + text + "\nendstream");
    }
    return pdfFile(objects).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String pdfFile(List<String> objects) {
    StringBuilder file = new StringBuilder("%PDF-1.4\n");
    StringBuilder places = new StringBuilder();
    for (int i = 0; i < objects.size(); i++) {
      places.append("%010d 00000 n \n".formatted(file.length()));
      file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
    }
    int table = file.length();
    return file.append("xref\n0 ")
        .append(objects.size() + 1)
        .append("\n0000000000 65535 f \n")
        .append(places)
        .append("trailer\n<< /Size ")
        .append(objects.size() + 1)
        .append(" /Root 1 0 R >>\nstartxref\n")
        .append(table)
        .append("\n%%EOF\n")
        .toString();
  }

  private static List<String> lines(List<String> paragraphs) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : paragraphs) {
      StringBuilder line = new StringBuilder();
      for (String word : paragraph.split("\\s+", -1)) {
        if (line.length() + word.length() > LINE) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(line.isEmpty() ? "" : " ").append(word);
      }
      lines.add(line.toString());
      lines.add("");
    }
    return lines;
  }

  /** Text as the font's encoding has it: quotation marks and dashes as their plain sisters. */
  private static String pdfText(String line) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      switch (c) {
        case '(', ')', '\\' -> text.append('\\').append(c);
        case '‘', '’' -> text.append('\'');
        case '“', '”' -> text.append('"');
        case '–', '—' -> text.append('-');
        default -> text.append(c < 256 ? c : '?');
      }
    }
    return text.toString();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
