package org.fieldbook.content.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks a zip that nobody vouches for. What an entry claims of itself, its size above all, is not
 * believed: bytes are counted as they come.
 */
final class ZipUnpacker {

  private final Path zip;
  private final Path target;
  private final Set<String> names = new HashSet<>();
  private long total;

  ZipUnpacker(Path zip, Path target) {
    this.zip = zip;
    this.target = target;
  }

  void unpack() throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      if (file.size() > PackageLimits.ENTRIES) {
        throw new PackageRefused(
            "The zip has more than " + PackageLimits.ENTRIES + " files and folders.");
      }
      List<? extends ZipEntry> entries = Collections.list(file.entries());
      for (ZipEntry entry : entries) {
        Path place = place(entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(place);
        } else {
          unpack(file, entry, place);
        }
      }
    } catch (ZipException e) {
      throw refused(e);
    }
  }

  private static PackageRefused refused(ZipException e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    if (message.contains("encrypt")) {
      return new PackageRefused("The zip is locked with a password. Make one without.");
    }
    return new PackageRefused("The file is not a zip, or it is damaged.");
  }

  /** Where an entry goes; a name that leads out of the folder is an attack, not a slip. */
  private Path place(String name) {
    boolean hostile =
        name.isBlank()
            || name.length() > PackageLimits.PATH
            || name.startsWith("/")
            || name.contains("\\")
            || name.contains(":")
            || name.chars().anyMatch(c -> c < ' ')
            || List.of(name.split("/")).contains("..");
    Path place = hostile ? target : target.resolve(name).normalize();
    if (hostile || !place.startsWith(target)) {
      throw new PackageRefused("The zip has an entry with a name that is not allowed: " + name);
    }
    // Two names that differ in case are one file on some disks, and a trick on the others.
    if (!names.add(name.toLowerCase(Locale.ROOT))) {
      throw new PackageRefused("The zip has two entries with the name " + name + ".");
    }
    return place;
  }

  private void unpack(ZipFile file, ZipEntry entry, Path place) throws IOException {
    Path folder = place.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    long size = 0;
    byte[] buffer = new byte[64 * 1024];
    try (InputStream in = file.getInputStream(entry);
        OutputStream out = Files.newOutputStream(place)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
        total += n;
        check(entry, size);
        out.write(buffer, 0, n);
      }
    }
  }

  private void check(ZipEntry entry, long size) {
    if (size > PackageLimits.MEDIA) {
      throw new PackageRefused(
          entry.getName() + " is larger than " + PackageLimits.MEDIA / (1024 * 1024) + " MB.");
    }
    if (total > PackageLimits.TOTAL) {
      throw new PackageRefused(
          "The package is larger than "
              + PackageLimits.TOTAL / (1024 * 1024)
              + " MB when unpacked.");
    }
    long packed = Math.max(1, entry.getCompressedSize());
    if (size > PackageLimits.RATIO_FROM && size / packed > PackageLimits.RATIO) {
      throw new PackageRefused(
          entry.getName()
              + " unpacks to more than "
              + PackageLimits.RATIO
              + " times its size, as no text, picture or sound does.");
    }
  }
}
