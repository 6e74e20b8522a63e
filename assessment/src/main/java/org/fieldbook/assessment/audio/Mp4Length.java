package org.fieldbook.assessment.audio;

import java.nio.ByteBuffer;
import java.util.Set;

/**
 * MP4: what its head says, or, where it was written while it was recorded and says nothing, the end
 * of its last fragment.
 */
final class Mp4Length {

  private static final int HEAD = 8;
  private static final int DEEPEST = 8;
  private static final Set<String> HOLDERS = Set.of("moov", "trak", "mdia", "mvex", "moof", "traf");

  private final ByteBuffer in;
  private long said;
  private long scale;
  private long usual;
  private long fragmentUsual;
  private long fragmentAt;
  private long end;

  private Mp4Length(ByteBuffer in) {
    this.in = in;
  }

  static long millis(ByteBuffer in) {
    Mp4Length length = new Mp4Length(in);
    length.boxes(0, in.limit(), 0);
    return Math.max(length.said, SoundLength.millis(length.end, length.scale));
  }

  private void boxes(long from, long until, int depth) {
    long at = from;
    while (at + HEAD <= until && depth < DEEPEST) {
      long size = Integer.toUnsignedLong(in.getInt((int) at));
      int head = HEAD;
      if (size == 1) {
        size = in.getLong((int) at + HEAD);
        head = 2 * HEAD;
      } else if (size == 0) {
        size = until - at;
      }
      if (size < head || size > until - at) {
        return;
      }
      box(name((int) at + 4), (int) at + head, at + size, depth);
      at += size;
    }
  }

  private String name(int at) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      name.append((char) (in.get(at + i) & 0xFF));
    }
    return name.toString();
  }

  private void box(String name, int at, long until, int depth) {
    if (HOLDERS.contains(name)) {
      boxes(at, until, depth + 1);
      return;
    }
    switch (name) {
      case "mvhd" -> said = Math.max(said, header(at));
      case "mdhd" -> {
        said = Math.max(said, header(at));
        scale = Integer.toUnsignedLong(in.getInt(at + (isLong(at) ? 20 : 12)));
      }
      case "trex" -> usual = Integer.toUnsignedLong(in.getInt(at + 12));
      case "tfhd" -> fragmentHead(at);
      case "tfdt" ->
          fragmentAt = isLong(at) ? in.getLong(at + 4) : Integer.toUnsignedLong(in.getInt(at + 4));
      case "trun" -> run(at, until);
      default -> {}
    }
  }

  private boolean isLong(int at) {
    return in.get(at) == 1;
  }

  /** The length that a head says, in milliseconds; 0 when it says none. */
  private long header(int at) {
    long units = isLong(at) ? in.getLong(at + 24) : Integer.toUnsignedLong(in.getInt(at + 16));
    long aSecond = Integer.toUnsignedLong(in.getInt(at + (isLong(at) ? 20 : 12)));
    boolean unknown = units < 0 || units == 0xFFFFFFFFL;
    return unknown ? 0 : SoundLength.millis(units, aSecond);
  }

  private void fragmentHead(int at) {
    int flags = in.getInt(at) & 0xFFFFFF;
    int field = at + 8 + ((flags & 1) == 0 ? 0 : 8) + ((flags & 2) == 0 ? 0 : 4);
    fragmentUsual = (flags & 8) == 0 ? usual : Integer.toUnsignedLong(in.getInt(field));
  }

  private void run(int at, long until) {
    int flags = in.getInt(at) & 0xFFFFFF;
    long samples = Integer.toUnsignedLong(in.getInt(at + 4));
    boolean each = (flags & 0x100) != 0;
    int wide = 4 * Integer.bitCount(flags & 0xF00);
    long field = at + 8L + ((flags & 1) == 0 ? 0 : 4) + ((flags & 4) == 0 ? 0 : 4);
    if (!each) {
      fragmentAt = Math.addExact(fragmentAt, Math.multiplyExact(samples, fragmentUsual));
    }
    for (long i = 0; each && i < samples && field + wide <= until; i++, field += wide) {
      fragmentAt = Math.addExact(fragmentAt, Integer.toUnsignedLong(in.getInt((int) field)));
    }
    end = Math.max(end, fragmentAt);
  }
}
