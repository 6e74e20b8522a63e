package org.fieldbook.assessment.offline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Zips as people and systems make them of the files of a pack. */
final class Zipped {

  private Zipped() {}

  /** The files of a zip, by path, without its folders. */
  static Map<String, byte[]> files(byte[] zip) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        if (!e.isDirectory()) {
          files.put(e.getName(), in.readAllBytes());
        }
      }
    }
    return files;
  }

  /** Written by the JDK: with data descriptors. */
  static byte[] plain(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> e : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(e.getKey()));
        zip.write(e.getValue());
      }
    }
    return out.toByteArray();
  }

  /** Everything in one folder, without the folders it had. */
  static Map<String, byte[]> flat(Map<String, byte[]> files) {
    Map<String, byte[]> flat = new LinkedHashMap<>();
    files.forEach((path, bytes) -> flat.put(PackNames.last(path), bytes));
    return flat;
  }

  /** Other folders, other names, in another order; the endings stay as people leave them. */
  static Map<String, byte[]> renamed(Map<String, byte[]> files, long seed) {
    Random random = new Random(seed);
    List<String> paths = new ArrayList<>(files.keySet());
    Collections.shuffle(paths, random);
    Map<String, byte[]> renamed = new LinkedHashMap<>();
    for (String path : paths) {
      String ending = path.substring(path.lastIndexOf('.'));
      String separator = random.nextBoolean() ? "/" : "\\";
      String folder = "Märking " + random.nextInt(3) + separator;
      renamed.put(
          folder + "file" + Integer.toHexString(random.nextInt()) + ending,
          Objects.requireNonNull(files.get(path)));
    }
    return renamed;
  }

  /** As the Finder zips a folder: with folders, shadows of files, and names taken apart. */
  static byte[] ofMac(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("Désk/".replace("é", "e\u0301")));
      zip.putNextEntry(new ZipEntry("De\u0301sk/.DS_Store"));
      zip.write(new byte[] {0, 0, 0, 1, 'B', 'u', 'd', '1'});
      for (Map.Entry<String, byte[]> e : files.entrySet()) {
        String name = Normalizer.normalize(PackNames.last(e.getKey()), Normalizer.Form.NFD);
        zip.putNextEntry(new ZipEntry("De\u0301sk/" + name));
        zip.write(e.getValue());
        zip.putNextEntry(new ZipEntry("__MACOSX/De\u0301sk/._" + name));
        zip.write(new byte[] {0, 5, 0x16, 7, 0, 2, 0, 0});
      }
    }
    return out.toByteArray();
  }

  /** Stored, not compressed, with the fields that large zips need. */
  static byte[] zip64(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
      zip.setUseZip64(Zip64Mode.Always);
      for (Map.Entry<String, byte[]> e : files.entrySet()) {
        ZipArchiveEntry entry = new ZipArchiveEntry(e.getKey());
        CRC32 crc = new CRC32();
        crc.update(e.getValue());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(e.getValue().length);
        entry.setCrc(crc.getValue());
        zip.putArchiveEntry(entry);
        zip.write(e.getValue());
        zip.closeArchiveEntry();
      }
    }
    return out.toByteArray();
  }

  /** Sets a bit in the flags of the first entry of a directory, as encryption does. */
  static byte[] locked(byte[] zip) {
    byte[] locked = zip.clone();
    for (int i = 0; i + 10 < locked.length; i++) {
      if (locked[i] == 'P' && locked[i + 1] == 'K' && locked[i + 2] == 1 && locked[i + 3] == 2) {
        locked[i + 8] |= 1;
        break;
      }
    }
    return locked;
  }
}
