package org.fieldbook.assessment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.Map;
import org.fieldbook.content.kernel.FileStore;
import org.fieldbook.content.kernel.Sha256;

/** A file store for tests that are not about disks. */
public class MemoryFiles implements FileStore {

  private final Map<Sha256, byte[]> files = new HashMap<>();
  private final Map<String, MemoryArea> areas = new HashMap<>();

  @Override
  public StoredFile store(InputStream bytes, long maxBytes) throws IOException {
    byte[] all = bytes.readAllBytes();
    if (all.length > maxBytes) {
      throw new TooLarge(maxBytes);
    }
    files.put(Sha256.of(all), all);
    return new StoredFile(Sha256.of(all), all.length);
  }

  @Override
  public InputStream open(Sha256 hash) throws IOException {
    byte[] all = files.get(hash);
    if (all == null) {
      throw new NoSuchFileException(hash.hex());
    }
    return new ByteArrayInputStream(all);
  }

  @Override
  public MemoryArea area(String name) {
    return areas.computeIfAbsent(name, n -> new MemoryArea());
  }

  /** Keeps other bytes in place of a file, as a broken disk would. */
  public void spoil(Sha256 hash, byte[] other) {
    files.replace(hash, other);
  }

  /** Loses a file. */
  public void lose(Sha256 hash) {
    files.remove(hash);
  }

  /** How many files an area holds. */
  public int count(String area) {
    MemoryArea known = areas.get(area);
    return known == null ? 0 : known.size();
  }

  /** How many files are kept, those of its parts not counted. */
  public int size() {
    return files.size();
  }

  /** A part whose files can be removed. */
  public static final class MemoryArea extends MemoryFiles implements Area {

    @Override
    public void remove(Sha256 hash) {
      ((MemoryFiles) this).files.remove(hash);
    }
  }
}
