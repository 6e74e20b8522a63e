package org.fieldbook.app.toolkit.learningset;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.fieldbook.app.forum.Words;
import org.fieldbook.content.kernel.Refused;

/**
 * What the presenter of a meeting writes: the issue, what they now see, and what they will do. It
 * goes into nobody's toolkit but theirs.
 */
public record Presented(String issue, String insight, List<Deed> actions) {

  /** Nothing yet. */
  static final Presented NONE = new Presented("", "", List.of());

  private static final int LONGEST = 5000;
  private static final int LONGEST_LINE = 200;
  private static final int MOST_ACTIONS = 6;

  public Presented {
    actions = List.copyOf(actions);
  }

  /**
   * An action.
   *
   * @param by a day as the presenter typed it; may be empty
   * @param result what came of it; may be empty
   */
  public record Deed(String action, String by, String result) {

    boolean isEmpty() {
      return action.isEmpty() && by.isEmpty() && result.isEmpty();
    }
  }

  /**
   * As it comes in.
   *
   * @throws Refused when it is longer than the tool's fields are
   */
  static Presented typed(String issue, String insight, List<Deed> actions) {
    List<Deed> deeds =
        actions.stream()
            .map(d -> new Deed(line(d.action()), line(d.by()), line(d.result())))
            .filter(d -> !d.isEmpty())
            .toList();
    if (deeds.size() > MOST_ACTIONS) {
      throw new Refused("There is room for " + MOST_ACTIONS + " actions. Take some away.");
    }
    return new Presented(text(issue), text(insight), deeds);
  }

  private static String text(String typed) {
    String text = Words.of(typed).text();
    if (text.length() > LONGEST) {
      throw new Refused("The issue and what you now see have at most 5,000 characters each.");
    }
    return text;
  }

  private static String line(String typed) {
    String line = Words.line(typed);
    if (line.length() > LONGEST_LINE) {
      throw new Refused("A line about an action has at most " + LONGEST_LINE + " characters.");
    }
    return line;
  }

  boolean isEmpty() {
    return equals(NONE);
  }

  JsonObject json() {
    JsonArrayBuilder rows = Json.createArrayBuilder();
    actions.forEach(
        d ->
            rows.add(
                Json.createObjectBuilder()
                    .add("action", d.action())
                    .add("by", d.by())
                    .add("result", d.result())));
    return Json.createObjectBuilder()
        .add("issue", issue)
        .add("insight", insight)
        .add("actions", rows)
        .build();
  }

  static Presented of(JsonObject json) {
    if (json.isEmpty()) {
      return NONE;
    }
    return new Presented(
        json.getString("issue"),
        json.getString("insight"),
        json.getJsonArray("actions").stream()
            .map(JsonValue::asJsonObject)
            .map(d -> new Deed(d.getString("action"), d.getString("by"), d.getString("result")))
            .toList());
  }
}
