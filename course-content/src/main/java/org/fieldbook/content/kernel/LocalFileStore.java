package org.fieldbook.content.kernel;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Vetoed;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The file store in a local directory, {@code files} under {@code FIELDBOOK_DATA}. */
@ApplicationScoped
public class LocalFileStore implements FileStore {

  private static final int BUFFER = 64 * 1024;

  @Inject
  @ConfigProperty(name = "fieldbook.data")
  @Nullable String data;

  private Path root = Path.of(".");

  @PostConstruct
  void open() {
    if (data == null) {
      throw new IllegalStateException("FIELDBOOK_DATA is not set: there is nowhere to keep files");
    }
    openAt(Path.of(data, "files"));
  }

  private void openAt(Path folder) {
    root = folder;
    try {
      Files.createDirectories(root.resolve("incoming"));
    } catch (IOException e) {
      throw new IllegalStateException("Cannot keep files in " + root, e);
    }
  }

  @Override
  public StoredFile store(InputStream bytes, long maxBytes) throws IOException {
    Path incoming = Files.createTempFile(root.resolve("incoming"), "file", ".part");
    try {
      MessageDigest digest = Sha256.digest();
      long size = write(new DigestInputStream(bytes, digest), incoming, maxBytes);
      Sha256 hash = Sha256.of(digest);
      if (!hash.equals(hashOf(incoming))) {
        throw new IOException("The bytes on the disk are not the bytes that came in");
      }
      keep(incoming, hash);
      return new StoredFile(hash, size);
    } finally {
      Files.deleteIfExists(incoming);
    }
  }

  @Override
  public InputStream open(Sha256 hash) throws IOException {
    return Files.newInputStream(place(hash));
  }

  @Override
  public Area area(String name) {
    LocalArea area = new LocalArea();
    ((LocalFileStore) area).openAt(root.resolve("area-" + name));
    return area;
  }

  /** A folder of its own below the store's. */
  @Vetoed
  private static final class LocalArea extends LocalFileStore implements Area {

    @Override
    public void remove(Sha256 hash) throws IOException {
      Files.deleteIfExists(((LocalFileStore) this).place(hash));
    }
  }

  private static long write(InputStream bytes, Path target, long maxBytes) throws IOException {
    long size = 0;
    byte[] buffer = new byte[BUFFER];
    try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
      for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
        size += n;
        if (size > maxBytes) {
          throw new TooLarge(maxBytes);
        }
        ByteBuffer chunk = ByteBuffer.wrap(buffer, 0, n);
        while (chunk.hasRemaining()) {
          channel.write(chunk);
        }
      }
      channel.force(true);
    }
    return size;
  }

  private static Sha256 hashOf(Path file) throws IOException {
    MessageDigest digest = Sha256.digest();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return Sha256.of(digest);
  }

  private void keep(Path incoming, Sha256 hash) throws IOException {
    Path place = place(hash);
    Path folder = place.getParent();
    if (folder == null) {
      throw new IllegalStateException("A kept file has a folder");
    }
    boolean newFolder = !Files.isDirectory(folder);
    Files.createDirectories(folder);
    // The same content again replaces it by the same bytes: harmless, and synced anew.
    Files.move(
        incoming, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    sync(folder);
    if (newFolder) {
      sync(root);
    }
  }

  /** A rename is on the disk only when the directory is. */
  private static void sync(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private Path place(Sha256 hash) {
    return root.resolve(hash.hex().substring(0, 2)).resolve(hash.hex());
  }
}
