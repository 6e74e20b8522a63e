package org.fieldbook.app.toolkit.takeaway.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fieldbook.app.toolkit.picture.Markup;
import org.fieldbook.app.toolkit.takeaway.ink.DrawingRules;
import org.fieldbook.app.toolkit.takeaway.pdf.Tags.Tag;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/**
 * A book of chapters as a tagged PDF in British English, written as its chapters come. The same
 * chapters give the same bytes.
 */
public final class PdfBook {

  private final About about;
  private final PdfFile file;
  private final Tags tags;
  private final Sheets sheets;
  private final Blocks blocks;
  private final List<String[]> contents = new ArrayList<>();

  /**
   * Begins one.
   *
   * @param rules of its drawings
   * @throws IOException when the stream breaks
   */
  public PdfBook(About about, DrawingRules rules, Photos photos, OutputStream out)
      throws IOException {
    this.about = about;
    this.file = new PdfFile(out);
    this.tags = new Tags(file);
    this.sheets = new Sheets(file, tags, about.title());
    this.blocks = new Blocks(sheets, tags, rules, photos, 1);
  }

  /** What it says about itself. */
  public record About(String title, String author, String subject, LocalDate day) {}

  /**
   * Writes a chapter, on a sheet of its own.
   *
   * @param id the place that links lead to: letters, digits and hyphens
   * @param markup one element, well-formed
   */
  public void chapter(String id, String title, String markup) throws IOException {
    sheets.turn();
    sheets.place(id);
    contents.add(new String[] {title, sheets.here()});
    Tag tag = tags.open(tags.document(), "Sect");
    blocks.children(Jsoup.parse(markup, "", Parser.xmlParser()).child(0), tag, Sheets.LEFT);
    tags.close(tag);
  }

  /** Ends it; the stream stays open. */
  public void finish() throws IOException {
    sheets.finish();
    tags.finish();
    int outline = outline();
    int metadata = file.reserve();
    file.raw(
        metadata, "/Type /Metadata /Subtype /XML", metadata().getBytes(StandardCharsets.UTF_8));
    int catalog = file.reserve();
    file.put(
        catalog,
        "<</Type/Catalog/Lang(en-GB)/MarkInfo<</Marked true>>/ViewerPreferences"
            + "<</DisplayDocTitle true>>/PageMode/UseOutlines/Pages "
            + sheets.tree()
            + " 0 R/StructTreeRoot "
            + tags.root()
            + " 0 R/Metadata "
            + metadata
            + " 0 R/Outlines "
            + outline
            + " 0 R/Names<</Dests "
            + sheets.places()
            + ">>>>");
    int said = file.reserve();
    String day = "(D:" + about.day().toString().replace("-", "") + "000000Z)";
    file.put(
        said,
        "<</Title "
            + PdfFile.text(about.title())
            + "/Author "
            + PdfFile.text(about.author())
            + "/Subject "
            + PdfFile.text(about.subject())
            + "/Producer(Fieldbook)/CreationDate"
            + day
            + "/ModDate"
            + day
            + ">>");
    UUID id = UUID.nameUUIDFromBytes(about.toString().getBytes(StandardCharsets.UTF_8));
    file.finish(catalog, said, id.toString().replace("-", ""));
  }

  private int outline() throws IOException {
    int root = file.reserve();
    int[] items = new int[contents.size()];
    for (int i = 0; i < items.length; i++) {
      items[i] = file.reserve();
    }
    for (int i = 0; i < items.length; i++) {
      file.put(
          items[i],
          "<</Title "
              + PdfFile.text(contents.get(i)[0])
              + "/Parent "
              + root
              + " 0 R/Dest"
              + contents.get(i)[1]
              + (i == 0 ? "" : "/Prev " + items[i - 1] + " 0 R")
              + (i == items.length - 1 ? "" : "/Next " + items[i + 1] + " 0 R")
              + ">>");
    }
    file.put(
        root,
        "<</Type/Outlines/First "
            + items[0]
            + " 0 R/Last "
            + items[items.length - 1]
            + " 0 R/Count "
            + items.length
            + ">>");
    return root;
  }

  /** What it says about itself, once more (ISO 16684-1), with the standard that it keeps. */
  private String metadata() {
    Markup xmp = new Markup();
    xmp.open("x:xmpmeta", "xmlns:x", "adobe:ns:meta/");
    xmp.open("rdf:RDF", "xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    xmp.open(
        "rdf:Description",
        "rdf:about",
        "",
        "xmlns:dc",
        "http://purl.org/dc/elements/1.1/",
        "xmlns:pdfuaid",
        "http://www.aiim.org/pdfua/ns/id/",
        "xmlns:pdf",
        "http://ns.adobe.com/pdf/1.3/",
        "xmlns:xmp",
        "http://ns.adobe.com/xap/1.0/");
    xmp.element("pdfuaid:part", "1").element("pdf:Producer", "Fieldbook");
    xmp.element("xmp:CreateDate", about.day() + "T00:00:00Z");
    xmp.element("xmp:ModifyDate", about.day() + "T00:00:00Z");
    xmp.open("dc:title").open("rdf:Alt");
    xmp.element("rdf:li", about.title(), "xml:lang", "x-default").close().close();
    xmp.open("dc:description").open("rdf:Alt");
    xmp.element("rdf:li", about.subject(), "xml:lang", "x-default").close().close();
    xmp.open("dc:creator").open("rdf:Seq").element("rdf:li", about.author()).close().close();
    xmp.close().close().close();
    return "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        + xmp
        + "\n<?xpacket end=\"w\"?>";
  }
}
