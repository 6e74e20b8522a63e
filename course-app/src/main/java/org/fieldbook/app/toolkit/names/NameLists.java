package org.fieldbook.app.toolkit.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The lists that the check looks words up in, without capitals and accents. */
final class NameLists {

  private static final Pattern MARKS = Pattern.compile("\\p{M}");

  static final NameLists ONE = new NameLists();

  private final Set<String> firstNames = read("first-names.txt");
  private final Set<String> surnames = read("surnames.txt");
  private final Set<String> namesAndWords = read("names-and-words.txt");
  private final Set<String> words = read("words-not-names.txt");
  private final Set<String> authors = read("authors.txt");

  private NameLists() {}

  private static Set<String> read(String file) {
    try (InputStream in = NameLists.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The check for names lacks " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Arrays.stream(line.split(" ")))
          .map(NameLists::plain)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A word as the lists have it: no capitals, no accents, one kind of apostrophe. */
  static String plain(String word) {
    String straight = word.replace('’', '\'');
    if (straight.chars().allMatch(c -> c < 128)) {
      return straight.toLowerCase(Locale.ROOT);
    }
    return MARKS
        .matcher(Normalizer.normalize(straight, Normalizer.Form.NFD))
        .replaceAll("")
        .replace("ł", "l")
        .replace("Ł", "l")
        .replace("ø", "o")
        .toLowerCase(Locale.ROOT);
  }

  boolean isFirstName(String plain) {
    return firstNames.contains(plain);
  }

  /** A first name that is nothing else. */
  boolean isOnlyFirstName(String plain) {
    return firstNames.contains(plain) && !namesAndWords.contains(plain) && !words.contains(plain);
  }

  boolean isSurname(String plain) {
    return surnames.contains(plain) || surnames.contains(plain.replace("'", ""));
  }

  /** A surname that is nothing else, and no author’s who is quoted. */
  boolean isOnlySurname(String plain) {
    return isSurname(plain)
        && !namesAndWords.contains(plain)
        && !words.contains(plain)
        && !authors.contains(plain);
  }

  boolean isWord(String plain) {
    return words.contains(plain);
  }

  boolean isAuthor(String plain) {
    return authors.contains(plain);
  }
}
