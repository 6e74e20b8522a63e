package org.fieldbook.app.toolkit.takeaway.ink;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Rules of a stylesheet for drawings, one a line as {@code .a .b text, .c{fill:#1b2422;}}: elements
 * and classes, one within another, and nothing else of CSS.
 */
public final class DrawingRules {

  private final List<Rule> rules = new ArrayList<>();

  /** The rules of a stylesheet, one a line; none for a document without drawings. */
  public DrawingRules(String css) {
    for (String line : css.split("\n", 0)) {
      int brace = line.indexOf('{');
      if (brace < 0) {
        continue;
      }
      Map<String, String> said = new LinkedHashMap<>();
      for (String pair : line.substring(brace + 1, line.length() - 1).split(";", 0)) {
        int colon = pair.indexOf(':');
        if (colon > 0) {
          said.put(pair.substring(0, colon).strip(), pair.substring(colon + 1).strip());
        }
      }
      for (String selector : line.substring(0, brace).split(",", 0)) {
        rules.add(new Rule(parts(selector.strip()), said, line, rules.size()));
      }
    }
    rules.sort(Comparator.comparingInt(Rule::weight).thenComparingInt(Rule::order));
  }

  private static List<Part> parts(String selector) {
    List<Part> parts = new ArrayList<>();
    for (String word : selector.split("[ >]+", 0)) {
      String[] names = word.split("\\.", -1);
      parts.add(new Part(names[0], List.of(names).subList(1, names.length)));
    }
    return parts;
  }

  /** How the element is drawn within one that is drawn so. */
  Style of(Element element, Style around) {
    Style style = around;
    for (String name : List.of("font-size", "text-anchor", "fill")) {
      if (element.hasAttr(name)) {
        style = style.with(Map.of(name, element.attr(name)));
      }
    }
    Set<String> classes = classes(element);
    for (Rule rule : rules) {
      if (rule.applies(element, classes)) {
        style = style.with(rule.said());
      }
    }
    return style;
  }

  /** Of the stylesheet, the lines that say something about this drawing. */
  public String within(Element svg) {
    Set<Rule> kept = new TreeSet<>(Comparator.comparingInt(Rule::order));
    for (Element element : svg.getAllElements()) {
      Set<String> classes = classes(element);
      for (Rule rule : rules) {
        if (rule.applies(element, classes)) {
          kept.add(rule);
        }
      }
    }
    return String.join("\n", kept.stream().map(Rule::line).distinct().toList());
  }

  private static Set<String> classes(Element element) {
    return Set.copyOf(Arrays.asList(element.className().split(" ", 0)));
  }

  private record Part(String tag, List<String> classes) {

    boolean is(Element element) {
      return is(element, DrawingRules.classes(element));
    }

    boolean is(Element element, Set<String> its) {
      return its.containsAll(classes) && (tag.isEmpty() || tag.equals(element.tagName()));
    }
  }

  private record Rule(List<Part> parts, Map<String, String> said, String line, int order) {

    int weight() {
      return parts.stream()
          .mapToInt(p -> 10 * p.classes().size() + (p.tag().isEmpty() ? 0 : 1))
          .sum();
    }

    boolean applies(Element element, Set<String> classes) {
      int last = parts.size() - 1;
      if (!parts.get(last).is(element, classes)) {
        return false;
      }
      int open = last - 1;
      for (@Nullable Element up = element.parent(); open >= 0 && up != null; up = up.parent()) {
        if (parts.get(open).is(up)) {
          open--;
        }
      }
      return open < 0;
    }
  }
}
