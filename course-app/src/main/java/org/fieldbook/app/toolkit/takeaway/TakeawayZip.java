package org.fieldbook.app.toolkit.takeaway;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fieldbook.app.toolkit.takeaway.Takeaway.Taken;
import org.fieldbook.content.kernel.Sha256;
import org.fieldbook.content.tool.ToolTemplate;

/** Writes the zip file by file: no more than one of them is in memory at a time. */
public final class TakeawayZip {

  private final Takeaway takeaway;
  private final ZipOutputStream zip;
  private final LocalDateTime time;
  private final JsonArrayBuilder manifest = Json.createArrayBuilder();

  private TakeawayZip(Takeaway takeaway, OutputStream out) {
    this.takeaway = takeaway;
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    this.time = takeaway.made().atStartOfDay();
  }

  /**
   * Writes all of it; leaves the stream open.
   *
   * @throws IOException when the stream breaks, or a file of the theme cannot be read
   */
  public static void write(Takeaway takeaway, Stationery stationery, OutputStream out)
      throws IOException {
    new TakeawayZip(takeaway, out).write(stationery);
  }

  private void write(Stationery stationery) throws IOException {
    CoverPages covers = new CoverPages(takeaway);
    put("index.html", covers.byBlock());
    put("by-competence.html", covers.byCompetence());
    EntryPages pages = new EntryPages(takeaway);
    for (Taken taken : takeaway.entries()) {
      put(taken.path(), pages.page(taken));
    }
    for (ToolTemplate tool : takeaway.presentation().course().tools().values()) {
      put("blank/" + tool.id() + ".html", pages.blank(tool));
    }
    put("entries.json", EntriesJson.of(takeaway));
    put("entries.schema.json", resource("entries.schema.json"));
    for (String file : Stationery.FILES) {
      put("style/" + file, stationery.bytes(file));
    }
    String listed = EntriesJson.pretty(Json.createObjectBuilder().add("files", manifest).build());
    store("manifest.json", listed.getBytes(StandardCharsets.UTF_8));
    zip.finish();
  }

  private void put(String path, String text) throws IOException {
    put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private void put(String path, byte[] bytes) throws IOException {
    store(path, bytes);
    manifest.add(
        Json.createObjectBuilder()
            .add("path", path)
            .add("bytes", bytes.length)
            .add("sha256", Sha256.of(bytes).hex()));
  }

  private void store(String path, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(takeaway.folder() + "/" + path);
    // Local time without a zone: the same bytes on a machine anywhere.
    entry.setTimeLocal(time);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = TakeawayZip.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("The application lacks " + name);
      }
      return in.readAllBytes();
    }
  }
}
