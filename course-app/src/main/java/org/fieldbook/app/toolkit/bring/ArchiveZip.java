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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.fieldbook.app.toolkit.Text;
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
  private static final int MOST_NAMED = 3;
  private static final int LONGEST_NAME = 80;
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
    Map<String, String> hashes = new TreeMap<>();
    String last = "";
    byte[] manifest = null;
    long bytes = 0;
    try (ZipInputStream zip = new ZipInputStream(opening.open())) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String path = path(entry.getName());
        last = path;
        DigestInputStream in = new DigestInputStream(zip, Sha256.digest());
        if (path.equals(MANIFEST)) {
          manifest = in.readNBytes(LARGEST_MANIFEST);
        }
        bytes = counted(in, bytes);
        if (hashes.put(path, Sha256.of(in.getMessageDigest()).hex()) != null) {
          throw new Refused(
              "This archive holds the file “" + shown(path) + "” twice. Nothing was brought in.");
        }
        if (hashes.size() > MOST_FILES) {
          throw new Refused(
              "This archive holds more than " + MOST_FILES + " files. Nothing was brought in.");
        }
      }
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw last.isEmpty() ? broken() : brokenIn(last);
    }
    if (manifest == null || !hashes.containsKey(ENTRIES)) {
      throw new Refused(
          "This is not a toolkit that was taken away from Fieldbook. Choose the zip that you"
              + " fetched there, as it was.");
    }
    hashes.remove(MANIFEST);
    checkListed(hashes, listed(manifest));
  }

  private static void checkListed(Map<String, String> found, Map<String, String> listed) {
    List<String> faults = new ArrayList<>();
    found.forEach(
        (path, hash) -> {
          if (!hash.equals(listed.get(path))) {
            faults.add(
                "“" + shown(path) + "” was " + (listed.containsKey(path) ? "changed" : "added"));
          }
        });
    listed.keySet().stream()
        .filter(path -> !found.containsKey(path))
        .forEach(path -> faults.add("“" + shown(path) + "” is missing"));
    if (!faults.isEmpty()) {
      int more = faults.size() - MOST_NAMED;
      throw new Refused(
          "This archive is not as it was when it was made: "
              + String.join(", ", faults.subList(0, Math.min(MOST_NAMED, faults.size())))
              + (more > 0 ? " and " + more + " more" : "")
              + ". Nothing was brought in. Use a copy that nobody has touched.");
    }
  }

  /** A name out of a zip, for somebody to read: of a length, and without tricks. */
  private static String shown(String name) {
    String clean = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "?");
    return clean.length() > LONGEST_NAME ? Text.begin(clean, LONGEST_NAME) + "…" : clean;
  }

  private static Refused brokenIn(String path) {
    return new Refused(
        "This archive is broken at “"
            + shown(path)
            + "”. Nothing was brought in. Fetch it once more from where you took it away.");
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
      throw new Refused(
          "This archive holds a file that no toolkit has, “"
              + shown(name)
              + "”. Nothing was brought in. Choose the zip that you fetched from Fieldbook, as it"
              + " was.");
    }
    return path;
  }

  /** Reads to the end of a file; how many bytes there were, with those before it. */
  private long counted(InputStream in, long before) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long bytes = before;
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      bytes += n;
      if (bytes > mostBytes) {
        throw new Refused(
            "This archive unpacks to more than Fieldbook takes, which is "
                + (mostBytes >> 20)
                + " MB"
                + ". Nothing was brought in.");
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
