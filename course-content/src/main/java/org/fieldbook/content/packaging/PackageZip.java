package org.fieldbook.content.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded zip, unpacked into a folder of its own within the limits of {@link PackageLimits}.
 * Closing it takes the folder away.
 */
public final class PackageZip implements AutoCloseable {

  private final Path folder;
  private final PackageFiles files;

  private PackageZip(Path folder, PackageFiles files) {
    this.folder = folder;
    this.files = files;
  }

  /**
   * Unpacks an upload.
   *
   * @throws PackageRefused when it is not a zip, is too large, or would reach outside its folder
   */
  public static PackageZip unpack(InputStream upload) throws IOException {
    Path folder = Files.createTempDirectory("course-package");
    boolean done = false;
    try {
      Path zip = folder.resolve("upload.zip");
      receive(upload, zip);
      Path unpacked = Files.createDirectory(folder.resolve("unpacked"));
      new ZipUnpacker(zip, unpacked).unpack();
      PackageZip result = new PackageZip(folder, PackageFolder.at(top(unpacked)));
      done = true;
      return result;
    } finally {
      if (!done) {
        delete(folder);
      }
    }
  }

  private static void receive(InputStream upload, Path zip) throws IOException {
    long size = 0;
    byte[] buffer = new byte[64 * 1024];
    try (OutputStream out = Files.newOutputStream(zip)) {
      for (int n = upload.read(buffer); n >= 0; n = upload.read(buffer)) {
        size += n;
        if (size > PackageLimits.ZIP) {
          throw new PackageRefused(
              "The zip is larger than " + PackageLimits.ZIP / (1024 * 1024) + " MB.");
        }
        out.write(buffer, 0, n);
      }
    }
  }

  /** Who zips a folder gets one folder at the top: then the package is in it. */
  private static Path top(Path unpacked) throws IOException {
    if (Files.exists(unpacked.resolve("course.yaml"))) {
      return unpacked;
    }
    try (var inside = Files.list(unpacked)) {
      List<Path> entries =
          inside.filter(p -> !PackageFolder.isHidden(String.valueOf(p.getFileName()))).toList();
      boolean oneFolder = entries.size() == 1 && Files.isDirectory(entries.get(0));
      return oneFolder ? entries.get(0) : unpacked;
    }
  }

  public PackageFiles files() {
    return files;
  }

  @Override
  public void close() throws IOException {
    delete(folder);
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException failure)
              throws IOException {
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
