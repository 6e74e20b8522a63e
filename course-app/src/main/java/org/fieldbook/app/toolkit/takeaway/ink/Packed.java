package org.fieldbook.app.toolkit.takeaway.ink;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;

/** Bytes made smaller, as PDF and PNG both have them (RFC 1950). */
public final class Packed {

  private static final int AT_A_TIME = 1 << 14;

  private Packed() {}

  /**
   * The bytes, packed.
   *
   * @param effort from 1, quick, to 9, small
   */
  public static byte[] of(byte[] plain, int effort) {
    Deflater deflater = new Deflater(effort);
    try {
      deflater.setInput(plain);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 3 + 64);
      byte[] buffer = new byte[AT_A_TIME];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }
}
