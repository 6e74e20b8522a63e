package org.fieldbook.app.toolkit.bring;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Sha256;

/**
 * A zip that claims to be an archive. It is read as a stream and never unpacked: nothing in it can
 * name a place outside it, and what it grows to is counted while it is read.
 */
final class ArchiveZip {

  static final String ENTRIES = "entries.json";
  private static final String MANIFEST = "manifest.json";
  private static final int MOST_FILES = 20_000;
  private static final int LARGEST_MANIFEST = 16 << 20;

  private final Opening opening;
  private final long mostBytes;

  /** Opens the bytes of the zip, each time from the begin. */
  interface Opening {
    InputStream open() throws IOException;
  }

  /**
   * An archive.
   *
   * @param mostBytes that its files may have together, unpacked
   */
  ArchiveZip(Opening opening, long mostBytes) {
    this.opening = opening;
    this.mostBytes = mostBytes;
  }

  /**
   * Holds every file against the manifest.
   *
   * @throws Refused when anything is missing, changed, added or too large
   */
  void check() throws IOException {
    Map<String, String> hashes = new HashMap<>();
    byte[] manifest = null;
    long bytes = 0;
    try (ZipInputStream zip = new ZipInputStream(opening.open())) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String path = path(entry.getName());
        DigestInputStream in = new DigestInputStream(zip, Sha256.digest());
        if (path.equals(MANIFEST)) {
          manifest = in.readNBytes(LARGEST_MANIFEST);
        }
        bytes += counted(in, mostBytes - bytes);
        if (hashes.put(path, Sha256.of(in.getMessageDigest()).hex()) != null
            || hashes.size() > MOST_FILES) {
          throw broken();
        }
      }
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw broken();
    }
    if (manifest == null || !hashes.containsKey(ENTRIES)) {
      throw new Refused(
          "This is not a toolkit that was taken away from Fieldbook. Choose the zip that you"
              + " fetched there, as it was.");
    }
    hashes.remove(MANIFEST);
    if (!hashes.equals(listed(manifest))) {
      throw new Refused(
          "This archive is not as it was when it was made: a file in it was changed, added or lost."
              + " Nothing was brought in. Use a copy that nobody has touched.");
    }
  }

  /** The path below the archive's folder. */
  private static String path(String name) {
    int slash = name.indexOf('/');
    String path = name.substring(slash + 1);
    if (slash <= 0
        || path.isEmpty()
        || path.startsWith("/")
        || name.contains("\\")
        || name.contains("..")
        || name.chars().anyMatch(Character::isISOControl)) {
      throw broken();
    }
    return path;
  }

  private static long counted(InputStream in, long most) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long bytes = 0;
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      bytes += n;
      if (bytes > most) {
        throw new Refused(
            "This archive unpacks to more than Fieldbook takes. Nothing was brought in.");
      }
    }
    return bytes;
  }

  private static Map<String, String> listed(byte[] manifest) {
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(manifest))) {
      Map<String, String> listed = new HashMap<>();
      for (JsonObject file :
          reader.readObject().getJsonArray("files").getValuesAs(JsonObject.class)) {
        listed.put(file.getString("path"), file.getString("sha256"));
      }
      return listed;
    } catch (JsonException | ClassCastException | NullPointerException e) {
      throw broken();
    }
  }

  /** Opens the data; whoever asked closes it. */
  Optional<InputStream> entries() throws IOException {
    ZipInputStream zip = new ZipInputStream(opening.open());
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (path(entry.getName()).equals(ENTRIES)) {
        return Optional.of(zip);
      }
    }
    zip.close();
    return Optional.empty();
  }

  /** Takes a file; it need not close it. */
  interface Taking {
    void take(String path, InputStream bytes) throws IOException;
  }

  /** Goes through the files, each of which has been held against the manifest before. */
  void each(Taking taking) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(opening.open())) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        taking.take(path(entry.getName()), zip);
      }
    }
  }

  static Refused broken() {
    return new Refused(
        "This file is broken or is no archive of Fieldbook. Nothing was brought in. Fetch it once"
            + " more from where you took it away.");
  }
}
