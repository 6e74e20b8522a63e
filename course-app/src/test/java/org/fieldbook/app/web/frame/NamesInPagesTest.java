package org.fieldbook.app.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A name that does not exist is null in a page, and nobody hears of it: what should be hidden is
 * shown. So every name in a page is that of a bean or stands in the page itself.
 */
class NamesInPagesTest {

  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{([^}]*)\\}");
  private static final Pattern WORDS = Pattern.compile("'(?:[^'\\\\]|\\\\.)*'|\"[^\"]*\"");
  private static final Pattern FIRST = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*");
  private static final Pattern BEAN = Pattern.compile("@Named\\(\"(\\w+)\"\\)");
  private static final Pattern BY_CLASS = Pattern.compile("@Named\\s*\\n");
  private static final Pattern OWN = Pattern.compile("\\b(?:var|varStatus)=\"(\\w+)\"");
  private static final Pattern GIVEN = Pattern.compile("<ui:param name=\"(\\w+)\"");
  private static final Set<String> WORDS_OF_THE_LANGUAGE =
      Set.of(
          "empty", "not", "and", "or", "eq", "ne", "gt", "lt", "ge", "le", "true", "false", "null",
          "div", "mod", "param", "request");

  @Test
  void everyNameInAPageIsThatOfABeanOrStandsInThePage() {
    Set<String> beans = beans();
    assertThat(beans).contains("moduleResult", "study", "me");
    // Templates and parts get names from whoever includes them.
    Set<String> given = all(files(PAGES, ".xhtml"), GIVEN);

    List<String> unknown = new ArrayList<>();
    for (Path page : files(PAGES, ".xhtml")) {
      if (!page.startsWith(PAGES.resolve("WEB-INF"))) {
        Set<String> here = new HashSet<>(WORDS_OF_THE_LANGUAGE);
        here.addAll(beans);
        here.addAll(given);
        here.addAll(all(List.of(page), OWN));
        names(text(page)).stream()
            .filter(name -> !here.contains(name))
            .forEach(name -> unknown.add(page + ": " + name));
      }
    }

    assertThat(unknown).isEmpty();
  }

  private static Set<String> beans() {
    List<Path> classes = files(Path.of("src/main/java"), ".java");
    Set<String> beans = all(classes, BEAN);
    for (Path file : classes) {
      if (BY_CLASS.matcher(text(file)).find()) {
        String name = file.getFileName().toString().replace(".java", "");
        beans.add(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
      }
    }
    return beans;
  }

  private static List<String> names(String page) {
    return EXPRESSION
        .matcher(page)
        .results()
        .map(found -> WORDS.matcher(found.group(1)).replaceAll("''"))
        .flatMap(said -> FIRST.matcher(said).results())
        .map(found -> found.group())
        .toList();
  }

  private static Set<String> all(List<Path> files, Pattern pattern) {
    Set<String> found = new HashSet<>();
    for (Path file : files) {
      Matcher matcher = pattern.matcher(text(file));
      while (matcher.find()) {
        found.add(matcher.group(1));
      }
    }
    return found;
  }

  private static List<Path> files(Path folder, String end) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(f -> f.toString().endsWith(end)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
