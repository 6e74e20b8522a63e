package org.fieldbook.app.toolkit.names;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a name is that of an author who is quoted, or of a method called after somebody: {@code
 * Lewin (1951)}, {@code (Kolb, 1984)}, {@code Gibbs’ cycle}. Such a name tells of no patient.
 */
final class Quoted {

  private static final int AHEAD = 90;

  private static final Pattern YEAR = Pattern.compile("\\b(?:1[89]|20)[0-9]{2}[a-z]?\\b");

  private static final Pattern FURTHER = Pattern.compile("[^\\p{L}]{1,20}");

  private static final Set<String> BETWEEN = Set.of("and", "et", "al", "s");

  private static final int MOST_WORDS = 6;

  private static final Set<String> METHODS =
      Set.of(
          "model models cycle cycles theory theories framework frameworks stage stages matrix law"
              .concat(" laws pyramid hierarchy ladder scale scales score iceberg style styles grid")
              .concat(" forces roles role types inventory questionnaire report review inquiry")
              .concat(" enquiry principles steps triangle window wheel analysis chart typology")
              .concat(
                  " levels disease syndrome dementia protocol test index effect method approach")
              .split(" "));

  private Quoted() {}

  /**
   * Whether nothing but further authors stands between the name and a year. The year, or all of it,
   * is in brackets, unless the name is that of an author who is known.
   */
  static boolean hasYear(String text, int start, int end, boolean author) {
    String ahead = text.substring(end, Math.min(text.length(), end + AHEAD));
    Matcher year = YEAR.matcher(ahead);
    if (!year.find()) {
      return false;
    }
    String between = ahead.substring(0, year.start());
    String[] words = FURTHER.split(between);
    boolean authorsOnly =
        words.length <= MOST_WORDS && Arrays.stream(words).allMatch(Quoted::isAuthorWord);
    boolean bracket = between.endsWith("(") || isInBrackets(text, start);
    return authorsOnly && (bracket || author) && between.indexOf('\n') < 0;
  }

  private static boolean isAuthorWord(String word) {
    return word.isEmpty() || Character.isUpperCase(word.charAt(0)) || BETWEEN.contains(word);
  }

  private static boolean isInBrackets(String text, int start) {
    for (int i = start - 1; i >= Math.max(0, start - AHEAD); i--) {
      if (text.charAt(i) == '(' || text.charAt(i) == ')') {
        return text.charAt(i) == '(';
      }
    }
    return false;
  }

  /** Whether one of the next words is that of a method. */
  static boolean namesMethod(List<Token> tokens, int next) {
    for (int i = next; i < Math.min(tokens.size(), next + 3); i++) {
      if (tokens.get(i).first()) {
        return false;
      }
      if (METHODS.contains(tokens.get(i).plain())) {
        return true;
      }
    }
    return false;
  }
}
