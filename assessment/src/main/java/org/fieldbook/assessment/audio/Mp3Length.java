package org.fieldbook.assessment.audio;

import java.nio.ByteBuffer;

/** MP3: all its frames, counted; what is no frame is passed over. */
final class Mp3Length {

  private static final int HEAD = 4;
  private static final int ID3 = 0x494433;
  private static final int ID3_HEAD = 10;
  private static final int[] RATES = {44_100, 48_000, 32_000};
  private static final int[] KILOBITS_1 = {
    0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320
  };
  private static final int[] KILOBITS_2 = {
    0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160
  };

  private Mp3Length() {}

  static long millis(ByteBuffer in) {
    long micros = 0;
    int at = afterTag(in);
    while (at + HEAD <= in.limit()) {
      int head = in.getInt(at);
      int size = size(head);
      if (size < HEAD) {
        at++;
      } else {
        micros += samples(head) * 1_000_000L / rate(head);
        at += size;
      }
    }
    return micros / 1000;
  }

  /** Where a tag with title and cover ends. */
  private static int afterTag(ByteBuffer in) {
    if (in.limit() < ID3_HEAD || in.getInt(0) >>> 8 != ID3) {
      return 0;
    }
    int size = 0;
    for (int i = 6; i < ID3_HEAD; i++) {
      size = size << 7 | in.get(i) & 0x7F;
    }
    return Math.min(in.limit(), ID3_HEAD + size);
  }

  /** Bytes of a frame of layer 3; 0 when none begins so. */
  private static int size(int head) {
    int bits = head >>> 12 & 0xF;
    boolean frame =
        head >>> 21 == 0x7FF
            && (head >>> 17 & 3) == 1
            && (head >>> 19 & 3) != 1
            && (head >>> 10 & 3) != 3
            && bits != 0
            && bits != 0xF;
    if (!frame) {
      return 0;
    }
    int kilobits = isFirst(head) ? KILOBITS_1[bits] : KILOBITS_2[bits];
    return samples(head) / 8 * kilobits * 1000 / rate(head) + (head >>> 9 & 1);
  }

  private static boolean isFirst(int head) {
    return (head >>> 19 & 3) == 3;
  }

  private static int samples(int head) {
    return isFirst(head) ? 1152 : 576;
  }

  /** Samples a second; halved in version 2, and once more in 2.5. */
  private static int rate(int head) {
    int rate = RATES[head >>> 10 & 3];
    return switch (head >>> 19 & 3) {
      case 3 -> rate;
      case 2 -> rate / 2;
      default -> rate / 4;
    };
  }
}
