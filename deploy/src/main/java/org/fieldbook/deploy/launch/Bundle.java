package org.fieldbook.deploy.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The parts shipped inside the one runnable file, unpacked once: a part that is there already with
 * the same content is used as it is. What is unpacked appears whole or not at all, so a start may
 * be killed at any moment and several starts may share one place.
 */
final class Bundle {

  private static final String PARTS = "parts/";

  private final Path file;
  private final Path runtime;

  /** Unpacks from the runnable file to the directory. */
  Bundle(Path file, Path runtime) {
    this.file = file;
    this.runtime = runtime;
  }

  /** The runnable file that this class was loaded from. */
  static Path ofThisProgram() {
    try {
      return Path.of(Bundle.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (java.net.URISyntaxException e) {
      throw new CannotStart("Fieldbook cannot find its own file.", e);
    }
  }

  /** How a part becomes a directory. */
  interface Unpacking {
    void unpack(InputStream content, Path target) throws IOException, InterruptedException;
  }

  /** The application, as a directory whose name is the application's. */
  Path application() {
    return part("fieldbook", ".war", (in, target) -> unzip(in, target.resolve("fieldbook")))
        .resolve("fieldbook");
  }

  /** The PostgreSQL driver. */
  Path driver() {
    return part("postgresql", ".jar", Bundle::keep).resolve("part.jar");
  }

  /** The first class of the application server's process. */
  Path node() {
    return part("node", ".jar", Bundle::keep).resolve("part.jar");
  }

  /** PostgreSQL's own programs: {@code bin}, {@code lib}, {@code share}. */
  Path postgres() {
    return part("postgres-", ".txz", Bundle::untar);
  }

  /** The application server, as its own unpacked layout. */
  Path server(Unpacking unpacking) {
    return part("payara-micro", ".jar", unpacking);
  }

  private Path part(String prefix, String suffix, Unpacking unpacking) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = find(zip, prefix, suffix);
      Path target =
          runtime.resolve(
              String.format(
                  Locale.ROOT,
                  "%s-%08x-%d",
                  prefix.replaceAll("-$", ""),
                  entry.getCrc(),
                  entry.getSize()));
      if (!Files.isDirectory(target)) {
        Files.createDirectories(runtime);
        unpackOnce(zip, entry, target, unpacking);
      }
      return target;
    } catch (IOException e) {
      throw new CannotStart("The programs cannot be unpacked to " + runtime + ": " + e, e);
    }
  }

  private void unpackOnce(ZipFile zip, ZipEntry entry, Path target, Unpacking unpacking)
      throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                runtime.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (!lock.isValid() || Files.isDirectory(target)) {
        return;
      }
      Path draft = target.resolveSibling(target.getFileName() + ".new");
      Trees.remove(draft);
      Files.createDirectories(draft);
      try (InputStream content = zip.getInputStream(entry)) {
        unpacking.unpack(content, draft);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private ZipEntry find(ZipFile zip, String prefix, String suffix) throws IOException {
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      ZipEntry entry = all.nextElement();
      if (entry.getName().startsWith(PARTS + prefix) && entry.getName().endsWith(suffix)) {
        return entry;
      }
    }
    throw new IOException(file + " has no part " + prefix + "*" + suffix);
  }

  private static void keep(InputStream content, Path target) throws IOException {
    Files.copy(content, target.resolve("part.jar"));
  }

  private static void untar(InputStream content, Path target) throws IOException {
    // Libraries for compiling against are half of the archive and run nothing.
    new TarArchive(new XZInputStream(content))
        .unpack(target, name -> !name.endsWith(".a") && !name.startsWith("include/"));
  }

  private static void unzip(InputStream content, Path target) throws IOException {
    try (ZipInputStream in = new ZipInputStream(content)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new IOException("The archive leads outside: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(path);
        } else {
          Path parent = path.getParent();
          if (parent != null) {
            Files.createDirectories(parent);
          }
          Files.copy(in, path);
          // What caches are told about a file must not depend on when it was unpacked.
          Files.setLastModifiedTime(path, entry.getLastModifiedTime());
        }
      }
    }
  }
}
