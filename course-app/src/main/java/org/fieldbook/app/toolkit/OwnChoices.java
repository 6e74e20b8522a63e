package org.fieldbook.app.toolkit;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolField.Option;
import org.fieldbook.content.tool.ToolTemplate;

/**
 * The owner's own entries as choices of a form: all of them, those of one tool, or the rows of a
 * table in the latest entry of a tool.
 *
 * @param choices by {@code entries}, {@code run-chart} or {@code pdp.goals}
 * @param linked by slot, the entries of one tool that are choices: pictures may be drawn of them
 */
public record OwnChoices(Map<String, List<Option>> choices, Map<String, Linked> linked) {

  /** Not looked up. */
  public static final OwnChoices NONE = new OwnChoices(Map.of(), Map.of());

  private static final int LONGEST_KEY = 200;

  public OwnChoices {
    choices = Map.copyOf(choices);
    linked = Map.copyOf(linked);
  }

  /**
   * An entry that can be chosen.
   *
   * @param template its tool as the course has it
   */
  public record Linked(ToolTemplate template, String title, LocalDate date, JsonObject body) {}

  /** What a tool's fields ask for of the owner's own, such as {@code pdp.goals}; often nothing. */
  public static List<String> askedBy(ToolTemplate template) {
    return template.fields().stream()
        .flatMap(f -> Stream.concat(Stream.of(f), f.columns().stream()))
        .flatMap(OwnChoices::asked)
        .distinct()
        .toList();
  }

  private static Stream<String> asked(ToolField field) {
    String refTo = field.rules().refTo();
    String from = field.optionsFrom();
    if (refTo != null) {
      return refTo.equals("entries") || refTo.contains(".") ? Stream.of(refTo) : Stream.of();
    }
    return from == null || from.equals("concepts") || from.equals("competences")
        ? Stream.of()
        : Stream.of(from);
  }

  /**
   * The choices that a tool asks for.
   *
   * @param tools the templates of the course by id
   * @param entries the owner's entries of tools
   */
  public static OwnChoices of(
      ToolTemplate template, Map<String, ToolTemplate> tools, List<EntryView> entries) {
    List<EntryView> latest =
        entries.stream()
            .sorted(
                Comparator.comparing(EntryView::date).thenComparing(EntryView::savedAt).reversed())
            .toList();
    Map<String, List<Option>> choices = new LinkedHashMap<>();
    for (String asked : askedBy(template)) {
      choices.put(asked, choices(asked, tools, latest));
    }
    return new OwnChoices(choices, linked(choices.keySet(), tools, latest));
  }

  private static Map<String, Linked> linked(
      Set<String> asked, Map<String, ToolTemplate> tools, List<EntryView> latest) {
    Map<String, Linked> linked = new LinkedHashMap<>();
    for (EntryView entry : latest) {
      String tool = entry.provenance().tool();
      ToolTemplate template = tool == null || !asked.contains(tool) ? null : tools.get(tool);
      if (template != null) {
        linked.putIfAbsent(
            entry.slot(), new Linked(template, entry.title(), entry.date(), entry.body()));
      }
    }
    return linked;
  }

  private static List<Option> choices(
      String asked, Map<String, ToolTemplate> tools, List<EntryView> latest) {
    int dot = asked.indexOf('.');
    if (dot < 0) {
      return latest.stream()
          .filter(e -> asked.equals("entries") || asked.equals(e.provenance().tool()))
          .map(e -> new Option(e.slot(), e.title() + ", " + e.date()))
          .toList();
    }
    ToolTemplate tool = tools.get(asked.substring(0, dot));
    String table = asked.substring(dot + 1);
    Optional<EntryView> source =
        latest.stream()
            .filter(e -> asked.substring(0, dot).equals(e.provenance().tool()))
            .findFirst();
    return tool == null || source.isEmpty()
        ? List.of()
        : rows(tool, table, Answers.of(source.get().body()));
  }

  /** Rows are told by their first text: the words that people know them by. */
  private static List<Option> rows(ToolTemplate tool, String table, Answers answers) {
    String column =
        tool.field(table).stream()
            .flatMap(f -> f.columns().stream())
            .filter(c -> c.type() == ToolField.Type.TEXT || c.type() == ToolField.Type.PERSON)
            .map(ToolField::id)
            .findFirst()
            .orElse("");
    List<Option> rows = new ArrayList<>();
    for (Answers row : answers.rows(table)) {
      String name = row.text(column).strip();
      String key = Text.begin(name, LONGEST_KEY);
      if (!name.isEmpty() && rows.stream().noneMatch(o -> o.key().equals(key))) {
        rows.add(new Option(key, name));
      }
    }
    return rows;
  }

  Optional<List<Option>> of(String asked) {
    return Optional.ofNullable(choices.get(asked));
  }
}
