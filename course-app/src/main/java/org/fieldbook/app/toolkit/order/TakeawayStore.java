package org.fieldbook.app.toolkit.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fieldbook.content.kernel.FileStore;
import org.fieldbook.content.kernel.Sha256;

/** The area of the file store for what is taken away. */
@ApplicationScoped
class TakeawayStore {

  private static final Logger LOG = System.getLogger(TakeawayStore.class.getName());
  private static final long LARGEST = 8L << 30;

  @Inject FileStore files;

  /** What writes a file. */
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /** Keeps what is written. It is on the disk before it is in the store, never in memory. */
  FileStore.StoredFile keep(Writing writing) throws IOException {
    Path draft = Files.createTempFile("takeaway", ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16)) {
        writing.to(out);
      }
      try (InputStream in = Files.newInputStream(draft)) {
        return area().store(in, LARGEST);
      }
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  InputStream open(Sha256 hash) throws IOException {
    return area().open(hash);
  }

  /** Removes files; one that cannot be removed stays, which nobody sees, and is logged. */
  void remove(List<Sha256> hashes) {
    for (Sha256 hash : hashes) {
      try {
        area().remove(hash);
      } catch (IOException e) {
        LOG.log(Level.WARNING, "A file of an old take-away stays: " + hash, e);
      }
    }
  }

  private FileStore.Area area() {
    return files.area("takeaway");
  }
}
