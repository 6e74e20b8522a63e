package org.fieldbook.assessment.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** Words of rich text, read byte by byte: control words, groups, and what is left of them. */
final class RtfWords {

  private static final int DEEPEST = 2_000;
  private static final int LONGEST_WORD = 32;
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Set<String> ENDS =
      Set.of("par", "line", "tab", "cell", "row", "sect", "page", "column", "nestcell");
  private static final Set<String> LEFT_OUT =
      Set.of(
          "fonttbl",
          "colortbl",
          "stylesheet",
          "info",
          "pict",
          "object",
          "fldinst",
          "footnote",
          "header",
          "headerl",
          "headerr",
          "headerf",
          "footer",
          "footerl",
          "footerr",
          "footerf",
          "annotation",
          "atnid",
          "atnauthor",
          "listtable",
          "listoverridetable",
          "rsidtbl",
          "themedata",
          "datastore",
          "shptxt",
          "deleted",
          "xmlnstbl",
          "latentstyles");

  private final PushbackInputStream in;
  private final WordCounter words;
  private final Deque<State> groups = new ArrayDeque<>();
  private State now = new State(false, 1);
  private int passOver;

  private RtfWords(InputStream in, WordCounter words) {
    this.in = new PushbackInputStream(in, 2);
    this.words = words;
  }

  static void read(Path file, WordCounter words, Limit limit) throws IOException {
    try (InputStream in = limit.on(new BufferedInputStream(Files.newInputStream(file)))) {
      new RtfWords(in, words).read();
    }
  }

  /**
   * What holds in a group.
   *
   * @param out whether what stands here is no text
   * @param fallback how many letters follow a Unicode one for old programs
   */
  private record State(boolean out, int fallback) {}

  private void read() throws IOException {
    for (int c = in.read(); c >= 0; c = in.read()) {
      switch (c) {
        case '{' -> {
          if (groups.size() >= DEEPEST) {
            throw new IOException("Nested too deep");
          }
          groups.push(now);
        }
        case '}' -> now = groups.isEmpty() ? now : groups.pop();
        case '\\' -> control();
        case '\r', '\n' -> {}
        default -> letter(c);
      }
    }
  }

  private void letter(int c) {
    if (passOver > 0) {
      passOver--;
    } else if (!now.out()) {
      words.letter(
          c < 128 ? c : WESTERN.decode(java.nio.ByteBuffer.wrap(new byte[] {(byte) c})).get());
    }
  }

  private void control() throws IOException {
    int c = in.read();
    if (c == '\'') {
      int high = Character.digit(in.read(), 16);
      int low = Character.digit(in.read(), 16);
      letter(high < 0 || low < 0 ? ' ' : high * 16 + low);
    } else if (c == '*') {
      now = new State(true, now.fallback());
    } else if (c == '~') {
      letter(' ');
    } else if (c == '\r' || c == '\n') {
      words.end();
    } else if (isLetter(c)) {
      StringBuilder name = new StringBuilder();
      for (; isLetter(c) && name.length() < LONGEST_WORD; c = in.read()) {
        name.append((char) c);
      }
      boolean minus = c == '-';
      if (minus) {
        c = in.read();
      }
      long number = 0;
      boolean numbered = false;
      for (; c >= '0' && c <= '9'; c = in.read()) {
        numbered = true;
        number = Math.min(Integer.MAX_VALUE, number * 10 + c - '0');
      }
      if (c != ' ' && c >= 0) {
        in.unread(c);
      }
      word(name.toString(), (int) (minus ? -number : number), numbered);
    } else if (c == '{' || c == '}' || c == '\\') {
      letter(c);
    }
  }

  private static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private void word(String name, int number, boolean numbered) throws IOException {
    if (ENDS.contains(name)) {
      words.end();
    } else if (LEFT_OUT.contains(name)) {
      // “\deleted0” ends what “\deleted” begins.
      boolean begins = !(numbered && number == 0);
      now = new State(begins, now.fallback());
    } else if (name.equals("uc")) {
      now = new State(now.out(), Math.max(0, number));
    } else if (name.equals("u")) {
      if (!now.out()) {
        words.letter(number < 0 ? number + 0x10000 : Math.min(number, Character.MAX_CODE_POINT));
      }
      passOver = now.fallback();
    } else if (name.equals("bin") && number > 0) {
      in.skipNBytes(number);
    }
  }
}
