package org.fieldbook.app.toolkit.paper;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.Form;
import org.fieldbook.app.toolkit.picture.Markup;
import org.fieldbook.content.tool.ToolField;
import org.jspecify.annotations.Nullable;

/**
 * Two bodies of one tool, field by field: only the fields that changed, with what changed. Each is
 * read by the form that it was written in; fields are the same when their ids are.
 */
public final class Comparison {

  private final Form before;
  private final Form after;
  private final FieldText textBefore;
  private final FieldText textAfter;

  public Comparison(Form before, Form after) {
    this.before = before;
    this.after = after;
    this.textBefore = new FieldText(before.template(), before.options());
    this.textAfter = new FieldText(after.template(), after.options());
  }

  /** Labels of the fields that differ, the later ones where a field has another name now. */
  public List<String> changed(JsonObject earlier, JsonObject later) {
    return differing(earlier, later).stream().map(Pair::label).toList();
  }

  /** How many fields differ and which, and what became of the form, in sentences. */
  public String said(JsonObject earlier, JsonObject later) {
    List<String> fields = changed(earlier, later);
    boolean one = before.isLike(after);
    String words =
        switch (fields.size()) {
          case 0 -> one ? "The two are the same." : "The words in the two are the same.";
          case 1 -> ended("One field changed: " + fields.get(0));
          default -> ended(fields.size() + " fields changed: " + String.join("; ", fields));
        };
    return one ? words : words + " " + FormChange.said(before, after);
  }

  /** The name of a field may be a question, which ends the sentence by itself. */
  private static String ended(String sentence) {
    return sentence.endsWith("?") ? sentence : sentence + ".";
  }

  /** The fields that differ, with words that went struck out and words that came underlined. */
  public Markup of(JsonObject earlier, JsonObject later) {
    Markup markup = new Markup();
    for (Pair pair : differing(earlier, later)) {
      markup.open("section", "class", "sheet-field").element("h3", pair.label());
      if (pair.before == null || pair.after == null) {
        markup.element(
            "p",
            pair.before == null
                ? "The earlier form did not ask this."
                : "The later form does not ask this any more.",
            "class",
            "meta");
      }
      Difference.lines(markup, before(pair, earlier), after(pair, later));
      markup.close();
    }
    return markup;
  }

  private List<Pair> differing(JsonObject earlier, JsonObject later) {
    return pairs().stream()
        .filter(p -> !p.holdsTheSame(earlier, later))
        .filter(p -> !before(p, earlier).equals(after(p, later)))
        .toList();
  }

  /** The fields of the later form, then those that only the earlier one had. */
  private List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (ToolField field : after.template().fields()) {
      pairs.add(new Pair(before.template().field(field.id()).orElse(null), field));
    }
    for (ToolField field : before.template().fields()) {
      if (after.template().field(field.id()).isEmpty()) {
        pairs.add(new Pair(field, null));
      }
    }
    return pairs.stream().filter(Pair::isWritten).toList();
  }

  private List<String> before(Pair pair, JsonObject body) {
    return pair.before == null ? List.of() : textBefore.lines(pair.before, Answers.of(body));
  }

  private List<String> after(Pair pair, JsonObject body) {
    return pair.after == null ? List.of() : textAfter.lines(pair.after, Answers.of(body));
  }

  /** One field in both forms, or in one of them. */
  private record Pair(@Nullable ToolField before, @Nullable ToolField after) {

    /** The later of the two. */
    ToolField field() {
      return after != null ? after : Objects.requireNonNull(before);
    }

    String label() {
      return field().label();
    }

    boolean isWritten() {
      return field().isWritten();
    }

    /** A choice that is called something else now was not made anew. */
    boolean holdsTheSame(JsonObject earlier, JsonObject later) {
      return before != null
          && after != null
          && Objects.equals(
              Answers.of(earlier).fields().get(after.id()),
              Answers.of(later).fields().get(after.id()));
    }
  }
}
