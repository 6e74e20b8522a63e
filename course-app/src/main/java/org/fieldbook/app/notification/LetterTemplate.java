package org.fieldbook.app.notification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a kind of mail, in a text file beside this class: the first line is the subject, the
 * text follows after an empty line. {@code {name}} stands for what each mail puts in; a paragraph
 * that holds nothing but an empty value is left out.
 */
final class LetterTemplate {

  private static final Pattern GAP = Pattern.compile("\\{([a-zA-Z]+)}");

  private final String kind;
  private final String text;

  private LetterTemplate(String kind, String text) {
    this.kind = kind;
    this.text = text;
  }

  static LetterTemplate of(String kind) {
    return new LetterTemplate(kind, source(kind));
  }

  static String source(String kind) {
    try (InputStream in = LetterTemplate.class.getResourceAsStream(kind + ".txt")) {
      if (in == null) {
        throw new IllegalArgumentException("There is no mail " + kind);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Fills the gaps.
   *
   * @throws IllegalArgumentException when a gap has no value or a value no gap
   */
  Letter fill(Map<String, String> values) {
    Set<String> unused = new HashSet<>(values.keySet());
    Matcher gaps = GAP.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (gaps.find()) {
      String name = gaps.group(1);
      String value = values.get(name);
      if (value == null) {
        throw new IllegalArgumentException(kind + " has nothing for {" + name + "}");
      }
      unused.remove(name);
      gaps.appendReplacement(filled, Matcher.quoteReplacement(value));
    }
    gaps.appendTail(filled);
    if (!unused.isEmpty()) {
      throw new IllegalArgumentException(kind + " has no gap for " + unused);
    }
    String all = filled.toString();
    int end = all.indexOf('\n');
    String subject = all.substring(0, end).replaceAll("\\p{Cntrl}+", " ").strip();
    String body = all.substring(end).replaceAll("\n{3,}", "\n\n").strip() + "\n";
    return new Letter(kind, subject, body, null);
  }
}
