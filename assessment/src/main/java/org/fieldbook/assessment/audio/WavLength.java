package org.fieldbook.assessment.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** WAV: how many bytes of sound there are, by how many a second takes. */
final class WavLength {

  private static final int CHUNKS = 12;
  private static final int HEAD = 8;
  private static final int FMT = 0x20746D66;
  private static final int DATA = 0x61746164;
  private static final int BYTES_A_SECOND = 8;

  private WavLength() {}

  static long millis(ByteBuffer bytes) {
    ByteBuffer in = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    long aSecond = 0;
    long at = CHUNKS;
    while (at + HEAD <= in.limit()) {
      int kind = in.getInt((int) at);
      long size = Integer.toUnsignedLong(in.getInt((int) at + 4));
      if (kind == FMT) {
        aSecond = Integer.toUnsignedLong(in.getInt((int) at + HEAD + BYTES_A_SECOND));
      }
      if (kind == DATA) {
        // What is written while it is recorded says 0 or the most: then it goes on to the end.
        long left = in.limit() - at - HEAD;
        return SoundLength.millis(size == 0 || size > left ? left : size, aSecond);
      }
      at += HEAD + size + (size & 1);
    }
    return 0;
  }
}
