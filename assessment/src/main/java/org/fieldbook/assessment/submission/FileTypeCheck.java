package org.fieldbook.assessment.submission;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.fieldbook.content.kernel.Refused;

/**
 * Says what a file is by looking into it. A name promises; only the content tells. Nothing in the
 * file is unpacked to the disk, parsed as XML, or run.
 */
final class FileTypeCheck {

  private static final int MOST_ENTRIES = 10_000;
  private static final int MOST_UNPACKED = 400 * 1024 * 1024;
  private static final int MOST_READ = 1024 * 1024;
  private static final int DIRECTORY_ENTRY = 128;
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] COMPOUND = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };

  private FileTypeCheck() {}

  /**
   * The type of a file, if it is one that the assignment accepts and that its name promises.
   *
   * @throws Refused saying what is wrong and what to do
   */
  static FileType check(Path file, FileName name, List<String> accepts) throws IOException {
    FileType wanted = promised(name, accepts);
    Optional<FileType> found = find(file, wanted);
    if (found.isPresent() && found.get() == wanted) {
      return wanted;
    }
    throw new Refused(
        found
            .map(
                f ->
                    "The name ends in ."
                        + wanted.extension()
                        + ", but inside it is "
                        + f.words()
                        + ".")
            .orElse(
                "The name ends in ."
                    + wanted.extension()
                    + ", but inside it is not a file of that kind."),
        "Open it in your word processor, save it again as "
            + wanted.words()
            + ", and upload that. "
            + accepted(accepts));
  }

  /**
   * The type that a name promises, if the assignment accepts it.
   *
   * @throws Refused saying what is accepted
   */
  static FileType promised(FileName name, List<String> accepts) {
    return FileType.byExtension(name.extension())
        .filter(t -> accepts.contains(t.extension()))
        .orElseThrow(
            () ->
                new Refused(
                    name.extension().isEmpty()
                        ? "The name " + name + " does not say what kind of file it is."
                        : "A file of the kind ." + name.extension() + " cannot be taken.",
                    accepted(accepts)));
  }

  private static String accepted(List<String> accepts) {
    return "This assignment takes " + FileType.list(accepts) + ".";
  }

  private static Optional<FileType> find(Path file, FileType wanted) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(COMPOUND.length);
    }
    if (startsWith(head, ZIP)) {
      return inZip(file, wanted);
    }
    if (startsWith(head, COMPOUND)) {
      return inCompound(file, wanted);
    }
    return byMagic(file);
  }

  private static Optional<FileType> byMagic(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      String type = MimeTypes.getDefaultMimeTypes().detect(in, new Metadata()).toString();
      return Arrays.stream(FileType.values())
          .filter(t -> t.contentType().equals(type))
          .filter(t -> t == FileType.PDF || t == FileType.RTF)
          .findFirst();
    }
  }

  private static Optional<FileType> inZip(Path file, FileType wanted) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      mustBeSane(zip);
      if (zip.getEntry("encrypted-package") != null
          || text(zip, "META-INF/manifest.xml").contains("encryption-data")) {
        throw DocumentCheck.locked(wanted);
      }
      if (text(zip, "mimetype").strip().equals(FileType.ODT.contentType())
          && zip.getEntry("content.xml") != null) {
        return Optional.of(FileType.ODT);
      }
      // A document with macros names another main type, and so is not taken for one without.
      if (text(zip, "[Content_Types].xml").contains(FileType.DOCX.contentType() + ".main+xml")
          && zip.getEntry("word/document.xml") != null) {
        return Optional.of(FileType.DOCX);
      }
      return Optional.empty();
    } catch (ZipException e) {
      throw new Refused(
          "The file is damaged and does not open.", "Save it again, and upload the new file.");
    }
  }

  private static void mustBeSane(ZipFile zip) {
    long unpacked = 0;
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      unpacked += Math.max(0, entries.nextElement().getSize());
      if (zip.size() > MOST_ENTRIES || unpacked > MOST_UNPACKED) {
        throw new Refused(
            "The file unpacks to far more than a document holds.",
            "Make its pictures smaller, save it again, and upload the new file.");
      }
    }
  }

  private static String text(ZipFile zip, String entry) throws IOException {
    ZipEntry e = zip.getEntry(entry);
    if (e == null) {
      return "";
    }
    try (InputStream in = zip.getInputStream(e)) {
      return new String(in.readNBytes(MOST_READ), StandardCharsets.UTF_8);
    }
  }

  private static Optional<FileType> inCompound(Path file, FileType wanted) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (hasStream(bytes, "EncryptedPackage")) {
      throw DocumentCheck.locked(wanted);
    }
    return hasStream(bytes, "WordDocument") ? Optional.of(FileType.DOC) : Optional.empty();
  }

  /**
   * Whether a compound file has a stream of that name. Its directory is made of entries of 128
   * bytes, at multiples of 128 bytes from the start of the file, that begin with the name in
   * UTF-16; then the length of the name in bytes with its end, and 2 for a stream.
   */
  private static boolean hasStream(byte[] bytes, String name) {
    byte[] wanted = (name + "\0").getBytes(StandardCharsets.UTF_16LE);
    for (int at = 0; at + DIRECTORY_ENTRY <= bytes.length; at += DIRECTORY_ENTRY) {
      if (bytes[at + 0x40] == wanted.length
          && bytes[at + 0x41] == 0
          && bytes[at + 0x42] == 2
          && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }
}
