package org.fieldbook.assessment.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.fieldbook.content.kernel.FileStore;
import org.fieldbook.content.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Keeps pieces of files that are on their way, in a part of the file store that every node reads.
 * Each begins with a random line of its own, so that no two are the same file: one can be removed
 * and no other is.
 */
@ApplicationScoped
public class PieceStore {

  private static final int HEAD = 36;

  @Inject FileStore files;

  /**
   * Keeps a piece, written and synced when this returns.
   *
   * @param most bytes that it may have
   * @throws FileStore.TooLarge when it has more; nothing is kept
   * @throws Broken when it is not the piece of that hash; nothing is kept
   * @throws IOException when the stream breaks off or the disk fails; nothing is kept
   */
  Kept keep(InputStream bytes, int most, Sha256 expected) throws IOException {
    byte[] head = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
    MessageDigest digest = Sha256.digest();
    FileStore.StoredFile kept =
        area()
            .store(
                new SequenceInputStream(
                    new ByteArrayInputStream(head), new DigestInputStream(bytes, digest)),
                (long) most + HEAD);
    if (!Sha256.of(digest).equals(expected)) {
      area().remove(kept.hash());
      throw new Broken();
    }
    return new Kept(kept.hash(), Math.toIntExact(kept.size() - HEAD), expected);
  }

  /** The pieces as one stream, opened one after the other as it is read. */
  InputStream joined(List<Kept> pieces) {
    Iterator<Kept> each = pieces.iterator();
    return new SequenceInputStream(
        new Enumeration<InputStream>() {
          @Override
          public boolean hasMoreElements() {
            return each.hasNext();
          }

          @Override
          public InputStream nextElement() {
            try {
              InputStream in = area().open(each.next().hash());
              in.skipNBytes(HEAD);
              return in;
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }
        });
  }

  /** Removes pieces; those that are gone already are no fault. */
  void remove(List<Kept> pieces) throws IOException {
    for (Kept piece : pieces) {
      area().remove(piece.hash());
    }
  }

  private FileStore.Area area() {
    return files.area("pieces");
  }

  /**
   * A piece as it is kept.
   *
   * @param hash under which it is kept
   * @param content hash of the piece itself; null for one that an earlier release kept
   */
  record Kept(Sha256 hash, int size, @Nullable Sha256 content) {}

  /** What came is not what was sent. */
  static final class Broken extends IOException {

    private static final long serialVersionUID = 1;

    Broken() {
      super("The piece is not the one of its hash");
    }
  }
}
