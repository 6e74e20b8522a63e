package org.fieldbook.app.toolkit.paper;

import jakarta.json.JsonObject;
import java.util.List;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.Options;
import org.fieldbook.app.toolkit.picture.Markup;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolTemplate;

/** Two bodies of one tool, field by field: only the fields that changed, with what changed. */
public final class Comparison {

  private final ToolTemplate template;
  private final FieldText text;

  public Comparison(ToolTemplate template, Options options) {
    this.template = template;
    this.text = new FieldText(template, options);
  }

  /** Labels of the fields that differ. */
  public List<String> changed(JsonObject before, JsonObject after) {
    return differing(before, after).stream().map(ToolField::label).toList();
  }

  /** How many fields differ and which, as a sentence. */
  public String said(JsonObject before, JsonObject after) {
    List<String> fields = changed(before, after);
    return switch (fields.size()) {
      case 0 -> "The two are the same.";
      case 1 -> ended("One field changed: " + fields.get(0));
      default -> ended(fields.size() + " fields changed: " + String.join("; ", fields));
    };
  }

  /** The name of a field may be a question, which ends the sentence by itself. */
  private static String ended(String sentence) {
    return sentence.endsWith("?") ? sentence : sentence + ".";
  }

  /** The fields that differ, with words that went struck out and words that came underlined. */
  public Markup of(JsonObject before, JsonObject after) {
    Markup markup = new Markup();
    for (ToolField field : differing(before, after)) {
      markup.open("section", "class", "sheet-field").element("h3", field.label());
      Difference.lines(
          markup, text.lines(field, Answers.of(before)), text.lines(field, Answers.of(after)));
      markup.close();
    }
    return markup;
  }

  private List<ToolField> differing(JsonObject before, JsonObject after) {
    return template.fields().stream()
        .filter(ToolField::isWritten)
        .filter(f -> !text.lines(f, Answers.of(before)).equals(text.lines(f, Answers.of(after))))
        .toList();
  }
}
