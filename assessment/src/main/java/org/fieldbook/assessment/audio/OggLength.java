package org.fieldbook.assessment.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Ogg with Opus or Vorbis: the number of the last sample, by how many a second takes. */
final class OggLength {

  private static final int PAGE = 0x5367674F;
  private static final int HEAD = 27;
  private static final int GRANULE = 6;
  private static final int SEGMENTS = 26;
  private static final long OPUS_RATE = 48_000;
  private static final long OPUS = 0x646165487375704FL;
  private static final int OPUS_SKIP = 10;
  private static final long VORBIS = 0x736962726F7601L;
  private static final long SEVEN_BYTES = 0xFFFFFFFFFFFFFFL;
  private static final int VORBIS_RATE = 12;

  private OggLength() {}

  static long millis(ByteBuffer bytes) {
    ByteBuffer in = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    int first = HEAD + (in.get(SEGMENTS) & 0xFF);
    long head = in.getLong(first);
    long rate = 0;
    long skipped = 0;
    if (head == OPUS) {
      rate = OPUS_RATE;
      skipped = in.getShort(first + OPUS_SKIP) & 0xFFFF;
    } else if ((head & SEVEN_BYTES) == VORBIS) {
      rate = Integer.toUnsignedLong(in.getInt(first + VORBIS_RATE));
    }
    return SoundLength.millis(last(in) - skipped, rate);
  }

  /** The highest number of a sample that any page ends with. */
  private static long last(ByteBuffer in) {
    long last = 0;
    int at = 0;
    while (at + HEAD <= in.limit() && in.getInt(at) == PAGE) {
      last = Math.max(last, in.getLong(at + GRANULE));
      int segments = in.get(at + SEGMENTS) & 0xFF;
      int size = HEAD + segments;
      for (int i = 0; i < segments && at + HEAD + i < in.limit(); i++) {
        size += in.get(at + HEAD + i) & 0xFF;
      }
      at += size;
    }
    return last;
  }
}
