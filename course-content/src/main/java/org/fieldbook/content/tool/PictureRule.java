package org.fieldbook.content.tool;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A line of a picture's settings that says something of keys: a condition ({@code risk is 3}, or
 * {@code skill is 1, 2, 3}), a group ({@code Public bodies: nhs-body, council}), or words for a key
 * ({@code refers: {from} refers people to {to}}).
 *
 * @param head column of a condition, name of a group, or key
 * @param values keys or numbers that will do, members of a group, or the words
 */
public record PictureRule(String head, List<String> values) {

  private static final String IS = " is ";
  private static final String NAMES = ": ";

  public PictureRule {
    values = List.copyOf(values);
  }

  /** {@code column is value, value}; absent when it is not of that form. */
  public static Optional<PictureRule> condition(String line) {
    return parts(line, IS).map(p -> new PictureRule(p[0], list(p[1])));
  }

  /** {@code Name: key, key}; absent when it is not of that form. */
  public static Optional<PictureRule> group(String line) {
    return parts(line, NAMES).map(p -> new PictureRule(p[0], list(p[1])));
  }

  /** {@code key: words}; absent when it is not of that form. */
  public static Optional<PictureRule> wording(String line) {
    return parts(line, NAMES).map(p -> new PictureRule(p[0], List.of(p[1])));
  }

  private static Optional<String[]> parts(String line, String between) {
    int at = line.indexOf(between);
    if (at < 1 || at + between.length() >= line.length()) {
      return Optional.empty();
    }
    return Optional.of(
        new String[] {line.substring(0, at).strip(), line.substring(at + between.length())});
  }

  private static List<String> list(String text) {
    return Arrays.stream(text.split(",", -1)).map(String::strip).toList();
  }
}
