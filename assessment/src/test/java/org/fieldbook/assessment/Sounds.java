package org.fieldbook.assessment;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Recordings as programs write them, with nothing to be heard. */
public final class Sounds {

  private Sounds() {}

  /** As a browser records: segment and clusters of unknown size, no length in the head. */
  public static byte[] webm(int seconds) {
    Bytes out = new Bytes();
    out.hex("1A45DFA3").size(7).hex("4282").size(4).text("webm");
    out.hex("18538067").hex("01FFFFFFFFFFFFFF");
    out.hex("1549A966").size(7).hex("2AD7B1").size(3).hex("0F4240");
    for (int second = 0; second < seconds; second += 5) {
      out.hex("1F43B675").hex("01FFFFFFFFFFFFFF");
      out.hex("E7").size(4).number(second * 1000);
      for (int in = 0; in < Math.min(5, seconds - second); in++) {
        out.hex("A3").size(6).hex("81").pair((in + 1) * 1000).hex("8000FC");
      }
    }
    return out.all();
  }

  /** A head that says a length, and nothing behind it. */
  public static byte[] webmThatSays(double millis) {
    Bytes out = new Bytes();
    out.hex("1A45DFA3").size(7).hex("4282").size(4).text("webm");
    out.hex("18538067").hex("01FFFFFFFFFFFFFF");
    out.hex("1549A966").size(11).hex("4489").size(8);
    return out.bytes(ByteBuffer.allocate(8).putDouble(millis).array()).all();
  }

  /** Ogg with Opus; a page a second. */
  public static byte[] opus(int seconds) {
    Bytes out = new Bytes();
    ByteBuffer head = ByteBuffer.allocate(19).order(ByteOrder.LITTLE_ENDIAN);
    head.put("OpusHead".getBytes(StandardCharsets.US_ASCII)).put((byte) 1).put((byte) 1);
    head.putShort((short) 312).putInt(48_000);
    out.bytes(page(0, head.array()));
    for (int second = 1; second <= seconds; second++) {
      out.bytes(page(48_000L * second + 312, new byte[3]));
    }
    return out.all();
  }

  private static byte[] page(long granule, byte[] packet) {
    ByteBuffer page = ByteBuffer.allocate(28 + packet.length).order(ByteOrder.LITTLE_ENDIAN);
    page.put("OggS".getBytes(StandardCharsets.US_ASCII)).put((byte) 0).put((byte) 0);
    page.putLong(granule).putInt(1).putInt(0).putInt(0);
    return page.put((byte) 1).put((byte) packet.length).put(packet).array();
  }

  /** MP4 with its length in the head. */
  public static byte[] mp4(int seconds) {
    byte[] head = box("mvhd", longs(0, 0, 0, 1000, seconds * 1000));
    return new Bytes().bytes(box("ftyp", text("M4A "))).bytes(box("moov", head)).all();
  }

  /** MP4 as it is written while it is recorded: a fragment a second, no length in the head. */
  public static byte[] fragments(int seconds) {
    byte[] media = box("mdia", box("mdhd", longs(0, 0, 0, 48_000, 0)));
    byte[] head = joined(box("mvhd", longs(0, 0, 0, 1000, 0)), box("trak", media));
    Bytes out = new Bytes().bytes(box("ftyp", text("iso5"))).bytes(box("moov", head));
    for (int second = 0; second < seconds; second++) {
      byte[] track =
          joined(
              box("tfhd", longs(8, 1, 960)),
              box("tfdt", longs(0, second * 48_000)),
              box("trun", longs(0, 50)));
      out.bytes(box("moof", box("traf", track))).bytes(box("mdat", new byte[10]));
    }
    return out.all();
  }

  private static byte[] box(String name, byte[] content) {
    return ByteBuffer.allocate(8 + content.length)
        .putInt(8 + content.length)
        .put(text(name))
        .put(content)
        .array();
  }

  private static byte[] longs(int... numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length);
    Arrays.stream(numbers).forEach(bytes::putInt);
    return bytes.array();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] joined(byte[]... parts) {
    Bytes out = new Bytes();
    Arrays.stream(parts).forEach(out::bytes);
    return out.all();
  }

  /** MP3 of 128 kilobits; 417 bytes and 1,152 samples a frame. */
  public static byte[] mp3(int frames) {
    Bytes out = new Bytes().bytes(text("ID3")).hex("03000000000010").bytes(new byte[16]);
    for (int i = 0; i < frames; i++) {
      byte[] frame = new byte[417];
      System.arraycopy(new byte[] {(byte) 0xFF, (byte) 0xFB, (byte) 0x90, 0}, 0, frame, 0, 4);
      out.bytes(frame);
    }
    return out.all();
  }

  /** WAV as telephones write it, 8,000 bytes a second. */
  public static byte[] wav(int seconds) {
    ByteBuffer wav = ByteBuffer.allocate(44 + seconds * 8000).order(ByteOrder.LITTLE_ENDIAN);
    wav.put(text("RIFF")).putInt(36 + seconds * 8000).put(text("WAVEfmt ")).putInt(16);
    wav.putShort((short) 7).putShort((short) 1).putInt(8000).putInt(8000).putShort((short) 1);
    return wav.putShort((short) 8).put(text("data")).putInt(seconds * 8000).array();
  }

  private static final class Bytes {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Bytes hex(String hex) {
      return bytes(java.util.HexFormat.of().parseHex(hex));
    }

    Bytes size(int size) {
      out.write(0x80 | size);
      return this;
    }

    Bytes number(int number) {
      return bytes(ByteBuffer.allocate(4).putInt(number).array());
    }

    Bytes pair(int number) {
      return bytes(ByteBuffer.allocate(2).putShort((short) number).array());
    }

    Bytes text(String text) {
      return bytes(Sounds.text(text));
    }

    Bytes bytes(byte[] bytes) {
      out.writeBytes(bytes);
      return this;
    }

    byte[] all() {
      return out.toByteArray();
    }
  }
}
