package org.fieldbook.content.packaging;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import morfologik.speller.Speller;
import morfologik.stemming.Dictionary;

/**
 * Which words of a text no British dictionary has, besides those that {@code words.txt} lists:
 * names, words of other languages, and terms of the field.
 */
final class BritishSpelling {

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}’']*");
  private static final Pattern NO_PROSE =
      Pattern.compile("(https?://|www\\.)\\S+|[\\w.+-]+@[\\w.-]+|\\b[\\p{L}]*[0-9][\\p{L}0-9-]*");

  private final Speller speller;
  private final Set<String> known;

  BritishSpelling() {
    try {
      speller =
          new Speller(
              Dictionary.read(
                  Objects.requireNonNull(
                      Speller.class
                          .getClassLoader()
                          .getResource("org/languagetool/resource/en/hunspell/en_GB.dict"))),
              0);
      known = words();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> words() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(BritishSpelling.class.getResourceAsStream("words.txt")),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .flatMap(line -> Stream.of(line.split(" ")))
          .collect(Collectors.toSet());
    }
  }

  /** The words of a plain text that nobody knows. */
  Set<String> unknown(String text) {
    return WORD.matcher(NO_PROSE.matcher(text).replaceAll(" "))
        .results()
        .map(r -> r.group().replace('’', '\'').replaceAll("'+$", ""))
        .filter(word -> !isKnown(word))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean isKnown(String word) {
    String base = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    return Stream.of(word, base)
        .anyMatch(
            w ->
                w.length() == 1
                    || known.contains(w)
                    || speller.isInDictionary(w)
                    || speller.isInDictionary(w.toLowerCase(Locale.UK)));
  }
}
