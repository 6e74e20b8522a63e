package org.fieldbook.app.toolkit.takeaway;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fieldbook.content.kernel.Sha256;

/**
 * Packs files into a zip one after the other, each written as it is made, and closes with a
 * manifest that has the size and the hash of every one. The same files give the same bytes.
 */
final class Packing {

  static final String MANIFEST = "manifest.json";

  private final ZipOutputStream zip;
  private final String folder;
  private final LocalDateTime time;
  private final List<JsonObject> manifest = new ArrayList<>();

  /**
   * A zip into the stream.
   *
   * @param folder that it unpacks to
   * @param day that every file carries
   */
  Packing(OutputStream out, String folder, LocalDate day) {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    this.folder = folder;
    this.time = day.atStartOfDay();
  }

  /** What writes a file; it need not close the stream. */
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  void put(String path, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    put(path, out -> out.write(bytes));
  }

  void put(String path, byte[] bytes) throws IOException {
    put(path, out -> out.write(bytes));
  }

  void put(String path, Writing writing) throws IOException {
    Counting counting = new Counting(zip);
    open(path);
    writing.to(counting);
    zip.closeEntry();
    manifest.add(
        Json.createObjectBuilder()
            .add("path", path)
            .add("bytes", counting.bytes)
            .add("sha256", Sha256.of(counting.digest).hex())
            .build());
  }

  /** A file of a kind that is packed already: to pack it again would take long and save nothing. */
  void putPacked(String path, Beside.Bytes bytes) throws IOException {
    zip.setLevel(Deflater.NO_COMPRESSION);
    put(
        path,
        out -> {
          try (InputStream in = bytes.open()) {
            in.transferTo(out);
          }
        });
    zip.setLevel(Deflater.DEFAULT_COMPRESSION);
  }

  /** Writes the manifest and ends the zip; the stream stays open. */
  void finish() throws IOException {
    JsonObject listed =
        Json.createObjectBuilder()
            .add("format", "fieldbook-manifest")
            .add("files", Json.createArrayBuilder(manifest))
            .build();
    open(MANIFEST);
    zip.write(pretty(listed).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    zip.finish();
  }

  private void open(String path) throws IOException {
    ZipEntry entry = new ZipEntry(folder + "/" + path);
    // Local time without a zone: the same bytes on a machine anywhere.
    entry.setTimeLocal(time);
    zip.putNextEntry(entry);
  }

  static String pretty(JsonObject json) {
    StringWriter text = new StringWriter();
    try (JsonWriter writer =
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(text)) {
      writer.writeObject(json);
    }
    return text.toString().strip() + "\n";
  }

  /** A file that comes with the application. */
  static byte[] resource(String name) {
    try (InputStream in = Packing.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The application lacks " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String name) {
    return new String(resource(name), StandardCharsets.UTF_8);
  }

  /** Counts and hashes what passes, and stays open when its writer closes it. */
  private static final class Counting extends FilterOutputStream {

    private final MessageDigest digest = Sha256.digest();
    private long bytes;

    Counting(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      digest.update((byte) b);
      bytes++;
    }

    @Override
    public void write(byte[] buffer, int from, int length) throws IOException {
      out.write(buffer, from, length);
      digest.update(buffer, from, length);
      bytes += length;
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
