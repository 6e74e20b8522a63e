package org.fieldbook.content.packaging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A map in a YAML file. Asking for what is missing or of the wrong kind notes a problem with its
 * line, and answers something harmless, so that reading can go on.
 */
final class YamlMap {

  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");

  private final MappingNode node;
  private final Problems.Of problems;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  YamlMap(MappingNode node, Problems.Of problems) {
    this.node = node;
    this.problems = problems;
    for (NodeTuple tuple : node.getValue()) {
      int line = YamlText.line(tuple.getKeyNode().getStartMark());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problems.add(line, "a name is a plain word.");
      } else if (values.put(key.getValue(), tuple.getValueNode()) != null) {
        problems.add(line, "\"" + key.getValue() + "\" is given twice.");
      } else {
        lines.put(key.getValue(), line);
      }
    }
  }

  Problems.Of problems() {
    return problems;
  }

  int line() {
    return YamlText.line(node.getStartMark());
  }

  /** Line of a name that is there, else of the map. */
  int line(String name) {
    return lines.getOrDefault(name, line());
  }

  /** Line on which the value begins; the text of a block ({@code |}) begins one line below. */
  int textLine(String name) {
    Node value = values.get(name);
    if (value instanceof ScalarNode s) {
      int line = YamlText.line(s.getStartMark());
      boolean isBlock =
          s.getScalarStyle() == ScalarStyle.LITERAL || s.getScalarStyle() == ScalarStyle.FOLDED;
      return isBlock ? line + 1 : line;
    }
    return line(name);
  }

  Set<String> names() {
    return values.keySet();
  }

  boolean has(String name) {
    return optionalText(name) != null
        || values.get(name) instanceof MappingNode
        || values.get(name) instanceof SequenceNode;
  }

  /**
   * Asks about names that nobody has asked for and that are nearly one that is missing: packages
   * may carry more than is read today, but not a slip of the keyboard.
   */
  void checkSpelling() {
    for (String name : names()) {
      asked.stream()
          .filter(a -> !asked.contains(name) && !values.containsKey(a) && isNearly(name, a))
          .findFirst()
          .ifPresent(a -> fault(name, "is \"" + name + "\" meant to be \"" + a + "\"?"));
    }
  }

  /** Whether one letter more or less, another letter, or two exchanged make them the same. */
  private static boolean isNearly(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int from = 0;
    while (from < Math.min(a.length(), b.length()) && a.charAt(from) == b.charAt(from)) {
      from++;
    }
    String restA = a.substring(from);
    String restB = b.substring(from);
    if (restA.length() != restB.length()) {
      return restA.length() > restB.length()
          ? restA.substring(1).equals(restB)
          : restB.substring(1).equals(restA);
    }
    boolean exchanged =
        restA.length() > 1
            && restA.charAt(0) == restB.charAt(1)
            && restA.charAt(1) == restB.charAt(0)
            && restA.substring(2).equals(restB.substring(2));
    return restA.length() > 0 && restA.substring(1).equals(restB.substring(1)) || exchanged;
  }

  void fault(String name, String fault) {
    problems.add(line(name), fault);
  }

  /** A text that must be there. */
  String text(String name) {
    String text = optionalText(name);
    if (text == null || text.isBlank()) {
      if (text != null || !values.containsKey(name) || isNull(values.get(name))) {
        fault(name, "\"" + name + "\" is missing.");
      }
      return "";
    }
    return text;
  }

  @Nullable String optionalText(String name) {
    asked.add(name);
    Node value = values.get(name);
    if (value == null || isNull(value)) {
      return null;
    }
    if (value instanceof ScalarNode scalar) {
      return scalar.getValue().strip();
    }
    fault(name, "\"" + name + "\" must be a text.");
    return null;
  }

  private static boolean isNull(@Nullable Node value) {
    return value instanceof ScalarNode s
        && s.isPlain()
        && (s.getValue().isEmpty() || s.getValue().equals("null") || s.getValue().equals("~"));
  }

  /** A whole number that must be there. */
  int number(String name) {
    Integer number = optionalNumber(name);
    if (number == null && (!values.containsKey(name) || isNull(values.get(name)))) {
      fault(name, "\"" + name + "\" is missing.");
    }
    return number == null ? 0 : number;
  }

  @Nullable Integer optionalNumber(String name) {
    String text = optionalText(name);
    if (text == null) {
      return null;
    }
    if (!WHOLE.matcher(text).matches()) {
      fault(name, "\"" + name + "\" must be a whole number, not " + text + ".");
      return null;
    }
    return Integer.valueOf(text);
  }

  boolean flag(String name) {
    String text = optionalText(name);
    if (text != null && !text.equals("true") && !text.equals("false")) {
      fault(name, "\"" + name + "\" must be true or false, not " + text + ".");
    }
    return "true".equals(text);
  }

  /** One of the words; the first when it is missing or wrong. */
  String oneOf(String name, List<String> words) {
    String text = text(name);
    if (words.contains(text)) {
      return text;
    }
    if (!text.isEmpty()) {
      fault(name, "\"" + name + "\" must be one of " + words + ", not " + text + ".");
    }
    return words.get(0);
  }

  Optional<YamlMap> map(String name) {
    asked.add(name);
    Node value = values.get(name);
    if (value instanceof MappingNode map) {
      return Optional.of(new YamlMap(map, problems));
    }
    if (value != null && !isNull(value)) {
      fault(name, "\"" + name + "\" must have names and values of its own.");
    }
    return Optional.empty();
  }

  /** The maps of a list; empty when there is none. */
  List<YamlMap> maps(String name) {
    List<YamlMap> maps = new ArrayList<>();
    for (Node item : items(name)) {
      if (item instanceof MappingNode map) {
        maps.add(new YamlMap(map, problems));
      } else {
        problems.add(
            YamlText.line(item.getStartMark()),
            "each item of \"" + name + "\" must have names and values.");
      }
    }
    return maps;
  }

  /** The texts of a list; empty when there is none. */
  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (Node item : items(name)) {
      if (item instanceof ScalarNode scalar) {
        texts.add(scalar.getValue().strip());
      } else {
        problems.add(
            YamlText.line(item.getStartMark()), "each item of \"" + name + "\" must be a text.");
      }
    }
    return texts;
  }

  /** The texts of a list, or one text that stands alone; empty when there is none. */
  List<String> textsOrText(String name) {
    if (isList(name)) {
      return texts(name);
    }
    String text = optionalText(name);
    return text == null ? List.of() : List.of(text);
  }

  /** The maps of a list that may hold plain texts as well; empty when there is none. */
  List<YamlMap> mapsAmong(String name) {
    return items(name).stream()
        .flatMap(
            i -> i instanceof MappingNode m ? Stream.of(new YamlMap(m, problems)) : Stream.of())
        .toList();
  }

  boolean isList(String name) {
    return values.get(name) instanceof SequenceNode;
  }

  private List<Node> items(String name) {
    asked.add(name);
    Node value = values.get(name);
    if (value instanceof SequenceNode list) {
      return list.getValue();
    }
    if (value != null && !isNull(value)) {
      fault(name, "\"" + name + "\" must be a list.");
    }
    return List.of();
  }
}
