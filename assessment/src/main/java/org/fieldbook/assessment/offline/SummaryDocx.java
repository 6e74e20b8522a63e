package org.fieldbook.assessment.offline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.PartMark;
import org.fieldbook.assessment.strategy.MarkingGuide.Criterion;

/**
 * An assessment summary for Word (ECMA-376, transitional). Every field is a content control in a
 * cell of its own, beside a cell that names it: where a program loses the control, the cell is
 * still found. The document's id is a custom property, and stands in its last line for programs
 * that drop properties.
 */
final class SummaryDocx {

  /** The custom property with the document's id. */
  static final String PROPERTY = "FieldbookDocument";

  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
  private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
  private static final String PARTS =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String[] NO_EDGES = {"top", "left", "bottom", "right"};
  private static final int LABEL = 2400;
  private static final int FIELD = 7238;

  private SummaryDocx() {}

  static byte[] write(Pack pack, PackedWork work) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    LocalDateTime time = LocalDateTime.ofInstant(pack.madeAt(), ZoneOffset.UTC);
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      put(zip, time, "[Content_Types].xml", types());
      put(zip, time, "_rels/.rels", packageRelations());
      put(zip, time, "docProps/core.xml", core(pack, work));
      put(zip, time, "docProps/custom.xml", custom(work));
      put(zip, time, "word/document.xml", document(work));
      put(zip, time, "word/styles.xml", Resources.text("summary-styles.xml"));
      put(zip, time, "word/_rels/document.xml.rels", documentRelations());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The lines of a summary that stand outside its fields. */
  static List<String> outside(PackedWork work) {
    SummaryRows rows = new SummaryRows();
    try {
      rows.read(document(work).getBytes(StandardCharsets.UTF_8));
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return rows.outside();
  }

  private static void put(ZipOutputStream zip, LocalDateTime time, String path, String text)
      throws IOException {
    ZipEntry entry = new ZipEntry(path);
    entry.setTimeLocal(time);
    zip.putNextEntry(entry);
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String types() {
    WordXml xml = new WordXml();
    xml.open("Types", "xmlns", PACKAGE + "/content-types");
    xml.empty(
        "Default",
        "Extension",
        "rels",
        "ContentType",
        "application/vnd.openxmlformats-package.relationships+xml");
    xml.empty("Default", "Extension", "xml", "ContentType", "application/xml");
    type(xml, "/word/document.xml", PARTS + "document.main+xml");
    type(xml, "/word/styles.xml", PARTS + "styles+xml");
    type(xml, "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
    type(
        xml,
        "/docProps/custom.xml",
        "application/vnd.openxmlformats-officedocument.custom-properties+xml");
    return xml.close().finished();
  }

  private static void type(WordXml xml, String part, String type) {
    xml.empty("Override", "PartName", part, "ContentType", type);
  }

  private static String packageRelations() {
    WordXml xml = new WordXml();
    xml.open("Relationships", "xmlns", PACKAGE + "/relationships");
    relation(xml, "r1", OFFICE + "/relationships/officeDocument", "word/document.xml");
    relation(xml, "r2", PACKAGE + "/relationships/metadata/core-properties", "docProps/core.xml");
    relation(xml, "r3", OFFICE + "/relationships/custom-properties", "docProps/custom.xml");
    return xml.close().finished();
  }

  private static String documentRelations() {
    WordXml xml = new WordXml();
    xml.open("Relationships", "xmlns", PACKAGE + "/relationships");
    relation(xml, "r1", OFFICE + "/relationships/styles", "styles.xml");
    return xml.close().finished();
  }

  private static void relation(WordXml xml, String id, String type, String target) {
    xml.empty("Relationship", "Id", id, "Type", type, "Target", target);
  }

  private static String core(Pack pack, PackedWork work) {
    WordXml xml = new WordXml();
    xml.open(
        "cp:coreProperties",
        "xmlns:cp",
        PACKAGE + "/metadata/core-properties",
        "xmlns:dc",
        "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms",
        "http://purl.org/dc/terms/",
        "xmlns:xsi",
        "http://www.w3.org/2001/XMLSchema-instance");
    xml.element("dc:title", SummaryText.title(work) + ", " + work.desk().learner().name());
    xml.element("dc:language", "en-GB");
    xml.element("dcterms:created", pack.madeAt().toString(), "xsi:type", "dcterms:W3CDTF");
    return xml.close().finished();
  }

  private static String custom(PackedWork work) {
    WordXml xml = new WordXml();
    xml.open(
        "Properties",
        "xmlns",
        OFFICE + "/custom-properties",
        "xmlns:vt",
        OFFICE + "/docPropsVTypes");
    xml.open(
        "property",
        "fmtid",
        "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}",
        "pid",
        "2",
        "name",
        PROPERTY);
    xml.element("vt:lpwstr", work.packed().id());
    return xml.close().close().finished();
  }

  private static String document(PackedWork work) {
    MarkSheet sheet = work.packed().sheet();
    WordXml xml = new WordXml();
    xml.open("w:document", "xmlns:w", WordXml.WORD).open("w:body");
    xml.paragraph("Title", SummaryText.title(work));
    for (String[] fact : SummaryText.facts(work)) {
      xml.paragraph("Meta", fact[0] + ": " + fact[1]);
    }
    xml.paragraph(
        "Normal",
        "Type in the right-hand cells below. What stands elsewhere in this document is not taken"
            + " back. The marks are added up when you send the pack back, and you see every change"
            + " before it is saved.");
    for (Criterion criterion : work.guide().criteria()) {
      criterion(xml, work, criterion, sheet.part(criterion.id()));
    }
    xml.paragraph("Heading2", "Summary for " + work.desk().learner().name());
    table(xml);
    row(
        xml,
        "What was done well, and what to work on next",
        SummaryText.SUMMARY_FIELD,
        sheet.summary(),
        SummaryText.NO_WORDS);
    xml.close();
    xml.begin("Meta");
    xml.run(
        SummaryText.ID_LABEL
            + " "
            + work.packed().id()
            + ". By this line Fieldbook knows the document again: please leave it.",
        "");
    xml.close();
    xml.open("w:sectPr").empty("w:pgSz", "w:w", "11906", "w:h", "16838");
    xml.empty(
        "w:pgMar",
        "w:top",
        "1134",
        "w:right",
        "1134",
        "w:bottom",
        "1134",
        "w:left",
        "1134",
        "w:header",
        "567",
        "w:footer",
        "567",
        "w:gutter",
        "0");
    return xml.close().close().close().finished();
  }

  private static void criterion(WordXml xml, PackedWork work, Criterion criterion, PartMark given) {
    Integer mark = given.mark();
    xml.paragraph("Heading2", criterion.title());
    xml.paragraph("Meta", criterion.looksFor());
    SummaryText.bands(work.guide(), criterion).forEach(band -> xml.paragraph("Band", band));
    table(xml);
    row(
        xml,
        "Mark, 0 to " + criterion.marks(),
        SummaryText.markField(criterion.id()),
        mark == null ? "" : mark.toString(),
        SummaryText.NO_MARK);
    row(
        xml,
        "Feedback",
        SummaryText.wordsField(criterion.id()),
        given.feedback(),
        SummaryText.NO_WORDS);
    xml.close();
    // Two tables that touch would be one.
    xml.paragraph("Band", "");
  }

  private static void table(WordXml xml) {
    xml.open("w:tbl").open("w:tblPr").empty("w:tblW", "w:w", "0", "w:type", "auto");
    xml.open("w:tblBorders");
    for (String edge : NO_EDGES) {
      border(xml, edge);
    }
    border(xml, "insideH");
    border(xml, "insideV");
    xml.close().empty("w:tblLayout", "w:type", "fixed").close();
    xml.open("w:tblGrid").empty("w:gridCol", "w:w", "" + LABEL);
    xml.empty("w:gridCol", "w:w", "" + FIELD).close();
  }

  private static void border(WordXml xml, String edge) {
    xml.empty("w:" + edge, "w:val", "single", "w:sz", "4", "w:space", "0", "w:color", "74827C");
  }

  private static void row(WordXml xml, String label, String field, String words, String blank) {
    xml.open("w:tr");
    cell(xml, LABEL);
    xml.paragraph("Cell", label);
    // Names the cell beside it, for programs that do not keep content controls.
    xml.paragraph("Code", field);
    xml.close();
    cell(xml, FIELD);
    xml.begin("Cell");
    xml.field(field, label, words, blank);
    xml.close().close().close();
  }

  private static void cell(WordXml xml, int width) {
    xml.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", "" + width, "w:type", "dxa").close();
  }
}
