package org.fieldbook.content.packaging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fieldbook.content.reading.Activity;
import org.fieldbook.content.reading.Activity.CheckItem;
import org.fieldbook.content.reading.Activity.CheckOption;
import org.fieldbook.content.reading.Activity.Choice;
import org.fieldbook.content.reading.Activity.Column;
import org.fieldbook.content.reading.Activity.Type;
import org.jspecify.annotations.Nullable;

/** Reads an activity: its question, its interaction and what opens afterwards. */
final class ActivityReader {

  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,5}");
  private static final Set<String> PURPOSES = Set.of("apply", "critique", "review");
  private static final Set<String> CELLS = Set.of("text", "longtext", "number", "date", "choice");
  private static final int USUAL_ROWS = 5;
  private static final int MOST_ROWS = 100;

  /** What each type holds besides the question, by {@code data-role}. */
  private static final Map<Type, Set<String>> HOLDS =
      Map.of(
          Type.FREE, Set.of("question", "instead", "answer"),
          Type.TABLE, Set.of("question", "instead", "columns", "answer"),
          Type.SELF_CHECK, Set.of("question", "instead", "items", "answer"),
          Type.POLL, Set.of("question", "instead", "options", "answer"),
          Type.DISCUSSION, Set.of("question", "instead", "opening", "answer"),
          Type.TOOL, Set.of("question", "instead", "specimen", "answer"));

  private final Element section;
  private final Element body;
  private final String title;
  private final int minutes;
  private final Links links;
  private final Problems.Of problems;
  private final HtmlWriter writer;

  ActivityReader(Element section, Element body, String title, int minutes, Links links) {
    this.section = section;
    this.body = body;
    this.title = title;
    this.minutes = minutes;
    this.links = links;
    this.problems = links.problems();
    this.writer = new HtmlWriter(links, title);
  }

  @Nullable Activity read() {
    Type type = type();
    if (type == null) {
      return null;
    }
    checkRoles(type);
    String purpose = section.get("data-purpose");
    if (purpose != null && !PURPOSES.contains(purpose)) {
      problems.add(section.line, "data-purpose must be apply, critique or review.");
    }
    if (type == Type.TOOL && section.get("data-tool") == null) {
      problems.add(section.line, "data-tool is missing: which tool does the task fill?");
    }
    Optional<Element> table = body.role("columns");
    return new Activity(
        section.value("id"),
        links.week(),
        type,
        title,
        minutes,
        purpose,
        need("question"),
        html("instead"),
        number(section, "data-words"),
        html("answer"),
        type == Type.DISCUSSION ? need("opening") : null,
        html("specimen"),
        section.get("data-tool"),
        type == Type.POLL ? choices() : List.of(),
        body.role("options").map(o -> o.value("data-choose").equals("many")).orElse(false),
        type == Type.TABLE ? columns() : List.of(),
        table.map(ActivityReader::rowHeads).orElse(List.of()),
        type == Type.TABLE ? table.map(this::rows).orElse(USUAL_ROWS) : 0,
        type == Type.SELF_CHECK ? items() : List.of(),
        number(section, "data-window-weeks"));
  }

  private @Nullable Type type() {
    String word = section.value("data-type");
    List<String> types = Stream.of(Type.values()).map(ActivityReader::word).toList();
    if (!types.contains(word)) {
      problems.add(
          section.line, "\"" + word + "\" is not a type of activity; there are " + types + ".");
      return null;
    }
    return Type.values()[types.indexOf(word)];
  }

  private static String word(Type type) {
    return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void checkRoles(Type type) {
    if (body.hasLooseText()) {
      problems.add(section.line, "loose text in the activity: put it in the question.");
    }
    Set<String> seen = new HashSet<>();
    for (Element e : body.children()) {
      String role = e.value("data-role");
      if (!HOLDS.getOrDefault(type, Set.of()).contains(role)) {
        problems.add(
            e.line,
            "<"
                + e.name
                + "> does not belong in an activity of the type "
                + word(type)
                + ", which holds the data-roles "
                + HOLDS.getOrDefault(type, Set.of()).stream().sorted().toList()
                + ".");
      } else if (!seen.add(role)) {
        problems.add(e.line, "there is a second \"" + role + "\" in this activity.");
      }
    }
  }

  private String need(String role) {
    String html = html(role);
    if (html == null || html.isEmpty()) {
      problems.add(
          section.line, "the activity needs its " + role + " (data-role=\"" + role + "\").");
      return "";
    }
    return html;
  }

  private @Nullable String html(String role) {
    return body.role(role).map(writer::blocks).orElse(null);
  }

  private @Nullable Integer number(Element e, String attribute) {
    String value = e.get(attribute);
    if (value == null) {
      return null;
    }
    if (!WHOLE.matcher(value).matches()) {
      problems.add(e.line, attribute + " must be a whole number, not \"" + value + "\".");
      return null;
    }
    return Integer.valueOf(value);
  }

  private int rows(Element table) {
    Integer rows = number(table, "data-rows");
    int fixed = rowHeads(table).size();
    if (rows != null && (rows < 1 || rows > MOST_ROWS)) {
      problems.add(table.line, "data-rows must be from 1 to " + MOST_ROWS + ".");
      return USUAL_ROWS;
    }
    return fixed > 0 ? fixed : rows == null ? USUAL_ROWS : rows;
  }

  private static List<String> rowHeads(Element table) {
    return table.children("tbody").stream()
        .flatMap(b -> b.descendants().stream())
        .filter(e -> e.is("th"))
        .map(Element::text)
        .toList();
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    List<Element> heads =
        body.role("columns").stream()
            .flatMap(t -> t.children("thead").stream())
            .flatMap(h -> h.descendants().stream())
            .filter(e -> e.is("th") && e.get("data-key") != null)
            .toList();
    for (Element th : heads) {
      String kind = th.value("data-kind");
      if (!CELLS.contains(kind)) {
        problems.add(
            th.line,
            "data-kind must be one of "
                + CELLS.stream().sorted().toList()
                + ", not \""
                + kind
                + "\".");
      }
      List<String> options =
          Stream.of(th.value("data-options").split(";"))
              .map(String::strip)
              .filter(o -> !o.isEmpty())
              .toList();
      if (kind.equals("choice") && options.size() < 2) {
        problems.add(th.line, "a choice needs data-options=\"one; another\".");
      }
      key(th, keys);
      columns.add(new Column(th.value("data-key"), th.text(), kind, options));
    }
    if (columns.isEmpty()) {
      problems.add(
          section.line,
          "a table activity needs a table[data-role=columns] with a thead"
              + " of th[data-key][data-kind].");
    }
    return columns;
  }

  private void key(Element e, Set<String> keys) {
    String key = e.value("data-key");
    if (key.isBlank()) {
      problems.add(e.line, "data-key is missing.");
    } else if (!keys.add(key)) {
      problems.add(e.line, "the data-key \"" + key + "\" is used twice.");
    }
  }

  private List<Choice> choices() {
    List<Choice> choices = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (Element li : body.role("options").map(o -> o.children("li")).orElse(List.of())) {
      key(li, keys);
      choices.add(new Choice(li.value("data-key"), li.text()));
    }
    if (choices.size() < 2) {
      problems.add(section.line, "a poll needs a ul[data-role=options] with two li or more.");
    }
    return choices;
  }

  private List<CheckItem> items() {
    List<CheckItem> items = new ArrayList<>();
    for (Element li : body.role("items").map(o -> o.children("li")).orElse(List.of())) {
      if (li.get("id") == null) {
        problems.add(li.line, "this question needs an id, such as " + section.value("id") + "-i1.");
      }
      Element question = new Element("li", li.line);
      List<CheckOption> options = new ArrayList<>();
      Set<String> keys = new HashSet<>();
      for (Element e : li.children()) {
        if (e.is("ul")) {
          e.children("li").forEach(o -> options.add(option(o, keys)));
        } else {
          question.append(e);
        }
      }
      if (options.size() < 2 || options.stream().noneMatch(CheckOption::correct)) {
        problems.add(
            li.line, "a question needs two options or more, one with" + " data-correct=\"true\".");
      }
      items.add(new CheckItem(li.value("id"), writer.blocks(question), options));
    }
    if (items.isEmpty()) {
      problems.add(section.line, "a self-check needs an ol[data-role=items] with its questions.");
    }
    return items;
  }

  private CheckOption option(Element li, Set<String> keys) {
    key(li, keys);
    String feedback = li.role("feedback").map(writer::inline).orElse("");
    if (feedback.isEmpty()) {
      problems.add(li.line, "an option needs p[data-role=feedback]: why it is right or not.");
    }
    String label =
        li.children("p").stream()
            .filter(p -> !p.hasRole("feedback"))
            .findFirst()
            .map(writer::inline)
            .orElse("");
    if (label.isEmpty()) {
      problems.add(li.line, "an option needs its text in a p.");
    }
    return new CheckOption(
        li.value("data-key"), label, "true".equals(li.get("data-correct")), feedback);
  }
}
