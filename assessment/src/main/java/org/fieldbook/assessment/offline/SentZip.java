package org.fieldbook.assessment.offline;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.fieldbook.content.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Something that was sent back: a zip from any system, or a single file. Its entries are read one
 * after the other and never unpacked to where they say; what an entry claims of itself, its size
 * above all, is not believed.
 */
final class SentZip {

  private static final int MOST_IN_ENTRY = 64 * 1024 * 1024;
  private static final long MOST_UNPACKED = 4L << 30;
  private static final int RATIO = 200;
  private static final int RATIO_FROM = 8 * 1024 * 1024;
  private static final byte[] ZIP = {'P', 'K'};
  private static final Set<String> OF_SYSTEMS =
      Set.of(".DS_Store", "Thumbs.db", "desktop.ini", ".localized");

  private static final String BROKEN =
      "Broken: its bytes are not as they were when it was zipped. Zip it again, and send that.";

  private final Visitor visitor;
  private int met;
  private long unpacked;

  /** Is given every entry, in the order of the zip. */
  interface Visitor {
    void met(Found found) throws IOException;
  }

  /**
   * An entry.
   *
   * @param at its number, from 0; the same whenever the same bytes are read
   * @param path as the zip has it; of an entry of a zip in the zip, below that
   * @param content null when it was not read; {@code said} says why
   * @param said a sentence about an entry without content
   */
  record Found(
      int at, String path, long size, byte @Nullable [] content, Shape shape, String said) {}

  /** What an entry is before anybody has looked into it. */
  enum Shape {
    FILE,
    FOLDER,
    /** Put there by an operating system or a word processor for itself. */
    OF_SYSTEM,
    /** A zip whose entries follow. */
    ZIP,
    UNREADABLE
  }

  private SentZip(Visitor visitor) {
    this.visitor = visitor;
  }

  /**
   * Reads all of it.
   *
   * @param name of the file as it was sent
   * @throws Refused when it has more entries than any pack
   * @throws IOException when the disk fails
   */
  static void read(Path file, String name, Visitor visitor) throws IOException {
    new SentZip(visitor).file(file, name, Files.size(file), 0);
  }

  private void file(Path file, String path, long size, int depth) throws IOException {
    if (!isZip(file)) {
      whole(file, path, size);
      return;
    }
    try (ZipFile zip = opened(file, depth)) {
      if (zip == null) {
        unreadable(
            path,
            size,
            "This zip is broken, or was never one of a pack: it does not open. Zip the files"
                + " again, and send that.");
      } else if (isDocument(zip)) {
        whole(file, path, size);
      } else {
        entries(zip, path, size, depth);
      }
    }
  }

  /** The zip; null when it does not open. */
  private static @Nullable ZipFile opened(Path file, int depth) throws IOException {
    try {
      return Zips.open(file);
    } catch (Zips.TooMany e) {
      if (depth == 0) {
        throw tooMany();
      }
      return null;
    } catch (IOException e) {
      return null;
    }
  }

  private static Refused tooMany() {
    return new Refused(
        "There are more than "
            + Zips.MOST_ENTRIES
            + " files in this zip, which no pack has. Nothing was looked at: send the pack by"
            + " itself.");
  }

  private void whole(Path file, String path, long size) throws IOException {
    if (size > MOST_IN_ENTRY) {
      unreadable(path, size, tooLarge());
    } else {
      found(path, size, Files.readAllBytes(file), Shape.FILE, "");
    }
  }

  private void entries(ZipFile zip, String path, long size, int depth) throws IOException {
    List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
    if (entries.size() + met > Zips.MOST_ENTRIES) {
      throw tooMany();
    }
    String below = "";
    if (depth > 0) {
      found(path, size, null, Shape.ZIP, "A zip in the zip. What is in it follows.");
      below = path + "/";
    }
    for (ZipArchiveEntry entry : entries) {
      entry(zip, entry, below + entry.getName(), depth);
    }
  }

  private void entry(ZipFile zip, ZipArchiveEntry entry, String path, int depth)
      throws IOException {
    long size = Math.max(0, entry.getSize());
    if (isOfSystem(path)) {
      found(path, size, null, Shape.OF_SYSTEM, "Put there by the computer. Nothing to take.");
    } else if (entry.isDirectory()) {
      found(path, 0, null, Shape.FOLDER, "A folder.");
    } else if (entry.getGeneralPurposeBit().usesEncryption()) {
      unreadable(path, size, "Locked with a password. Zip it again without one.");
    } else if (!zip.canReadEntryData(entry)) {
      unreadable(
          path, size, "Packed in a way that Fieldbook does not open. Zip it again as a plain zip.");
    } else {
      Path aside = Files.createTempFile("fieldbook-sent", ".part");
      try {
        String problem = copy(zip, entry, aside);
        if (!problem.isEmpty()) {
          unreadable(path, size, problem);
        } else if (depth > 0 && isPlainZip(aside)) {
          unreadable(
              path,
              size,
              "A zip in a zip in the zip. Fieldbook does not look so deep: send it by itself.");
        } else {
          file(aside, path, Files.size(aside), depth + 1);
        }
      } finally {
        Files.deleteIfExists(aside);
      }
    }
  }

  /** Copies an entry; a sentence when it cannot be read. */
  private String copy(ZipFile zip, ZipArchiveEntry entry, Path aside) throws IOException {
    CRC32 crc = new CRC32();
    long packed = Math.max(1, entry.getCompressedSize());
    long size = 0;
    byte[] buffer = new byte[64 * 1024];
    try (OutputStream out = Files.newOutputStream(aside)) {
      try (InputStream in = new CheckedInputStream(zip.getInputStream(entry), crc)) {
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          size += n;
          unpacked += n;
          if (size > RATIO_FROM && size / packed > RATIO) {
            return "Unpacks to more than "
                + RATIO
                + " times its size, as no work of a student does. Not read.";
          }
          if (unpacked > MOST_UNPACKED) {
            return "Not read: all together unpacks to more than 4 GB. Send fewer at a time.";
          }
          out.write(buffer, 0, n);
        }
      } catch (IOException | RuntimeException e) {
        // Whatever a broken or hostile entry makes its reader throw concerns that entry alone.
        return BROKEN;
      }
    }
    return crc.getValue() == entry.getCrc() ? "" : BROKEN;
  }

  private static String tooLarge() {
    return "Larger than " + (MOST_IN_ENTRY >> 20) + " MB, which is not taken.";
  }

  private void unreadable(String path, long size, String said) throws IOException {
    found(path, size, null, Shape.UNREADABLE, said);
  }

  private void found(String path, long size, byte @Nullable [] content, Shape shape, String said)
      throws IOException {
    visitor.met(new Found(met, path, size, content, shape, said));
    met++;
  }

  private static boolean isZip(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
    }
  }

  /** Whether it is one document in the form of a zip, as office programs write them. */
  private static boolean isDocument(ZipFile zip) {
    return zip.getEntry("[Content_Types].xml") != null || zip.getEntry("mimetype") != null;
  }

  /** Whether it is a zip to look into, and no document. */
  private static boolean isPlainZip(Path file) throws IOException {
    if (!isZip(file)) {
      return false;
    }
    try (ZipFile zip = opened(file, 1)) {
      return zip != null && !isDocument(zip);
    }
  }

  private static boolean isOfSystem(String path) {
    String last = PackNames.last(path);
    return path.contains("__MACOSX")
        || OF_SYSTEMS.contains(last)
        || last.startsWith("._")
        || last.startsWith("~$")
        || last.startsWith(".~lock.");
  }
}
