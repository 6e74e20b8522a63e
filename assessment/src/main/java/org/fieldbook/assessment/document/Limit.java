package org.fieldbook.assessment.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** How long one document may be read, and how much of it. */
final class Limit {

  private static final long MOST_UNPACKED = 128L * 1024 * 1024;

  private final long end;
  private long left = MOST_UNPACKED;

  Limit(int seconds) {
    this.end = System.nanoTime() + seconds * 1_000_000_000L;
  }

  /** Goes on only while there is time. */
  void check() {
    if (System.nanoTime() - end > 0) {
      throw new Reached();
    }
  }

  /** So many more bytes were unpacked. */
  void unpacked(long bytes) {
    left -= bytes;
    if (left < 0) {
      throw new Reached();
    }
    check();
  }

  /** A stream of which no more is read than is allowed. */
  InputStream on(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        unpacked(1);
        return super.read();
      }

      @Override
      public int read(byte[] b, int off, int len) throws IOException {
        int n = super.read(b, off, len);
        unpacked(Math.max(n, 0));
        return n;
      }
    };
  }

  /** There is no more time, or the document unpacks to more than a document has. */
  static final class Reached extends RuntimeException {

    private static final long serialVersionUID = 1;
  }
}
