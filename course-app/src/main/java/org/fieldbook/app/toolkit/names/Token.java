package org.fieldbook.app.toolkit.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A word of a text.
 *
 * @param word without a possessive ending
 * @param plain as the lists have it
 * @param possessive whether {@code ’s} follows, which is not part of it
 * @param first whether it begins a sentence, a line or a quotation
 * @param joined whether nothing but one blank, or the dot of an initial, parts it from the word
 *     before
 */
record Token(
    String word,
    String plain,
    int start,
    int end,
    boolean possessive,
    boolean first,
    boolean joined) {

  private static final Set<String> SHORTENED =
      Set.of("mr", "mrs", "ms", "mx", "dr", "prof", "rev", "cllr", "st");

  private static final Pattern GAELIC = Pattern.compile("(?:Mc|Mac|O['’])\\p{Lu}\\p{L}{2,20}");

  boolean isCapital() {
    return Character.isUpperCase(word.charAt(0));
  }

  boolean isInitial() {
    return word.length() == 1 && isCapital();
  }

  /** NHS, or somebody shouting. */
  boolean isAllCapitals() {
    return word.length() > 1 && word.chars().noneMatch(Character::isLowerCase);
  }

  /** A capital within, as in SystmOne; not as in McKay, O’Brien or Mei-Ling. */
  boolean isCamel() {
    for (int i = 1; i < word.length(); i++) {
      if (Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1))) {
        String before = plain.substring(0, i);
        return !List.of("mc", "mac", "de", "di", "la", "le", "o'").contains(before);
      }
    }
    return false;
  }

  boolean isGaelic() {
    return GAELIC.matcher(word).matches();
  }

  /** The words of a text in order. Takes time in proportion to its length. */
  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    int last = 0;
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isLetter(text.charAt(i))) {
        continue;
      }
      int end = end(text, i);
      boolean possessive = isPossessive(text, i, end);
      String word = text.substring(i, possessive ? end - 2 : end);
      if (!word.isEmpty()) {
        String between = text.substring(Math.max(last, i - 12), i);
        boolean joined = !tokens.isEmpty() && isJoint(between, tokens.get(tokens.size() - 1));
        boolean first = !joined && (tokens.isEmpty() || isStart(between));
        tokens.add(
            new Token(
                word, NameLists.plain(word), i, i + word.length(), possessive, first, joined));
      }
      last = end;
      i = end;
    }
    return tokens;
  }

  /** A word goes on over an apostrophe or hyphen between letters, and over digits after letters. */
  private static int end(String text, int start) {
    int i = start + 1;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean inner =
          (c == '\'' || c == '’' || c == '-')
              && i + 1 < text.length()
              && Character.isLetter(text.charAt(i + 1));
      if (!Character.isLetterOrDigit(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
        if (!inner) {
          return i;
        }
      }
      i++;
    }
    return i;
  }

  private static boolean isPossessive(String text, int start, int end) {
    return end - start > 2
        && (text.charAt(end - 1) == 's' || text.charAt(end - 1) == 'S')
        && (text.charAt(end - 2) == '\'' || text.charAt(end - 2) == '’');
  }

  private static boolean isStart(String between) {
    for (int i = 0; i < between.length(); i++) {
      if (".!?:;\n\t“\"‘•*–—|".indexOf(between.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isJoint(String between, Token before) {
    boolean shortened = before.isInitial() || SHORTENED.contains(before.plain());
    boolean dot = shortened && between.startsWith(".");
    String blanks = dot ? between.substring(1) : between;
    return blanks.length() < 4 && blanks.chars().allMatch(c -> c == ' ') && !between.isEmpty();
  }

  /** The words that stand somewhere without a capital. */
  static Set<String> lowerCase(List<Token> tokens) {
    Set<String> lower = new HashSet<>();
    tokens.stream().filter(t -> !t.isCapital()).forEach(t -> lower.add(t.plain()));
    return lower;
  }
}
