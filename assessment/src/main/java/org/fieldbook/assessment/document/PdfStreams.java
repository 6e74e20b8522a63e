package org.fieldbook.assessment.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks what the streams of a PDF unpack to, before a reader unpacks one of them whole into memory:
 * a few thousand bytes can be made to hold gigabytes.
 */
final class PdfStreams {

  private static final int LARGEST_STREAM = 48 * 1024 * 1024;
  private static final int LONGEST_HEAD = 600;
  private static final byte[] WORD = "stream".getBytes(StandardCharsets.US_ASCII);

  /** Packed twice, or in a way that is not looked into here. */
  private static final Pattern NOT_LOOKED_INTO =
      Pattern.compile("(/Fl(ateDecode)?\\b[^>]*/Fl(ateDecode)?\\b)|/LZW|/RunLength|/RL\\b");

  private PdfStreams() {}

  /**
   * Refuses to go on with one that unpacks to too much.
   *
   * @throws Limit.Reached when it does
   */
  static void mustBeSane(Path file, Limit limit) throws IOException {
    byte[] all = Files.readAllBytes(file);
    byte[] out = new byte[64 * 1024];
    for (int at = find(all, 0); at >= 0; at = find(all, at)) {
      String head =
          new String(
              all,
              Math.max(0, at - LONGEST_HEAD),
              Math.min(at, LONGEST_HEAD),
              StandardCharsets.ISO_8859_1);
      String own = head.substring(Math.max(0, head.lastIndexOf(" obj")));
      if (NOT_LOOKED_INTO.matcher(own).find()) {
        throw new Limit.Reached();
      }
      if (own.contains("/Fl")) {
        unpack(all, at, out, limit);
      }
      limit.check();
    }
  }

  /** Where the bytes of the next stream begin; -1 when there is none. */
  private static int find(byte[] all, int from) {
    for (int i = from; i + WORD.length < all.length; i++) {
      int end = i + WORD.length;
      // Not “endstream”, which ends one.
      if (all[i] == 's'
          && (i == 0 || all[i - 1] != 'd')
          && java.util.Arrays.equals(all, i, end, WORD, 0, WORD.length)) {
        if (all[end] == '\n') {
          return end + 1;
        }
        if (all[end] == '\r') {
          return end + 1 < all.length && all[end + 1] == '\n' ? end + 2 : end + 1;
        }
      }
    }
    return -1;
  }

  private static void unpack(byte[] all, int at, byte[] out, Limit limit) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(all, at, all.length - at);
      long size = 0;
      while (!inflater.finished()) {
        int n = inflater.inflate(out);
        size += n;
        if (size > LARGEST_STREAM) {
          throw new Limit.Reached();
        }
        limit.check();
        if (n == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          return;
        }
      }
    } catch (DataFormatException e) {
      // Not packed so after all, or damaged: the reader will find out, and needs no room for it.
    } finally {
      inflater.end();
    }
  }
}
