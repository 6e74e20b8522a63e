package org.fieldbook.assessment.audio;

import java.nio.ByteBuffer;

/**
 * WebM: the time of its last block. Browsers write it while they record, so its head says no length
 * and its clusters no size; where a head says more than the blocks, that counts.
 */
final class WebmLength {

  private static final int SEGMENT = 0x18538067;
  private static final int INFO = 0x1549A966;
  private static final int SCALE = 0x2AD7B1;
  private static final int DURATION = 0x4489;
  private static final int CLUSTER = 0x1F43B675;
  private static final int TIMESTAMP = 0xE7;
  private static final int GROUP = 0xA0;
  private static final int BLOCK = 0xA1;
  private static final int SIMPLE_BLOCK = 0xA3;
  private static final long USUAL_SCALE = 1_000_000;
  private static final long NANOS = 1_000_000;

  private final ByteBuffer in;
  private int at;
  private long scale = USUAL_SCALE;
  private double said;
  private long cluster;
  private long last;

  private WebmLength(ByteBuffer in) {
    this.in = in;
  }

  static long millis(ByteBuffer bytes) {
    WebmLength length = new WebmLength(bytes);
    try {
      length.elements();
    } catch (IndexOutOfBoundsException | ArithmeticException e) {
      // It goes on with something else; what was read so far is there to be heard.
      length.at = bytes.limit();
    }
    double units = Math.max(length.said, length.last);
    double millis = units * length.scale / NANOS;
    return millis > 0 && millis < Long.MAX_VALUE ? (long) millis : 0;
  }

  /** One after the other: what holds others is gone into, so that its size need not be known. */
  private void elements() {
    while (at < in.limit()) {
      int id = id();
      long size = size();
      boolean holds = id == SEGMENT || id == INFO || id == CLUSTER || id == GROUP;
      if (holds) {
        continue;
      }
      if (size < 0 || size > in.limit() - at) {
        // It breaks off here; what was read so far is there to be heard.
        return;
      }
      element(id, (int) size);
      at += (int) size;
    }
  }

  private void element(int id, int size) {
    switch (id) {
      case SCALE -> scale = Math.max(1, number(at, size));
      case DURATION -> said = size == 4 ? in.getFloat(at) : size == 8 ? in.getDouble(at) : 0;
      case TIMESTAMP -> cluster = number(at, size);
      case BLOCK, SIMPLE_BLOCK -> block();
      default -> {}
    }
  }

  /** A block begins with its track, then with its time after that of its cluster. */
  private void block() {
    int track = Integer.numberOfLeadingZeros(in.get(at) & 0xFF) - 24 + 1;
    last = Math.max(last, Math.addExact(cluster, in.getShort(at + track)));
  }

  private long number(int from, int size) {
    if (size > 8) {
      throw new ArithmeticException("No number");
    }
    long number = 0;
    for (int i = 0; i < size; i++) {
      number = number << 8 | in.get(from + i) & 0xFF;
    }
    return number;
  }

  private int id() {
    int first = in.get(at) & 0xFF;
    int bytes = Integer.numberOfLeadingZeros(first) - 24 + 1;
    if (bytes > 4) {
      throw new ArithmeticException("No element");
    }
    int id = (int) number(at, bytes);
    at += bytes;
    return id;
  }

  /** The size of what follows; negative when it is not known. */
  private long size() {
    int first = in.get(at) & 0xFF;
    int bytes = Integer.numberOfLeadingZeros(first) - 24 + 1;
    if (bytes > 8) {
      throw new ArithmeticException("No size");
    }
    long size = number(at, bytes) & (1L << 7 * bytes) - 1;
    at += bytes;
    return size == (1L << 7 * bytes) - 1 ? -1 : size;
  }
}
