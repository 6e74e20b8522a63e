package org.fieldbook.app.web.frame;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.BrotliOutputStream;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How hard to compress what an address answers. */
interface Brotli {

  /** Whether there is a library for this machine. */
  boolean AVAILABLE = Brotli4jLoader.isAvailable();

  /** Compressed bytes of a whole answer. */
  byte[] compress(byte[] plain, int length) throws IOException;

  /** A stream for an answer that is too large to be held. */
  default OutputStream compressing(OutputStream out) throws IOException {
    return new BrotliOutputStream(out, Once.QUICK);
  }

  /**
   * For a path as the server understood it: the theme's files do not change while the server runs.
   */
  static Brotli of(String path) {
    return path.startsWith("/assets/") ? new Kept(path) : new Once();
  }

  /** What is made for one person: as small as is worth one answer's time. */
  record Once() implements Brotli {

    private static final Encoder.Parameters QUICK = Encoder.Parameters.create(5, 18);

    @Override
    public byte[] compress(byte[] plain, int length) throws IOException {
      return Encoder.compress(plain, 0, length, QUICK);
    }
  }

  /** What everybody gets: as small as it can be, once. */
  record Kept(String path) implements Brotli {

    private static final Encoder.Parameters SMALL = Encoder.Parameters.create(11);
    private static final Map<String, File> FILES = new ConcurrentHashMap<>();

    @Override
    public byte[] compress(byte[] plain, int length) throws IOException {
      File kept = FILES.get(path);
      if (kept == null || !Arrays.equals(kept.plain, 0, kept.plain.length, plain, 0, length)) {
        kept = new File(Arrays.copyOf(plain, length), Encoder.compress(plain, 0, length, SMALL));
        FILES.put(path, kept);
      }
      return kept.compressed;
    }

    /** Kept with what it was made of, so that no answer is ever taken for another. */
    private record File(byte[] plain, byte[] compressed) {}
  }
}
