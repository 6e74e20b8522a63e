package org.fieldbook.assessment.scan;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is said between us and clamd (clamd(8), INSTREAM): the file in chunks, each after its length
 * in four bytes, an empty one at the end; then one line that ends with a zero byte.
 */
final class Clamd {

  private static final int CHUNK = 64 * 1024;
  private static final int LONGEST_ANSWER = 4096;
  private static final byte[] INSTREAM = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PING = "zPING\0".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");

  private Clamd() {}

  /** Sends a file and reads the verdict. */
  static Verdict scan(InputStream file, OutputStream to, InputStream from) throws IOException {
    try {
      send(file, to);
    } catch (IOException e) {
      // It may have said why before it hung up: that the file is larger than it takes.
      String said = answer(from);
      if (said.isEmpty()) {
        throw e;
      }
      return verdict(said);
    }
    return verdict(answer(from));
  }

  private static void send(InputStream file, OutputStream to) throws IOException {
    to.write(INSTREAM);
    byte[] chunk = new byte[CHUNK];
    for (int n = file.readNBytes(chunk, 0, CHUNK); n > 0; n = file.readNBytes(chunk, 0, CHUNK)) {
      to.write(ByteBuffer.allocate(4).putInt(n).array());
      to.write(chunk, 0, n);
    }
    to.write(new byte[4]);
    to.flush();
  }

  /** Whether somebody answers as clamd does. */
  static boolean ping(OutputStream to, InputStream from) throws IOException {
    to.write(PING);
    to.flush();
    return answer(from).equals("PONG");
  }

  private static String answer(InputStream from) throws IOException {
    StringBuilder answer = new StringBuilder();
    for (int c = from.read(); c > 0 && answer.length() < LONGEST_ANSWER; c = from.read()) {
      answer.append((char) c);
    }
    return answer.toString().strip();
  }

  private static Verdict verdict(String said) {
    if (said.equals("stream: OK")) {
      return Verdict.CLEAN;
    }
    Matcher found = FOUND.matcher(said);
    // Anything else is no verdict, above all not a good one.
    return found.matches()
        ? Verdict.found(found.group(1).replaceAll("[^\\x20-\\x7e]", "?"))
        : Verdict.away(said.isEmpty() ? "it hung up" : said);
  }
}
