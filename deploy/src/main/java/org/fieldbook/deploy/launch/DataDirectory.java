package org.fieldbook.deploy.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The directory of everything that is kept. It carries a mark, so that nothing of anybody else's is
 * ever taken for ours or emptied, and a lock, so that one launcher at a time works in it. A demo's
 * directory, whose passwords are known, never becomes a real one.
 */
final class DataDirectory implements AutoCloseable {

  private static final String MARK = "fieldbook-data";
  private static final String LAYOUT = "Fieldbook data directory, layout 1, ";

  /** What a fresh start removes; the unpacked programs and caches stay. */
  private static final List<String> KEPT_THINGS =
      List.of("postgres", "postgres.new", "files", "secrets", "run", "payara", "log");

  private final Path root;
  private final FileChannel lockFile;

  private DataDirectory(Path root, FileChannel lockFile) {
    this.root = root;
    this.lockFile = lockFile;
  }

  /**
   * Takes possession of the directory, making it when there is none.
   *
   * @throws CannotStart when it is not ours, is in use, or is of the other kind (demo or real)
   */
  static DataDirectory open(Path root, boolean demo) {
    try {
      Files.createDirectories(root);
      Path mark = root.resolve(MARK);
      String kind = LAYOUT + (demo ? "demo" : "real");
      if (!Files.exists(mark)) {
        claim(root, mark, kind);
      }
      FileChannel lockFile =
          FileChannel.open(
              root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(lockFile) == null) {
        lockFile.close();
        throw new CannotStart(
            "Another Fieldbook is running with the data directory " + root + ". Stop it first.");
      }
      String found = Files.readString(mark).strip();
      if (!found.equals(kind)) {
        lockFile.close();
        throw new CannotStart(
            "FIELDBOOK_DATA is unsafe here: "
                + root
                + (demo
                    ? " holds real data, and FIELDBOOK_DEMO would add accounts with known"
                        + " passwords."
                    : " holds a demo, whose passwords are known. (" + found + ")"));
      }
      return new DataDirectory(root, lockFile);
    } catch (IOException e) {
      throw new CannotStart("FIELDBOOK_DATA cannot be used: " + e, e);
    }
  }

  private static void claim(Path root, Path mark, String kind) throws IOException {
    try (Stream<Path> things = Files.list(root)) {
      if (things.findAny().isPresent()) {
        throw new CannotStart(
            "FIELDBOOK_DATA is unsafe: "
                + root
                + " is neither empty nor a Fieldbook data directory.");
      }
    }
    if (posix(root)) {
      Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
    }
    Files.writeString(mark, kind + System.lineSeparator());
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** Removes what is kept. Only for the directory of a demo, which {@link Settings} saw to. */
  void empty() {
    try {
      for (String thing : KEPT_THINGS) {
        Trees.remove(root.resolve(thing));
      }
    } catch (IOException e) {
      throw new CannotStart("The data directory could not be emptied: " + e, e);
    }
  }

  Path path(String name) {
    return root.resolve(name);
  }

  /** A directory inside, made when it is not there. */
  Path directory(String name) {
    try {
      return Files.createDirectories(root.resolve(name));
    } catch (IOException e) {
      throw new CannotStart("Cannot make " + root.resolve(name) + ": " + e, e);
    }
  }

  /** A secret of that name, 192 random bits made at its first use, readable by us alone. */
  String secret(String name) {
    Path file = directory("secrets").resolve(name);
    try {
      if (!Files.exists(file)) {
        byte[] bits = new byte[24];
        new SecureRandom().nextBytes(bits);
        keepSecret(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new CannotStart("Cannot keep the secret " + file + ": " + e, e);
    }
  }

  /** Whole or not at all: a kill in between must not leave an empty password behind. */
  private static void keepSecret(Path file, String secret) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(draft);
    if (posix(file.toAbsolutePath().getParent())) {
      Files.createFile(
          draft,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    try (FileChannel out =
        FileChannel.open(draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      out.write(java.nio.ByteBuffer.wrap(secret.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
      out.force(true);
    }
    Files.move(draft, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
  }

  private static boolean posix(@Nullable Path path) {
    return path != null && path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  @Override
  public void close() throws IOException {
    lockFile.close();
  }
}
