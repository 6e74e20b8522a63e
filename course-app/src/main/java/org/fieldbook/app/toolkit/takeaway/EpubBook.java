package org.fieldbook.app.toolkit.takeaway;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fieldbook.app.toolkit.picture.Markup;
import org.fieldbook.app.toolkit.takeaway.Chapter.Kind;
import org.fieldbook.app.toolkit.takeaway.Chapter.Manner;
import org.fieldbook.app.toolkit.takeaway.Chapter.Pause;

/** A book in EPUB 3.3: a file for each chapter, a list of contents, and what it says of access. */
final class EpubBook implements Takeable {

  private static final String XHTML = "http://www.w3.org/1999/xhtml";
  private static final String OPS = "http://www.idpf.org/2007/ops";
  private static final List<String> FONTS =
      List.of(
          "fonts/literata-latin-wght-normal.woff2", "fonts/fieldbook-sans-latin-wght-normal.woff2");

  private final Stationery stationery;

  EpubBook(Stationery stationery) {
    this.stationery = stationery;
  }

  @Override
  public void write(Takeaway takeaway, Progress progress, OutputStream out) throws IOException {
    Files files = new Files(out, takeaway.made().atStartOfDay());
    files.first();
    files.put("META-INF/container.xml", CONTAINER);
    List<Chapter> chapters = new Chapters(takeaway, Manner.BOOK, EpubBook::file).all();
    List<String> drawn = new ArrayList<>();
    for (Chapter chapter : chapters) {
      String page = page(chapter);
      if (page.contains("<svg ")) {
        drawn.add(chapter.id());
      }
      files.put("OEBPS/" + file(chapter.id()), page);
      progress.written(chapter);
    }
    files.put("OEBPS/nav.xhtml", contents(takeaway, chapters));
    Map<String, Beside.Bytes> photos = TakenFiles.photos(takeaway);
    for (String photo : photos.keySet()) {
      files.put("OEBPS/" + photo, TakenFiles.photo(photos, photo));
    }
    files.put("OEBPS/package.opf", packaged(takeaway, chapters, drawn));
    files.put("OEBPS/book.css", faces() + Packing.text("book.css") + DrawingStyle.of(stationery));
    for (String font : FONTS) {
      files.put("OEBPS/" + font, stationery.bytes(font));
    }
    files.end();
  }

  private static String file(String chapter) {
    return chapter + ".xhtml";
  }

  private static String faces() {
    return """
    @font-face { font-family: "Literata"; src: url("%s"); }
    @font-face { font-family: "Fieldbook Sans"; src: url("%s"); }
    """
        .formatted(FONTS.toArray());
  }

  private static Markup opened(String title) {
    Markup page = new Markup();
    page.open("html", "xmlns", XHTML, "xmlns:epub", OPS, "lang", "en-GB", "xml:lang", "en-GB");
    page.open("head").element("title", title);
    page.empty("link", "rel", "stylesheet", "type", "text/css", "href", "book.css").close();
    return page.open("body");
  }

  private static String page(Chapter chapter) throws IOException {
    Markup page = opened(chapter.title());
    page.open("section", "epub:type", chapter.kind() == Kind.FRONT ? "preamble" : "chapter");
    chapter.body().write(page, Pause.NONE);
    return document(page.close().close().close());
  }

  private static String document(Markup markup) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + markup + "\n";
  }

  private static String contents(Takeaway takeaway, List<Chapter> chapters) {
    Markup page = opened("Contents");
    page.open("nav", "epub:type", "toc", "role", "doc-toc", "id", "toc").element("h1", "Contents");
    page.open("ol");
    for (Chapter chapter : chapters) {
      page.open("li").element("a", chapter.title(), "href", file(chapter.id())).close();
    }
    page.close().close();
    page.open("nav", "epub:type", "landmarks", "hidden", "hidden").element("h2", "Places");
    page.open("ol");
    place(page, "toc", "nav.xhtml#toc", "Contents");
    place(page, "bodymatter", file(firstOf(takeaway, chapters)), "The entries");
    place(page, "bibliography", file(Chapter.SOURCES), "Sources");
    return document(page.close().close().close().close());
  }

  private static String firstOf(Takeaway takeaway, List<Chapter> chapters) {
    return chapters.stream()
        .filter(c -> c.kind() == Kind.ENTRY)
        .findFirst()
        .map(Chapter::id)
        .orElse(Chapter.COVER);
  }

  private static void place(Markup page, String type, String to, String label) {
    page.open("li").element("a", label, "epub:type", type, "href", to).close();
  }

  private static String packaged(Takeaway takeaway, List<Chapter> chapters, List<String> drawn) {
    Markup opf = new Markup();
    opf.open(
        "package",
        "xmlns",
        "http://www.idpf.org/2007/opf",
        "version",
        "3.0",
        "unique-identifier",
        "id",
        "xml:lang",
        "en-GB");
    about(takeaway, opf);
    opf.open("manifest");
    item(opf, "nav", "nav.xhtml", "application/xhtml+xml", "nav");
    item(opf, "css", "book.css", "text/css", "");
    for (int i = 0; i < FONTS.size(); i++) {
      item(opf, "font" + i, FONTS.get(i), "font/woff2", "");
    }
    for (String photo : TakenFiles.photos(takeaway).keySet()) {
      item(opf, photo.replaceAll("[/.]", "-"), photo, "image/jpeg", "");
    }
    for (Chapter chapter : chapters) {
      String properties = drawn.contains(chapter.id()) ? "svg" : "";
      item(opf, "c-" + chapter.id(), file(chapter.id()), "application/xhtml+xml", properties);
    }
    opf.close().open("spine");
    opf.empty("itemref", "idref", "c-" + chapters.get(0).id());
    opf.empty("itemref", "idref", "nav");
    chapters.stream().skip(1).forEach(c -> opf.empty("itemref", "idref", "c-" + c.id()));
    return document(opf.close().close());
  }

  private static void about(Takeaway takeaway, Markup opf) {
    String name = takeaway.identifier() + " " + takeaway.stem() + " " + takeaway.choice();
    opf.open("metadata", "xmlns:dc", "http://purl.org/dc/elements/1.1/");
    opf.element(
        "dc:identifier",
        "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
        "id",
        "id");
    opf.element("dc:title", takeaway.learner() + "’s toolkit").element("dc:language", "en-GB");
    opf.element("dc:creator", takeaway.learner());
    opf.element("dc:date", takeaway.made().toString());
    opf.element("dc:description", takeaway.presentation().course().title());
    meta(opf, "dcterms:modified", takeaway.made() + "T00:00:00Z");
    meta(opf, "schema:accessMode", "textual");
    meta(opf, "schema:accessMode", "visual");
    meta(opf, "schema:accessModeSufficient", "textual");
    for (String feature :
        List.of("structuralNavigation", "tableOfContents", "readingOrder", "alternativeText")) {
      meta(opf, "schema:accessibilityFeature", feature);
    }
    meta(opf, "schema:accessibilityHazard", "none");
    meta(
        opf,
        "schema:accessibilitySummary",
        "Every picture is also said in a sentence and given as a table. All text is real text.");
    opf.close();
  }

  private static void meta(Markup opf, String property, String value) {
    opf.element("meta", value, "property", property);
  }

  private static void item(Markup opf, String id, String file, String type, String properties) {
    if (properties.isEmpty()) {
      opf.empty("item", "id", id, "href", file, "media-type", type);
    } else {
      opf.empty("item", "id", id, "href", file, "media-type", type, "properties", properties);
    }
  }

  private static final String CONTAINER =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
        <rootfiles>
          <rootfile full-path="OEBPS/package.opf" media-type="application/oebps-package+xml"/>
        </rootfiles>
      </container>
      """;

  /** The files of the book in a zip, the first of them neither packed nor dated. */
  private record Files(ZipOutputStream zip, LocalDateTime time) {

    Files(OutputStream out, LocalDateTime time) {
      this(new ZipOutputStream(out, StandardCharsets.UTF_8), time);
    }

    /** The mark by which a book is known: as it is, at the very begin. */
    void first() throws IOException {
      byte[] type = "application/epub+zip".getBytes(StandardCharsets.US_ASCII);
      CRC32 sum = new CRC32();
      sum.update(type);
      ZipEntry entry = new ZipEntry("mimetype");
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(type.length);
      entry.setCompressedSize(type.length);
      entry.setCrc(sum.getValue());
      put(entry, type);
    }

    void put(String path, String text) throws IOException {
      put(new ZipEntry(path), text.getBytes(StandardCharsets.UTF_8));
    }

    void put(String path, byte[] bytes) throws IOException {
      put(new ZipEntry(path), bytes);
    }

    private void put(ZipEntry entry, byte[] bytes) throws IOException {
      entry.setTimeLocal(time);
      zip.putNextEntry(entry);
      zip.write(bytes);
      zip.closeEntry();
    }

    void end() throws IOException {
      zip.finish();
    }
  }
}
