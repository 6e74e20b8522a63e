package org.fieldbook.content.packaging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fieldbook.content.reading.PublishedCourse.Policy;

/**
 * Reads {@code policies.xhtml}: what a course says of its own about rules, beside those that are
 * data. It is read outside the course too, so nothing in it leads to a week.
 */
final class PoliciesReader {

  private static final int MOST = 30;
  private static final String ID = "policy-[a-z0-9-]{1,50}";
  private static final Set<String> OF_A_WEEK = Set.of("data-cite", "data-cites", "data-term");

  private final Element html;
  private final CourseIndex index;
  private final Problems.Of problems;
  private final Set<String> ids = new HashSet<>();

  PoliciesReader(Element html, CourseIndex index, Problems.Of problems) {
    this.html = html;
    this.index = index;
    this.problems = problems;
  }

  List<Policy> read() {
    List<Element> sections =
        html.child("body").map(body -> body.children("section")).orElse(List.of());
    if (sections.isEmpty()) {
      problems.add(html.line, "has no policy: its body holds sections, each with an h2.");
    }
    if (sections.size() > MOST) {
      problems.add(html.line, "has more than " + MOST + " policies.");
      return List.of();
    }
    html.child("body")
        .ifPresent(
            body -> {
              if (body.hasLooseText() || body.children().size() > sections.size()) {
                problems.add(body.line, "holds more than sections. Put everything into one.");
              }
            });
    List<Policy> policies = new ArrayList<>();
    for (Element section : sections) {
      policies.add(policy(section));
    }
    return policies;
  }

  private Policy policy(Element section) {
    section.attributes.keySet().stream()
        .filter(name -> !Set.of("id", "lang", "xml:lang").contains(name))
        .forEach(
            name ->
                problems.add(
                    section.line, "the attribute " + name + " is not allowed on a policy."));
    String id = section.value("id");
    if (id.isEmpty()) {
      problems.add(section.line, "the policy needs an id, such as policy-own-work.");
    }
    checkId(section);
    for (Element e : section.descendants()) {
      checkId(e);
      OF_A_WEEK.stream()
          .filter(name -> e.get(name) != null)
          .forEach(
              name ->
                  problems.add(
                      e.line, name + " is not allowed in a policy: it has no references."));
      if (e.get("href") != null && !e.value("href").matches("(?i)https?://.*")) {
        problems.add(
            e.line,
            "the link \"" + e.value("href") + "\" leads nowhere here: a policy links to https://");
      }
    }
    String title = section.child("h2").map(Element::text).orElse("");
    if (title.isEmpty()) {
      problems.add(section.line, "the policy needs a title (h2).");
    }
    Element body = section.withoutTitle();
    if (body.text().isEmpty()) {
      problems.add(section.line, "the policy is empty.");
    }
    return new Policy(
        id, title, new HtmlWriter(new Links(index, "", problems), title).blocks(body));
  }

  /** Ids stand on a page with others of its own. */
  private void checkId(Element e) {
    String id = e.get("id");
    if (id == null || id.isEmpty()) {
      return;
    }
    if (!id.matches(ID)) {
      problems.add(
          e.line, "the id \"" + id + "\" must begin with policy-, in small letters and digits.");
    } else if (!ids.add(id)) {
      problems.add(e.line, "the id \"" + id + "\" is already used.");
    }
  }
}
