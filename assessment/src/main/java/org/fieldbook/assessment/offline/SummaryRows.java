package org.fieldbook.assessment.offline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The text of a Word document with the rows of its outermost tables: a row of two cells is a field,
 * named by the content control in it or, where a program has lost that, by the last line of its
 * first cell; its value is all text of its second cell. What was deleted with changes tracked is no
 * text; what was inserted is.
 */
final class SummaryRows {

  private static final Set<String> LEFT_OUT =
      Set.of("moveFrom", "Fallback", "instrText", "delText", "delInstrText", "sdtPr", "rPr", "pPr");
  private static final List<String> BLANKS =
      List.of(
          SummaryText.NO_MARK,
          SummaryText.NO_WORDS,
          // What Word puts there by itself when a field was emptied.
          "Click or tap here to enter text.",
          "Click here to enter text.");

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder outside = new StringBuilder();
  private final Map<String, String> fields = new TreeMap<>();
  private final Deque<String> open = new ArrayDeque<>();
  private List<StringBuilder> cells = new ArrayList<>();
  private String tag = "";
  private int tables;
  private int hidden;

  void read(byte[] xml) throws XMLStreamException {
    XMLStreamReader in = SummaryDocxReader.reader(xml);
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(in);
        case XMLStreamConstants.END_ELEMENT -> end();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if ("t".equals(open.peek())) {
            add(in.getText());
          }
        }
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new XMLStreamException("An entity that nothing declares");
        default -> {}
      }
    }
  }

  private void start(XMLStreamReader in) {
    String name = in.getLocalName();
    open.push(name);
    if (name.equals("tag") && tag.isEmpty() && tables == 1) {
      String value = in.getAttributeValue(WordXml.WORD, "val");
      tag = value == null ? "" : value;
    }
    if (LEFT_OUT.contains(name)) {
      hidden++;
    }
    switch (name) {
      case "tbl" -> tables++;
      case "tr" -> {
        if (tables == 1) {
          cells = new ArrayList<>();
          tag = "";
        }
      }
      case "tc" -> {
        if (tables == 1) {
          cells.add(new StringBuilder());
        }
      }
      case "tab" -> add("\t");
      case "br", "cr" -> add("\n");
      case "noBreakHyphen" -> add("-");
      default -> {}
    }
  }

  private void end() {
    String name = open.pop();
    if (LEFT_OUT.contains(name)) {
      hidden--;
    }
    switch (name) {
      case "p" -> add("\n");
      case "tr" -> {
        if (tables == 1) {
          row();
        }
      }
      case "tbl" -> tables--;
      default -> {}
    }
  }

  private void add(String words) {
    if (hidden > 0) {
      return;
    }
    text.append(words);
    if (tables == 0) {
      outside.append(words);
    } else if (!cells.isEmpty()) {
      cells.get(cells.size() - 1).append(words);
    }
  }

  private void row() {
    if (cells.size() == 2) {
      List<String> label = cells.get(0).toString().strip().lines().toList();
      String code = label.isEmpty() ? "" : label.get(label.size() - 1).strip();
      String name = tag.isEmpty() ? code : tag;
      // A row that somebody doubled: what is typed in both stays, and is seen before it is saved.
      fields.merge(
          name,
          typed(cells.get(1).toString()),
          (one, two) -> one.equals(two) || two.isEmpty() ? one : (one + "\n" + two).strip());
    }
    cells = new ArrayList<>();
    tag = "";
  }

  /** What the tutor typed, without the words that stand in an empty field. */
  private static String typed(String cell) {
    String typed = cell.strip();
    for (String blank : BLANKS) {
      if (typed.startsWith(blank)) {
        typed = typed.substring(blank.length()).strip();
      } else if (typed.endsWith(blank)) {
        typed = typed.substring(0, typed.length() - blank.length()).strip();
      }
    }
    return typed;
  }

  /** All text of the document. */
  String text() {
    return text.toString();
  }

  /** The lines that stand in no table. */
  List<String> outside() {
    return outside.toString().lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
  }

  /** What stands in the fields, by name. */
  Map<String, String> fields() {
    return fields;
  }
}
