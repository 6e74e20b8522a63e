package org.fieldbook.app.toolkit.takeaway;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fieldbook.app.toolkit.picture.Markup;
import org.fieldbook.app.toolkit.takeaway.Chapter.Manner;
import org.fieldbook.app.toolkit.takeaway.Chapter.Pause;
import org.fieldbook.app.toolkit.takeaway.ink.DrawingRules;

/**
 * A Word document (ECMA-376, transitional) written as it goes: a chapter is in memory at a time
 * with its pictures, and the same entries give the same bytes.
 */
final class WordDocument implements Takeable {

  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";

  private final Stationery stationery;

  WordDocument(Stationery stationery) {
    this.stationery = stationery;
  }

  @Override
  public void write(Takeaway takeaway, Progress progress, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    LocalDateTime time = takeaway.made().atStartOfDay();
    put(zip, time, "[Content_Types].xml", types());
    put(zip, time, "_rels/.rels", packageRelations());
    put(zip, time, "docProps/core.xml", core(takeaway));
    for (String part : List.of("styles", "numbering", "settings")) {
      put(zip, time, "word/" + part + ".xml", Packing.text("word/" + part + ".xml"));
    }
    WordPictures pictures =
        new WordPictures(
            new DrawingRules(DrawingStyle.of(stationery)),
            TakenFiles.photos(takeaway),
            (name, bytes) -> put(zip, time, "word/" + name, bytes));
    // A zip takes one file after the other: the words wait outside until all pictures are in it.
    Path words = Files.createTempFile("takeaway", ".xml");
    try {
      try (OutputStream body = new BufferedOutputStream(Files.newOutputStream(words), 1 << 16)) {
        body(takeaway, progress, pictures, body);
      }
      open(zip, time, "word/document.xml");
      Files.copy(words, zip);
      zip.closeEntry();
    } finally {
      Files.deleteIfExists(words);
    }
    put(zip, time, "word/_rels/document.xml.rels", relations(pictures));
    zip.finish();
  }

  private static void body(
      Takeaway takeaway, Progress progress, WordPictures pictures, OutputStream out)
      throws IOException {
    List<Chapter> chapters = new Chapters(takeaway, Manner.BOOK, id -> "#" + id).all();
    Map<String, String> places = new HashMap<>();
    for (Chapter chapter : chapters) {
      // A place in Word has a short name.
      places.put(chapter.id(), "chapter" + places.size());
    }
    SiteZip.write(out, WordBody.OPENING);
    WordBody body = new WordBody(places, pictures);
    for (Chapter chapter : chapters) {
      Markup main = new Markup();
      main.open("div");
      chapter.body().write(main, Pause.NONE);
      SiteZip.write(out, body.chapter(chapter.id(), main.close().toString()));
      progress.written(chapter);
    }
    SiteZip.write(out, WordBody.CLOSING);
  }

  private static String types() {
    Markup types = new Markup();
    types.open("Types", "xmlns", PACKAGE + "/content-types");
    for (String[] known :
        List.of(
            new String[] {"rels", "application/vnd.openxmlformats-package.relationships+xml"},
            new String[] {"xml", "application/xml"},
            new String[] {"png", "image/png"},
            new String[] {"jpg", "image/jpeg"},
            new String[] {"svg", "image/svg+xml"})) {
      types.empty("Default", "Extension", known[0], "ContentType", known[1]);
    }
    types.empty(
        "Override",
        "PartName",
        "/docProps/core.xml",
        "ContentType",
        "application/vnd.openxmlformats-package.core-properties+xml");
    String word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    types.empty(
        "Override", "PartName", "/word/document.xml", "ContentType", word + "document.main+xml");
    for (String part : List.of("styles", "numbering", "settings")) {
      types.empty(
          "Override", "PartName", "/word/" + part + ".xml", "ContentType", word + part + "+xml");
    }
    return document(types.close());
  }

  private static String packageRelations() {
    Markup relations = new Markup();
    relations.open("Relationships", "xmlns", PACKAGE + "/relationships");
    relation(relations, "rId1", OFFICE + "/officeDocument", "word/document.xml");
    relation(
        relations,
        "rId2",
        PACKAGE + "/relationships/metadata/core-properties",
        "docProps/core.xml");
    return document(relations.close());
  }

  private static String relations(WordPictures pictures) {
    Markup relations = new Markup();
    relations.open("Relationships", "xmlns", PACKAGE + "/relationships");
    for (String part : List.of("styles", "numbering", "settings")) {
      relation(relations, part, OFFICE + "/" + part, part + ".xml");
    }
    int number = 0;
    for (WordPictures.Kind kind : pictures.kinds()) {
      number++;
      for (String ending : kind.endings()) {
        String name = WordPictures.name(number, ending);
        relation(relations, ending + number, OFFICE + "/image", name);
      }
    }
    return document(relations.close());
  }

  private static void relation(Markup relations, String id, String type, String target) {
    relations.empty("Relationship", "Id", id, "Type", type, "Target", target);
  }

  private static String core(Takeaway takeaway) {
    Markup core = new Markup();
    core.open(
        "cp:coreProperties",
        "xmlns:cp",
        PACKAGE + "/metadata/core-properties",
        "xmlns:dc",
        "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms",
        "http://purl.org/dc/terms/",
        "xmlns:xsi",
        "http://www.w3.org/2001/XMLSchema-instance");
    core.element("dc:title", takeaway.learner() + "’s toolkit");
    core.element("dc:creator", takeaway.learner()).element("dc:language", "en-GB");
    for (String moment : List.of("dcterms:created", "dcterms:modified")) {
      core.element(moment, takeaway.made() + "T00:00:00Z", "xsi:type", "dcterms:W3CDTF");
    }
    return document(core.close());
  }

  static String document(Markup markup) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + markup;
  }

  private static void open(ZipOutputStream zip, LocalDateTime time, String path)
      throws IOException {
    ZipEntry entry = new ZipEntry(path);
    entry.setTimeLocal(time);
    zip.putNextEntry(entry);
  }

  private static void put(ZipOutputStream zip, LocalDateTime time, String path, String text)
      throws IOException {
    put(zip, time, path, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void put(ZipOutputStream zip, LocalDateTime time, String path, byte[] bytes)
      throws IOException {
    open(zip, time, path);
    zip.write(bytes);
    zip.closeEntry();
  }
}
