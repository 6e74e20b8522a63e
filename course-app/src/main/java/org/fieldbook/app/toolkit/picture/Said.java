package org.fieldbook.app.toolkit.picture;

import java.util.List;

/** Small words of generated sentences. */
final class Said {

  private static final List<String> NUMBERS =
      List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

  private Said() {}

  /** {@code one force}, {@code 12 forces}. */
  static String count(int count, String one, String many) {
    return number(count) + " " + (count == 1 ? one : many);
  }

  /** {@code nine questions}, or rows where no noun is given in the singular and the plural. */
  static String count(int count, List<String> noun) {
    return noun.size() == 2 ? count(count, noun.get(0), noun.get(1)) : count(count, "row", "rows");
  }

  static String number(int number) {
    return number >= 0 && number < NUMBERS.size() ? NUMBERS.get(number) : Integer.toString(number);
  }

  /** {@code a, b and c}. */
  static String list(List<String> parts) {
    int last = parts.size() - 1;
    return last < 1
        ? String.join("", parts)
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }

  /** With a capital. */
  static String sentence(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(java.util.Locale.UK) + text.substring(1);
  }

  /** A label short enough to stand in a sentence. */
  static String shortly(String label) {
    String one = label.strip().replaceAll("\\s+", " ");
    return one.codePointCount(0, one.length()) <= 60
        ? one
        : one.substring(0, one.offsetByCodePoints(0, 57)).stripTrailing() + "…";
  }
}
