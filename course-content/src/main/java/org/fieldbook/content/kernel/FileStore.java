package org.fieldbook.content.kernel;

import java.io.IOException;
import java.io.InputStream;

/**
 * Where files are kept, by content. What {@link #store} returned is on the disk: written, synced,
 * renamed, and its directory synced.
 */
public interface FileStore {

  /**
   * Keeps the bytes of the stream.
   *
   * @param maxBytes most bytes that are taken
   * @throws TooLarge when the stream is longer; nothing is kept
   * @throws IOException when the stream breaks off or the disk fails; nothing is kept
   */
  StoredFile store(InputStream bytes, long maxBytes) throws IOException;

  /**
   * Opens a kept file.
   *
   * @throws java.nio.file.NoSuchFileException when there is none with that hash
   */
  InputStream open(Sha256 hash) throws IOException;

  /**
   * A part of the store by itself: what is kept in it is kept nowhere else, so that it can be
   * removed.
   *
   * @param name a short word in small letters
   */
  Area area(String name);

  /** A part whose files can be removed. */
  interface Area extends FileStore {

    /** Removes a file; one that is not there is removed already. */
    void remove(Sha256 hash) throws IOException;
  }

  /** A kept file: its hash and its size in bytes. */
  record StoredFile(Sha256 hash, long size) {}

  /** The stream was longer than allowed. */
  final class TooLarge extends IOException {

    private static final long serialVersionUID = 1;

    public TooLarge(long maxBytes) {
      super("More than " + maxBytes + " bytes");
    }
  }
}
