package org.fieldbook.deploy.launch;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * The plain tar in which PostgreSQL's programs are shipped: files, directories and symbolic links
 * with names of at most 100 bytes. Anything else is refused, never skipped in silence.
 */
final class TarArchive {

  private static final int BLOCK = 512;

  private final DataInputStream in;

  TarArchive(InputStream in) {
    this.in = new DataInputStream(in);
  }

  /** Writes the wanted entries under the directory, with their permissions. */
  void unpack(Path target, Predicate<String> wanted) throws IOException {
    byte[] header = new byte[BLOCK];
    while (true) {
      try {
        in.readFully(header);
      } catch (EOFException e) {
        throw new IOException("The archive ends early", e);
      }
      if (header[0] == 0) {
        return;
      }
      String name = text(header, 0, 100);
      long size = octal(header, 124, 12);
      Path path = target.resolve(name).normalize();
      if (!path.startsWith(target)) {
        throw new IOException("The archive leads outside: " + name);
      }
      if (wanted.test(name)) {
        write(header, path, size);
      } else {
        in.skipNBytes(size);
      }
      in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
    }
  }

  private void write(byte[] header, Path path, long size) throws IOException {
    switch (header[156]) {
      case '5' -> Files.createDirectories(path);
      case '2' -> {
        Files.createDirectories(parent(path));
        Files.createSymbolicLink(path, Path.of(text(header, 157, 100)));
      }
      case '0', 0 -> {
        Files.createDirectories(parent(path));
        try (OutputStream out = Files.newOutputStream(path)) {
          copy(size, out);
        }
        boolean runs = (octal(header, 100, 8) & 0100) != 0;
        Files.setPosixFilePermissions(
            path, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
      }
      default -> throw new IOException("The archive has an entry of an unknown kind: " + path);
    }
  }

  private void copy(long size, OutputStream out) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long left = size;
    while (left > 0) {
      int length = (int) Math.min(left, buffer.length);
      in.readFully(buffer, 0, length);
      out.write(buffer, 0, length);
      left -= length;
    }
  }

  private static Path parent(Path path) throws IOException {
    Path parent = path.getParent();
    if (parent == null) {
      throw new IOException("The archive has an entry without a directory: " + path);
    }
    return parent;
  }

  private static String text(byte[] header, int from, int length) {
    int end = from;
    while (end < from + length && header[end] != 0) {
      end++;
    }
    return new String(Arrays.copyOfRange(header, from, end), StandardCharsets.UTF_8);
  }

  private static long octal(byte[] header, int from, int length) throws IOException {
    String digits = text(header, from, length).strip();
    try {
      return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
    } catch (NumberFormatException e) {
      throw new IOException("The archive has a size that cannot be read: " + digits, e);
    }
  }
}
