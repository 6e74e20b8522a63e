package org.fieldbook.app.web.response;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fieldbook.app.web.markup.Html;
import org.fieldbook.content.reading.Activity;
import org.fieldbook.content.reading.Activity.CheckItem;
import org.fieldbook.content.reading.Activity.CheckOption;
import org.fieldbook.content.tool.FieldRules;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolField.Option;
import org.fieldbook.content.tool.ToolField.Type;
import org.jspecify.annotations.Nullable;

/** The fields of an activity that is not a tool task. */
final class ActivityHtml {

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private static final Pattern VERDICT =
      Pattern.compile(
          "\\s*(<[^>]+>\\s*)*(yes|no|not quite|almost|nearly)\\b", Pattern.CASE_INSENSITIVE);

  private final Html html = new Html();

  private ActivityHtml() {}

  /** One ruled text. */
  static String text(String slot, String label, @Nullable Integer words, JsonObject body) {
    Place place = new Place(slot, "text");
    Html html = new Html();
    html.tag("label").with("for", place.id()).text(label).end("label");
    html.tag("textarea", "ruled").with("id", place.id()).with("name", "text").with("rows", 6);
    html.with("aria-describedby", place.id() + "-n");
    html.made("\n").text(body.getString("text", "")).end("textarea");
    html.tag("p", "word-count").with("id", place.id() + "-n").with("data-count", place.id());
    html.with("data-guide", words);
    html.text(words == null ? "" : "About " + words + " words.").end("p");
    return html.toString();
  }

  /** A table to fill. */
  static String table(Activity activity, JsonObject body) {
    Html html = new Html();
    RowsHtml rows = new RowsHtml(html, FieldHtml.plain(html));
    List<ToolField> columns = activity.columns().stream().map(ActivityHtml::field).toList();
    Place place = new Place(activity.id(), "rows");
    JsonArray given = RowsHtml.rows(body.get("rows"));
    html.tag("div", "fill").with("role", "group").with("aria-label", activity.title()).made("");
    if (activity.rowHeads().isEmpty()) {
      rows.growing(columns, place, given, Math.min(activity.rows(), 3), 100);
    } else {
      rows.headed(columns, place, activity.rowHeads(), given);
    }
    return html.end("div").toString();
  }

  private static ToolField field(Activity.Column column) {
    Type type = Type.valueOf(column.kind().toUpperCase(Locale.ROOT));
    List<Option> options = column.options().stream().map(o -> new Option(o, o)).toList();
    return new ToolField(
        column.key(),
        column.label(),
        type,
        false,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        options,
        null,
        List.of(),
        List.of(),
        null,
        null,
        FieldRules.NONE);
  }

  /** The choices of a poll. */
  static String poll(Activity activity, JsonObject body) {
    Html html = new Html();
    JsonValue choices = body.get("choices");
    Set<String> chosen =
        choices instanceof JsonArray array
            ? array.stream().map(ControlHtml::text).collect(Collectors.toSet())
            : Set.of();
    html.tag("fieldset").element("legend", "small-legend", legend(activity));
    html.tag("ul", "options").with("data-list", "choices").made("");
    for (Activity.Choice choice : activity.options()) {
      html.tag("li").tag("label", "check").tag("input");
      html.with("type", activity.chooseMany() ? "checkbox" : "radio").with("name", "choices");
      html.with("value", choice.key()).with("data-type", "list");
      html.flag("checked", chosen.contains(choice.key()));
      html.element("span", null, choice.label()).end("label").end("li");
    }
    return html.end("ul").end("fieldset").toString();
  }

  private static String legend(Activity activity) {
    return activity.chooseMany() ? "Choose all that fit" : "Choose one";
  }

  /** The questions of a self-check; what is said of each option shows once it is checked. */
  static String selfCheck(Activity activity, JsonObject body) {
    ActivityHtml out = new ActivityHtml();
    JsonObject answers = ControlHtml.object(body.get("answers"));
    for (CheckItem item : activity.items()) {
      out.item(item, answers.getString(item.id(), ""), false);
    }
    return out.html.toString();
  }

  /** The questions of a self-check with what is said of each option. */
  static String selfCheckTold(Activity activity) {
    ActivityHtml out = new ActivityHtml();
    for (CheckItem item : activity.items()) {
      out.item(item, "", true);
    }
    return out.html.toString();
  }

  private void item(CheckItem item, String chosen, boolean told) {
    html.tag("fieldset", "check-item").with("id", item.id());
    html.tag("legend", "prose-legend").made(unwrapped(item.questionHtml())).end("legend");
    html.tag("ul", "options").made("");
    int letter = 0;
    for (CheckOption option : item.options()) {
      html.tag("li").tag("label", "option").tag("input").with("type", "radio");
      html.with("name", "answers/" + item.id()).with("value", option.key());
      html.flag("checked", option.key().equals(chosen));
      html.flag("data-right", option.correct());
      html.element("span", "letter", LETTERS.substring(letter, letter + 1));
      html.tag("span").made(option.labelHtml());
      html.tag("span", "why").flag("hidden", !told);
      String said = ((told ? "" : "Your answer. ") + verdict(option)).strip();
      if (!said.isEmpty()) {
        html.element("b", null, said).text(" ");
      }
      html.made(option.feedbackHtml()).end("span");
      html.end("span").end("label").end("li");
      letter = Math.min(letter + 1, LETTERS.length() - 1);
    }
    html.end("ul").end("fieldset");
  }

  /** Whether the option is right, where what is said of it does not begin with that. */
  private static String verdict(CheckOption option) {
    if (VERDICT.matcher(option.feedbackHtml()).lookingAt()) {
      return "";
    }
    return option.correct() ? "Yes." : "Not quite.";
  }

  /** A legend holds no paragraph: one alone gives its text, of several each stands on a line. */
  static String unwrapped(String html) {
    return html.strip()
        .replaceAll("</p>\\s*<p[^>]*>", "<br>")
        .replaceFirst("^<p[^>]*>", "")
        .replaceFirst("</p>$", "");
  }
}
