package org.fieldbook.app.toolkit.picture;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.toolkit.Answers;

/**
 * The Johari window (Luft and Ingham, 1955) as feedback gives it: what was asked, in the pane where
 * one's own view and that of all others that may be shown put it.
 *
 * @param open high in one's own view and in that of others
 * @param blind high only in that of others
 * @param hidden high only in one's own
 * @param unknown high in neither
 * @param apart asked, but without an answer that may be shown
 */
public record JohariPanes(
    List<String> open,
    List<String> blind,
    List<String> hidden,
    List<String> unknown,
    List<String> apart) {

  public JohariPanes {
    open = List.copyOf(open);
    blind = List.copyOf(blind);
    hidden = List.copyOf(hidden);
    unknown = List.copyOf(unknown);
    apart = List.copyOf(apart);
  }

  /** Without any answer that may be shown. */
  static final JohariPanes NONE =
      new JohariPanes(List.of(), List.of(), List.of(), List.of(), List.of());

  /** From a computed field with a list for each pane; absent when there is none. */
  static Optional<JohariPanes> of(Answers answers, String field) {
    return answers.fields().get(field) instanceof JsonObject panes
        ? Optional.of(
            new JohariPanes(
                texts(panes, "open"),
                texts(panes, "blind"),
                texts(panes, "hidden"),
                texts(panes, "unknown"),
                texts(panes, "apart")))
        : Optional.empty();
  }

  private static List<String> texts(JsonObject panes, String name) {
    return panes.get(name) instanceof JsonArray list
        ? list.stream()
            .filter(JsonString.class::isInstance)
            .map(v -> ((JsonString) v).getString())
            .toList()
        : List.of();
  }

  /** How many can be shown. */
  int shown() {
    return open.size() + blind.size() + hidden.size() + unknown.size();
  }
}
