package org.fieldbook.assessment.offline;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.submission.FileName;

/**
 * What files in a pack are called, and what a name that comes back may hint at. A hint is shown to
 * the tutor; nothing is ever taken because of it alone.
 */
final class PackNames {

  private static final Pattern NUMBER = Pattern.compile("^\\s*0*([1-9]\\d{0,17})(?!\\d)");

  private PackNames() {}

  /** The begin of the names of a script's files: its number, its student, the assignment. */
  static String stem(long script, Learner learner, String assignment) {
    String name = learner.name().replaceAll("[/\\\\]", "-").replace('.', ' ');
    // In anonymous marking the name says the number once more.
    String named = name.equals("Script " + script) ? "" : name + " ";
    return FileName.clean(script + " " + named + assignment).value();
  }

  /** The last part of a path, of whatever system. */
  static String last(String path) {
    String[] parts = path.split("[/\\\\]");
    return parts.length == 0 ? path : parts[parts.length - 1];
  }

  /** The number that a name begins with, as ours do. */
  static Optional<Long> number(String path) {
    Matcher matcher = NUMBER.matcher(last(path));
    return matcher.find() ? Optional.of(Long.parseLong(matcher.group(1))) : Optional.empty();
  }

  /** Whether every word of a person's name stands in the name of the file. */
  static boolean names(String path, Learner learner) {
    Set<String> here = words(last(path));
    Set<String> wanted = words(learner.name());
    return !wanted.isEmpty() && here.containsAll(wanted);
  }

  private static Set<String> words(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
        .filter(w -> !w.isEmpty())
        .collect(Collectors.toSet());
  }
}
