package org.fieldbook.assessment.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Words of documents that are XML in a zip, read as a stream: nothing of them is held. */
final class XmlWords {

  private static final Set<String> DOCX_ENDS = Set.of("p", "tab", "br", "cr", "tc");

  /** A text box, what was moved away, and the second form of what old programs cannot show. */
  private static final Set<String> DOCX_LEFT_OUT =
      Set.of("txbxContent", "moveFrom", "Fallback", "del");

  private static final Set<String> ODT_ENDS = Set.of("p", "h", "s", "tab", "line-break");
  private static final Set<String> ODT_LEFT_OUT =
      Set.of("note", "annotation", "tracked-changes", "frame", "sequence-decls");

  private XmlWords() {}

  static void docx(Path file, WordCounter words, Limit limit) throws IOException {
    read(file, "word/document.xml", "t", DOCX_ENDS, DOCX_LEFT_OUT, words, limit);
  }

  static void odt(Path file, WordCounter words, Limit limit) throws IOException {
    read(file, "content.xml", "text", ODT_ENDS, ODT_LEFT_OUT, words, limit);
  }

  /** Reads a part; its words are what stands anywhere in elements of that name. */
  private static void read(
      Path file,
      String part,
      String holder,
      Set<String> ends,
      Set<String> leftOut,
      WordCounter words,
      Limit limit)
      throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry(part);
      if (entry == null) {
        throw new IOException("No " + part);
      }
      try (InputStream in = limit.on(zip.getInputStream(entry))) {
        XMLStreamReader xml = factory().createXMLStreamReader(in);
        int within = 0;
        int out = 0;
        while (xml.hasNext()) {
          switch (xml.next()) {
            case XMLStreamConstants.START_ELEMENT -> {
              String name = xml.getLocalName();
              if (out > 0 || leftOut.contains(name)) {
                out++;
              } else if (within > 0 || name.equals(holder)) {
                within++;
              }
            }
            case XMLStreamConstants.END_ELEMENT -> {
              if (ends.contains(xml.getLocalName())) {
                words.end();
              }
              if (out > 0) {
                out--;
              } else if (within > 0) {
                within--;
              }
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
              if (within > 0 && out == 0) {
                words.text(xml.getText());
              }
            }
            default -> {}
          }
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException("Not well-formed", e);
    }
  }

  /** One that fetches nothing and knows no entities of the document's own. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
