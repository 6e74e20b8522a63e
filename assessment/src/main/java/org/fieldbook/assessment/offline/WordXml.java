package org.fieldbook.assessment.offline;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the XML of one part of a Word document; knows paragraphs, tables and fields to fill. */
final class WordXml {

  static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter out;
  private int fields;

  WordXml() {
    try {
      out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      out.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Opens an element; attributes as names and values by turns. */
  WordXml open(String name, String... attributes) {
    try {
      out.writeStartElement(name);
      for (int i = 0; i < attributes.length; i += 2) {
        out.writeAttribute(attributes[i], attributes[i + 1]);
      }
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  WordXml close() {
    try {
      out.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  WordXml empty(String name, String... attributes) {
    return open(name, attributes).close();
  }

  WordXml words(String words) {
    try {
      out.writeCharacters(SummaryText.clean(words));
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An element with a text. */
  WordXml element(String name, String words, String... attributes) {
    return open(name, attributes).words(words).close();
  }

  void paragraph(String style, String words) {
    begin(style);
    run(words, "");
    close();
  }

  /** Opens a paragraph of a style. */
  WordXml begin(String style) {
    return open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style).close();
  }

  /** A run in a style for characters, or in none; line ends and tabs as Word writes them. */
  void run(String words, String style) {
    open("w:r");
    if (!style.isEmpty()) {
      open("w:rPr").empty("w:rStyle", "w:val", style).close();
    }
    List<String> lines = List.of(words.split("\n", -1));
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        empty("w:br");
      }
      List<String> pieces = List.of(lines.get(i).split("\t", -1));
      for (int j = 0; j < pieces.size(); j++) {
        if (j > 0) {
          empty("w:tab");
        }
        if (!pieces.get(j).isEmpty()) {
          element("w:t", pieces.get(j), "xml:space", "preserve");
        }
      }
    }
    close();
  }

  /**
   * A content control that holds text and cannot be removed by a slip.
   *
   * @param tag by which it is known when the document comes back
   * @param blank what stands there while it is empty
   */
  void field(String tag, String alias, String words, String blank) {
    fields++;
    open("w:sdt").open("w:sdtPr");
    empty("w:alias", "w:val", alias).empty("w:tag", "w:val", tag);
    empty("w:id", "w:val", Integer.toString(fields)).empty("w:lock", "w:val", "sdtLocked");
    if (words.isEmpty()) {
      empty("w:showingPlcHdr");
    }
    empty("w:text", "w:multiLine", "1").close();
    open("w:sdtContent");
    run(words.isEmpty() ? blank : words, words.isEmpty() ? "PlaceholderText" : "");
    close().close();
  }

  String finished() {
    try {
      out.writeEndDocument();
      out.flush();
      return text.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }
}
