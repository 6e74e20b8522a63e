package org.fieldbook.assessment.offline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Reads an assessment summary that came back as a Word document from whatever program. The XML is
 * read without document type and outside entities, and never more of it than a summary can be.
 */
final class SummaryDocxReader {

  private static final int MOST_XML = 32 * 1024 * 1024;
  private static final Pattern ID =
      Pattern.compile(
          SummaryText.ID_LABEL
              + "[\\s:]+([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

  private SummaryDocxReader() {}

  /**
   * Reads one.
   *
   * @return empty when it is a Word document, but no summary of ours
   * @throws Unreadable when it does not open, or carries the ids of two
   */
  static Optional<FilledSummary> read(byte[] docx) throws Unreadable {
    try (ZipFile zip = Zips.open(docx)) {
      ZipArchiveEntry main = zip.getEntry("word/document.xml");
      Set<String> ids = new TreeSet<>();
      ZipArchiveEntry custom = zip.getEntry("docProps/custom.xml");
      if (custom != null) {
        property(bytes(zip, custom)).ifPresent(ids::add);
      }
      SummaryRows rows = new SummaryRows();
      rows.read(bytes(zip, main));
      Matcher line = ID.matcher(rows.text());
      while (line.find()) {
        ids.add(line.group(1));
      }
      if (ids.size() > 1) {
        throw new Unreadable(
            "This document carries the numbers of two summaries, as when one was copied into"
                + " another. Copy your words into one that has only its own.");
      }
      return ids.stream()
          .findFirst()
          .map(id -> new FilledSummary(id, rows.fields(), rows.outside()));
    } catch (IOException | XMLStreamException e) {
      throw new Unreadable(
          "This Word document is broken: it does not open. Open it in Word, save it again, and"
              + " send that.");
    }
  }

  /** Whether the bytes are a zip with a Word document in it. */
  static boolean isWord(ZipFile zip) {
    return zip.getEntry("word/document.xml") != null;
  }

  private static byte[] bytes(ZipFile zip, ZipArchiveEntry entry) throws IOException, Unreadable {
    if (!zip.canReadEntryData(entry)) {
      throw new Unreadable("This Word document is locked or packed in a way that does not open.");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] all = in.readNBytes(MOST_XML + 1);
      if (all.length > MOST_XML) {
        throw new Unreadable("This Word document unpacks to far more than a summary holds.");
      }
      return all;
    }
  }

  static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
  }

  /** The custom property with the id. */
  private static Optional<String> property(byte[] xml) throws XMLStreamException {
    XMLStreamReader in = reader(xml);
    boolean ours = false;
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals("property")) {
        ours = SummaryDocx.PROPERTY.equals(in.getAttributeValue(null, "name"));
      } else if (event == XMLStreamConstants.CHARACTERS && ours && !in.isWhiteSpace()) {
        return Optional.of(in.getText().strip());
      }
    }
    return Optional.empty();
  }
}
