package org.fieldbook.app.toolkit.takeaway.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.fieldbook.app.toolkit.takeaway.ink.Packed;

/**
 * The objects of a PDF 1.7, written as they come: streams at once, all others some hundred packed
 * together (ISO 32000-1, 7.5.7), and at the end where each of them is (7.5.8).
 */
final class PdfFile {

  private static final int PACKED_TOGETHER = 200;
  private static final int EFFORT = 4;

  private final OutputStream out;
  private long written;
  private int last;

  /**
   * Of each object: 1 and its place in the file, or 2, the pack that it is in and its number there.
   */
  private long[] places = new long[3 * 1024];

  private int pack;
  private int inPack;
  private final StringBuilder packHead = new StringBuilder();
  private final StringBuilder packBody = new StringBuilder();

  PdfFile(OutputStream out) throws IOException {
    this.out = out;
    write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
  }

  /** The number of an object that comes later. */
  int reserve() {
    last++;
    if (places.length < 3 * (last + 1)) {
      places = Arrays.copyOf(places, 2 * places.length);
    }
    return last;
  }

  /** Writes an object that is no stream. */
  void put(int id, String object) throws IOException {
    if (inPack == 0) {
      pack = reserve();
    }
    place(id, 2, pack, inPack);
    packHead.append(id).append(' ').append(packBody.length()).append(' ');
    packBody.append(object).append('\n');
    inPack++;
    if (inPack == PACKED_TOGETHER) {
      closePack();
    }
  }

  private void closePack() throws IOException {
    if (inPack > 0) {
      String head = packHead.toString();
      String dictionary = "/Type /ObjStm /N " + inPack + " /First " + head.length();
      inPack = 0;
      stream(pack, dictionary, (head + packBody).getBytes(StandardCharsets.ISO_8859_1));
      packHead.setLength(0);
      packBody.setLength(0);
    }
  }

  /** Writes a stream, made smaller. */
  void stream(int id, String dictionary, byte[] data) throws IOException {
    raw(id, dictionary + " /Filter /FlateDecode", Packed.of(data, EFFORT));
  }

  /** Writes a stream as it is. */
  void raw(int id, String dictionary, byte[] data) throws IOException {
    place(id, 1, written, 0);
    write(id + " 0 obj\n<< " + dictionary + " /Length " + data.length + " >>\nstream\n");
    out.write(data);
    written += data.length;
    write("\nendstream\nendobj\n");
  }

  /**
   * Writes where everything is; the stream stays open.
   *
   * @param identity 32 hexadecimal digits
   */
  void finish(int catalog, int about, String identity) throws IOException {
    closePack();
    int index = reserve();
    place(index, 1, written, 0);
    long begin = written;
    byte[] table = new byte[7 * (last + 1)];
    for (int i = 1; i <= last; i++) {
      table[7 * i] = (byte) places[3 * i];
      for (int b = 0; b < 4; b++) {
        table[7 * i + 1 + b] = (byte) (places[3 * i + 1] >> 8 * (3 - b));
      }
      table[7 * i + 5] = (byte) (places[3 * i + 2] >> 8);
      table[7 * i + 6] = (byte) places[3 * i + 2];
    }
    stream(
        index,
        "/Type /XRef /Size "
            + (last + 1)
            + " /W [1 4 2] /Root "
            + catalog
            + " 0 R /Info "
            + about
            + " 0 R /ID [<"
            + identity
            + "> <"
            + identity
            + ">]",
        table);
    write("startxref\n" + begin + "\n%%EOF\n");
  }

  private void place(int id, int kind, long where, int inside) {
    places[3 * id] = kind;
    places[3 * id + 1] = where;
    places[3 * id + 2] = inside;
  }

  private void write(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    out.write(bytes);
    written += bytes.length;
  }

  /** Text as an object: in UTF-16, whatever is in it. */
  static String text(String text) {
    StringBuilder hex = new StringBuilder("<FEFF");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      for (int shift = 12; shift >= 0; shift -= 4) {
        hex.append(Character.forDigit(c >> shift & 15, 16));
      }
    }
    return hex.append('>').toString();
  }
}
