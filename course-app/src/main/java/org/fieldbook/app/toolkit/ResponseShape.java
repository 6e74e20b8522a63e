package org.fieldbook.app.toolkit;

import jakarta.json.JsonObject;
import java.util.List;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.reading.Activity;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.tool.ToolTemplate;
import org.jspecify.annotations.Nullable;

/**
 * What the body of a response may look like, told by the activity or tool that it answers. A draft
 * may be incomplete; it may not hold anything that was not asked for.
 *
 * <table>
 * <caption>Bodies</caption>
 * <tr><td>free, review</td><td>{@code {"text": "..."}}</td></tr>
 * <tr><td>table</td><td>{@code {"rows": [{"column": "..."}]}}, one for each fixed row if it has such
 * </td></tr>
 * <tr><td>self-check</td><td>in {@code {"answers": {"item": "option"}, "checked": true}}; kept with
 * {@code "attempts"}, {@code "latest"} and {@code "best"} instead of {@code "checked"}</td></tr>
 * <tr><td>poll</td><td>{@code {"choices": ["key"]}}</td></tr>
 * <tr><td>tool</td><td>{@code {"fields": {"id": value}}}: text, date and choice a string, scale a
 * whole number, multichoice a list of keys, table a list of objects, matrix an object of rows of
 * columns; what is computed is not sent</td></tr>
 * </table>
 */
public interface ResponseShape {

  /** Most characters of one text. */
  int LONGEST_TEXT = 100_000;

  /**
   * The body to keep: checked, cleaned, and with nothing that was not asked for.
   *
   * @param previous what was kept before
   * @throws Refused when it does not fit; the reasons name the field
   */
  JsonObject accept(JsonObject raw, @Nullable JsonObject previous);

  /** What is still missing before the response can be called done, as sentences; empty if none. */
  List<String> missing(JsonObject body);

  /** The shape of answers to an activity; a discussion has none. */
  static ResponseShape of(Activity activity, PublishedCourse course) {
    return switch (activity.type()) {
      case FREE -> new TextShape(activity.title());
      case TABLE -> new TableShape(activity);
      case SELF_CHECK -> new SelfCheckShape(activity);
      case POLL -> new PollShape(activity);
      case TOOL -> {
        ToolTemplate template = course.tools().get(activity.tool());
        if (template == null) {
          throw new IllegalStateException(activity.id() + " names no tool of the edition");
        }
        yield of(template, course);
      }
      case DISCUSSION ->
          throw new IllegalArgumentException("A discussion is answered in the forum");
    };
  }

  /** The shape of a filled tool. */
  static ResponseShape of(ToolTemplate template, PublishedCourse course) {
    return new ToolShape(template, Options.of(course));
  }

  /** The shape of the answer to the core questions at the end of a week. */
  static ResponseShape ofReview(String title) {
    return new TextShape(title);
  }
}
