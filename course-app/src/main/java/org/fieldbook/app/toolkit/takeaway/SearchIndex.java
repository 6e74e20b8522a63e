package org.fieldbook.app.toolkit.takeaway;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.paper.Dates;
import org.fieldbook.app.toolkit.takeaway.Takeaway.Taken;

/**
 * The words of the entries, as a script that only names them: pages from files may load a script
 * and nothing else. Of each entry the different words, at most {@value #MOST_WORDS}.
 */
final class SearchIndex {

  private static final int MOST_WORDS = 5_000;
  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");

  private SearchIndex() {}

  static void write(Takeaway takeaway, OutputStream out) throws IOException {
    SiteZip.write(out, "window.toolkitIndex = [\n");
    for (Taken taken : takeaway.entries()) {
      JsonObject line =
          Json.createObjectBuilder()
              .add("title", Chapters.titleOf(taken))
              .add("page", taken.path())
              .add("about", taken.template().title() + ", " + Dates.of(taken.entry().date()))
              .add("words", words(taken, takeaway.whole()))
              .build();
      SiteZip.write(out, safe(line.toString()) + ",\n");
    }
    SiteZip.write(out, "];\n");
  }

  /** JSON that is also a script: these two end a line in one and not in the other. */
  private static String safe(String json) {
    return json.replace("\u2028", " ").replace("\u2029", " ");
  }

  private static String words(Taken taken, boolean whole) {
    Set<String> words = new TreeSet<>();
    split(taken.entry().title(), words);
    split(taken.template().title(), words);
    split(taken.entry().evidenceNote(), words);
    Answers.of(taken.words().body())
        .fields()
        .forEach(
            (field, value) -> {
              if (whole || !isCounted(taken, field)) {
                collect(value, words);
              }
            });
    return String.join(" ", words);
  }

  private static boolean isCounted(Taken taken, String field) {
    return taken.template().field(field).filter(f -> f.rules().counted()).isPresent();
  }

  private static void collect(JsonValue value, Set<String> words) {
    if (value instanceof JsonString text) {
      split(text.getString(), words);
    } else if (value instanceof JsonArray array) {
      array.forEach(v -> collect(v, words));
    } else if (value instanceof JsonObject object) {
      object.values().forEach(v -> collect(v, words));
    }
  }

  private static void split(String text, Set<String> words) {
    for (String word : GAP.split(text.toLowerCase(Locale.UK), 0)) {
      if (!word.isEmpty() && words.size() < MOST_WORDS) {
        words.add(word);
      }
    }
  }
}
