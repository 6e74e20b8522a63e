package org.fieldbook.content.packaging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An element of a parsed XHTML file, which knows its line. */
final class Element {

  final String name;
  final int line;
  final Map<String, String> attributes = new LinkedHashMap<>();

  /** {@link Element} and {@link String}, in order. */
  private final List<Object> content = new ArrayList<>();

  Element(String name, int line) {
    this.name = name;
    this.line = line;
  }

  void append(Object node) {
    content.add(node);
  }

  List<Object> content() {
    return content;
  }

  boolean is(String other) {
    return name.equals(other);
  }

  @Nullable String get(String attribute) {
    return attributes.get(attribute);
  }

  /** The value, or an empty text. */
  String value(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  /** The words of an attribute, none when it is absent. */
  List<String> words(String attribute) {
    return Stream.of(value(attribute).strip().split("\\s+")).filter(w -> !w.isEmpty()).toList();
  }

  boolean hasRole(String role) {
    return role.equals(attributes.get("data-role"));
  }

  List<Element> children() {
    return content.stream().filter(Element.class::isInstance).map(Element.class::cast).toList();
  }

  List<Element> children(String childName) {
    return children().stream().filter(e -> e.is(childName)).toList();
  }

  Optional<Element> child(String childName) {
    return children().stream().filter(e -> e.is(childName)).findFirst();
  }

  Optional<Element> role(String role) {
    return children().stream().filter(e -> e.hasRole(role)).findFirst();
  }

  /** Text that stands directly in the element, where only elements belong. */
  boolean hasLooseText() {
    return content.stream().anyMatch(n -> n instanceof String s && !s.isBlank());
  }

  /** All text in it, white space folded. */
  String text() {
    StringBuilder all = new StringBuilder();
    collect(all);
    return all.toString().replaceAll("\\s+", " ").strip();
  }

  private void collect(StringBuilder all) {
    for (Object node : content) {
      if (node instanceof Element e) {
        e.collect(all);
      } else {
        all.append(node);
      }
    }
  }

  /** What stands in it below its title, the h2 that it begins with. */
  Element withoutTitle() {
    Element body = new Element("part", line);
    boolean titleSeen = false;
    for (Object node : content) {
      if (!titleSeen && node instanceof Element e) {
        titleSeen = true;
        if (e.is("h2")) {
          continue;
        }
      }
      body.append(node);
    }
    return body;
  }

  /** Every element below, in document order. */
  List<Element> descendants() {
    List<Element> all = new ArrayList<>();
    for (Element child : children()) {
      all.add(child);
      all.addAll(child.descendants());
    }
    return all;
  }
}
