package org.fieldbook.deploy.story;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fills in the form of a tool with the keys alone: Tab from stop to stop, arrows among choices,
 * Space for boxes, Enter for a further row. Knows nothing of the tool but what stands in the page.
 */
final class FormFiller {

  /** The largest form has some hundred stops in each of its rows. */
  private static final int MOST_STOPS = 2500;

  private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("ddMMuuuu");

  /** What has the focus: its place in the form, its kind, and what can be chosen. */
  private static final String STOP =
      """
      () => {
        const e = document.activeElement;
        if (!e || e === document.body) return null;
        const row = e.closest("[data-row]");
        const rows = row ? [...row.closest("[data-rows]").querySelectorAll("[data-row]")] : [];
        const add = e.dataset.add ?? "";
        const same = e.type === "radio" ? [...e.form.elements].filter((x) => x.name === e.name) : [];
        return {
          name: e.form ? e.name ?? "" : "", kind: e.tagName === "INPUT" ? e.type : e.tagName,
          value: e.value ?? "", row: rows.indexOf(row), checked: e.checked ?? false, add,
          rows: add ? document.querySelectorAll(`[data-rows="${add}"] [data-row]`).length : 0,
          choices: same.length ? same.map((x) => x.value) : [...(e.options ?? [])].map((o) => o.value),
          at: same.length ? same.indexOf(e) : e.selectedIndex ?? -1,
        };
      }\
      """;

  private final Page page;
  private final Map<?, ?> values;
  private final List<String> filled = new ArrayList<>();
  private final List<String> notOffered = new ArrayList<>();

  /**
   * For one form.
   *
   * @param values by the ids of the tool's fields, as a specimen has them
   */
  FormFiller(Page page, Map<?, ?> values) {
    this.page = page;
    this.values = values;
  }

  /** Goes through the page once. */
  void fill() {
    Keyboard keys = page.keyboard();
    boolean begun = false;
    for (int stops = 0; stops < MOST_STOPS; stops++) {
      keys.press("Tab");
      Map<?, ?> stop = stop();
      if (stop == null) {
        if (begun) {
          return;
        }
        continue;
      }
      while (stop != null && isWanted(stop)) {
        keys.press("Enter");
        stop = stop();
      }
      if (stop != null && text(stop, "name").startsWith("fields/")) {
        begun = true;
        fill(stop);
      }
    }
    throw new AssertionError("The form has no end on " + page.url());
  }

  private @Nullable Map<?, ?> stop() {
    return (Map<?, ?>) page.evaluate(STOP);
  }

  /** Whether the stop adds a row that the specimen has. */
  private boolean isWanted(Map<?, ?> stop) {
    String table = text(stop, "add");
    return !table.isEmpty()
        && values.get(table.replaceFirst("^fields/", "")) instanceof List<?> rows
        && number(stop, "rows") < rows.size();
  }

  private void fill(Map<?, ?> stop) {
    Object value = value(text(stop, "name"), number(stop, "row"));
    if (value == null || filled.contains(key(stop))) {
      return;
    }
    switch (text(stop, "kind")) {
      case "checkbox" -> box(stop, value);
      case "radio" -> choose(stop, String.valueOf(value), "Space");
      case "SELECT" -> choose(stop, String.valueOf(value), "");
      case "date" -> type(LocalDate.parse(String.valueOf(value)).format(TYPED), false);
      default -> type(String.valueOf(value), true);
    }
    filled.add(key(stop));
  }

  private static String key(Map<?, ?> stop) {
    boolean box = text(stop, "kind").equals("checkbox");
    return text(stop, "name") + " " + number(stop, "row") + (box ? text(stop, "value") : "");
  }

  /** The value for a place such as {@code fields/goals/3/goal}, the row told by where it stands. */
  private @Nullable Object value(String name, int row) {
    String[] path = name.split("/");
    Object value = values.get(path[1]);
    for (int i = 2; i < path.length && value != null; i++) {
      if (value instanceof List<?> rows) {
        value = row >= 0 && row < rows.size() ? rows.get(row) : null;
      } else if (value instanceof Map<?, ?> map) {
        value = map.containsKey(path[i]) ? map.get(path[i]) : byNumber(map, path[i]);
      }
    }
    return value;
  }

  private static @Nullable Object byNumber(Map<?, ?> map, String key) {
    return key.matches("[0-9]+") ? map.get(Integer.valueOf(key)) : null;
  }

  private void box(Map<?, ?> stop, Object value) {
    boolean wanted = value instanceof List<?> all && all.contains(text(stop, "value"));
    if (wanted != Boolean.TRUE.equals(stop.get("checked"))) {
      page.keyboard().press("Space");
    }
  }

  private void choose(Map<?, ?> stop, String value, String first) {
    int wanted = stop.get("choices") instanceof List<?> all ? all.indexOf(value) : -1;
    int at = number(stop, "at");
    if (wanted < 0) {
      notOffered.add(text(stop, "name"));
      return;
    }
    if (!first.isEmpty()) {
      page.keyboard().press(first);
    }
    for (int i = at; i < wanted; i++) {
      page.keyboard().press("ArrowDown");
    }
    for (int i = at; i > wanted; i--) {
      page.keyboard().press("ArrowUp");
    }
  }

  private void type(String words, boolean all) {
    if (all) {
      page.keyboard().press("Control+A");
      page.keyboard().insertText(words);
    } else {
      page.keyboard().type(words);
    }
  }

  /** How many places were filled in. */
  int count() {
    return filled.size();
  }

  /** Choices that the form does not offer to this reader, such as rows of another tool's entry. */
  List<String> notOffered() {
    return List.copyOf(notOffered);
  }

  private static String text(Map<?, ?> stop, String name) {
    return String.valueOf(stop.get(name));
  }

  private static int number(Map<?, ?> stop, String name) {
    return stop.get(name) instanceof Number n ? n.intValue() : -1;
  }
}
