package org.fieldbook.assessment.result;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fieldbook.assessment.TestLibrary;

/** The sets of rules that tests work with. */
final class Rules {

  private Rules() {}

  /** As the course ships them. */
  static ResultRules of(String course) {
    return read(text(course), assignments(course));
  }

  /** The file of the course. */
  static String text(String course) {
    return Objects.requireNonNull(TestLibrary.files(course).get("rules.yaml"));
  }

  static Set<String> assignments(String course) {
    Set<String> ids = new LinkedHashSet<>();
    for (Map.Entry<String, String> file : TestLibrary.files(course).entrySet()) {
      if (!file.getKey().equals("rules.yaml") && !file.getKey().contains("/")) {
        ids.add(file.getKey().replace(".yaml", ""));
      }
    }
    return ids;
  }

  static ResultRules read(String text, Set<String> assignments) {
    return ResultRules.read("rules.yaml", text, assignments);
  }

  /** A file beside this class. */
  static String file(String name) {
    try (InputStream in = Rules.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
