package org.fieldbook.app.toolkit.attachment;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held, as a JPEG says (Exif 2.3, tag 0x0112): 1 upright, 3 upside down, 6 and 8
 * on a side; the even ones of the eight mirrored.
 */
final class Orientation {

  static final int UPRIGHT = 1;

  private static final int START = 0xFFD8;
  private static final int APP1 = 0xFFE1;
  private static final int SCAN = 0xFFDA;
  private static final int TAG = 0x0112;
  private static final int ENTRY = 12;

  private Orientation() {}

  /** The number from 1 to 8; upright when the file does not say, or says nothing sensible. */
  static int of(InputStream jpeg) throws IOException {
    DataInputStream in = new DataInputStream(jpeg);
    try {
      if (in.readUnsignedShort() != START) {
        return UPRIGHT;
      }
      for (int marker = in.readUnsignedShort();
          marker != SCAN && marker >= 0xFF00;
          marker = in.readUnsignedShort()) {
        int length = in.readUnsignedShort() - 2;
        byte[] segment = in.readNBytes(Math.max(0, length));
        if (marker == APP1 && segment.length > 14 && segment[0] == 'E' && segment[1] == 'x') {
          return inExif(ByteBuffer.wrap(segment, 6, segment.length - 6).slice());
        }
      }
      return UPRIGHT;
    } catch (EOFException e) {
      return UPRIGHT;
    }
  }

  private static int inExif(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    if (directory < 0 || directory + 2 > tiff.limit()) {
      return UPRIGHT;
    }
    int count = tiff.getShort(directory) & 0xFFFF;
    for (int i = 0; i < count; i++) {
      int entry = directory + 2 + i * ENTRY;
      if (entry + ENTRY > tiff.limit()) {
        return UPRIGHT;
      }
      if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
        int value = tiff.getShort(entry + 8);
        return value >= 1 && value <= 8 ? value : UPRIGHT;
      }
    }
    return UPRIGHT;
  }
}
