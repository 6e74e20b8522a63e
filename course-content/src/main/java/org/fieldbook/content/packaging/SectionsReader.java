package org.fieldbook.content.packaging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fieldbook.content.reading.PublishedCourse.Section;

/**
 * Reads a page of sections that stands beside the weeks: {@code policies.xhtml}, which is read
 * outside the course too, or {@code people/mgr-farida.xhtml}. Nothing in it leads to a week.
 */
final class SectionsReader {

  private static final int MOST = 30;
  private static final Set<String> OF_A_WEEK =
      Set.of("data-cite", "data-cites", "data-term", "data-treats");

  private final String noun;
  private final Element html;
  private final CourseIndex index;
  private final Problems.Of problems;
  private final Set<String> ids = new HashSet<>();

  /**
   * @param noun what one of them is called, and what its ids begin with, such as {@code policy}
   */
  SectionsReader(String noun, Element html, CourseIndex index, Problems.Of problems) {
    this.noun = noun;
    this.html = html;
    this.index = index;
    this.problems = problems;
  }

  List<Section> read() {
    List<Element> sections =
        html.child("body").map(body -> body.children("section")).orElse(List.of());
    if (sections.isEmpty()) {
      problems.add(html.line, "has no " + noun + ": its body holds sections, each with an h2.");
    }
    if (sections.size() > MOST) {
      problems.add(html.line, "has more than " + MOST + " sections.");
      return List.of();
    }
    html.child("body")
        .ifPresent(
            body -> {
              if (body.hasLooseText() || body.children().size() > sections.size()) {
                problems.add(body.line, "holds more than sections. Put everything into one.");
              }
            });
    List<Section> read = new ArrayList<>();
    for (Element section : sections) {
      read.add(section(section));
    }
    return read;
  }

  private Section section(Element section) {
    section.attributes.keySet().stream()
        .filter(name -> !Set.of("id", "lang", "xml:lang").contains(name))
        .forEach(
            name ->
                problems.add(
                    section.line, "the attribute " + name + " is not allowed on a " + noun + "."));
    String id = section.value("id");
    if (id.isEmpty()) {
      problems.add(section.line, "the " + noun + " needs an id, such as " + noun + "-own-work.");
    }
    checkId(section);
    for (Element e : section.descendants()) {
      checkId(e);
      OF_A_WEEK.stream()
          .filter(name -> e.get(name) != null)
          .forEach(
              name ->
                  problems.add(
                      e.line, name + " is not allowed in a " + noun + ": it has no references."));
      if (e.get("href") != null && !e.value("href").matches("(?i)https?://.*")) {
        problems.add(
            e.line,
            "the link \""
                + e.value("href")
                + "\" leads nowhere here: a "
                + noun
                + " links to https://");
      }
    }
    String title = section.child("h2").map(Element::text).orElse("");
    if (title.isEmpty()) {
      problems.add(section.line, "the " + noun + " needs a title (h2).");
    }
    Element body = section.withoutTitle();
    if (body.text().isEmpty()) {
      problems.add(section.line, "the " + noun + " is empty.");
    }
    return new Section(
        id, title, new HtmlWriter(new Links(index, "", problems), title).blocks(body));
  }

  /** Ids stand on a page with others of its own. */
  private void checkId(Element e) {
    String id = e.get("id");
    if (id == null || id.isEmpty()) {
      return;
    }
    if (!id.matches(noun + "-[a-z0-9-]{1,50}")) {
      problems.add(
          e.line,
          "the id \"" + id + "\" must begin with " + noun + "-, in small letters and digits.");
    } else if (!ids.add(id)) {
      problems.add(e.line, "the id \"" + id + "\" is already used.");
    }
  }
}
