package org.fieldbook.content.packaging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fieldbook.content.packaging.CourseFacts.WeekPlan;
import org.fieldbook.content.packaging.CourseIndex.Kind;
import org.fieldbook.content.packaging.CourseIndex.Place;
import org.fieldbook.content.reading.Part;
import org.fieldbook.content.reading.Week;
import org.jspecify.annotations.Nullable;

/** Reads {@code weeks/*.xhtml}: first what can be referred to, then the week itself. */
final class WeekReader {

  private static final Set<String> ONCE =
      Set.of("questions", "outcomes", "concepts", "readings", "keypoints", "review");

  /** Words for how much of a week is written. */
  static final List<String> STATUSES =
      Stream.of(Week.Status.values()).map(s -> s.name().toLowerCase(Locale.ROOT)).toList();

  private final WeekPlan plan;
  private final Element html;
  private final Problems.Of problems;

  WeekReader(WeekPlan plan, Element html, Problems.Of problems) {
    this.plan = plan;
    this.html = html;
    this.problems = problems;
  }

  /** Notes every id and every key concept of the week. */
  void index(CourseIndex index) {
    for (Element part : parts()) {
      note(part, part, index);
      for (Element below : part.descendants()) {
        note(part, below, index);
      }
      if (part.value("data-part").equals("concepts")) {
        part.descendants().stream()
            .filter(e -> e.is("dt") && e.get("id") != null)
            .forEach(dt -> index.name(Kind.CONCEPT, dt.value("id"), dt.text()));
      }
    }
  }

  private void note(Element part, Element e, CourseIndex index) {
    String id = e.get("id");
    if (id == null) {
      if (e.get("data-treats") != null) {
        problems.add(e.line, "what treats a promise needs an id, so that it can be shown.");
      }
      return;
    }
    if (!id.matches("[A-Za-z][A-Za-z0-9_-]{0,59}")) {
      problems.add(e.line, "\"" + id + "\" is not an id: letters, digits and hyphens.");
    } else if (!id.startsWith(plan.id() + "-")) {
      problems.add(e.line, "the id \"" + id + "\" must begin with " + plan.id() + "-.");
    }
    Place place = new Place(problems.file(), e.line, plan.id(), anchor(part, id));
    index.id(id, place, problems.all());
    for (String promise : e.words("data-treats")) {
      if (index.check(Kind.PROMISE, promise, e.line, problems)) {
        index.treats(promise, id, place);
      }
    }
  }

  /** The id that the page has for it: what is shown apart from the text has another, or none. */
  private static @Nullable String anchor(Element part, String id) {
    return switch (part.value("data-part")) {
      case "questions", "outcomes" -> null;
      case "concepts" -> "term-" + id;
      case "activity" -> isInInteraction(part, id) ? part.get("id") : id;
      default -> id;
    };
  }

  private static boolean isInInteraction(Element activity, String id) {
    return activity.children("ol").stream()
        .flatMap(list -> list.descendants().stream())
        .anyMatch(e -> id.equals(e.get("id")));
  }

  Week read(CourseIndex index) {
    Week.Status status = head();
    Links links = new Links(index, plan.id(), problems);
    List<String> questions = new ArrayList<>();
    List<String> outcomes = new ArrayList<>();
    List<Week.Concept> concepts = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Element section : parts()) {
      String kind = section.value("data-part");
      if (ONCE.contains(kind) && !seen.add(kind)) {
        problems.add(section.line, "a week has one part of the kind \"" + kind + "\".");
      }
      switch (kind) {
        case "questions" -> questions.addAll(items(section));
        case "outcomes" -> outcomes.addAll(items(section));
        case "concepts" -> concepts.addAll(concepts(section, links));
        default -> new PartReader(section, links).read().ifPresent(parts::add);
      }
    }
    if (plan.number() > 0 && questions.isEmpty()) {
      problems.add(html.line, "the week has no core questions (data-part=\"questions\").");
    }
    if (parts.isEmpty()) {
      problems.add(html.line, "the week has nothing to read or do.");
    }
    return new Week(
        plan.id(),
        plan.number(),
        plan.title(),
        plan.block(),
        status,
        meta("notice").map(m -> m.value("content").strip()).orElse(null),
        questions,
        outcomes,
        concepts,
        parts,
        List.copyOf(links.cited()));
  }

  private Optional<Element> meta(String name) {
    return html.child("head").stream()
        .flatMap(h -> h.children("meta").stream())
        .filter(m -> name.equals(m.get("name")))
        .findFirst();
  }

  /** The status of that name; an outline where there is none, so that no fault hides another. */
  static Week.Status status(String word) {
    return STATUSES.contains(word)
        ? Week.Status.values()[STATUSES.indexOf(word)]
        : Week.Status.OUTLINE;
  }

  /** Checks the head; says how much of the week is written. */
  private Week.Status head() {
    Optional<Element> head = html.child("head");
    if (!html.is("html") || head.isEmpty() || html.child("body").isEmpty()) {
      problems.add(html.line, "a week is an html element with a head and a body.");
      return Week.Status.OUTLINE;
    }
    if (head.get().child("title").map(Element::text).orElse("").isEmpty()) {
      problems.add(head.get().line, "\"title\" is missing in the head.");
    }
    for (Element e : head.get().children()) {
      if (!e.is("title") && !e.is("meta")) {
        problems.add(
            e.line, "<" + e.name + "> is not allowed in the head" + Markup.instead(e.name) + ".");
      }
    }
    String week = meta("week").map(m -> m.value("content")).orElse("");
    if (!week.equals(plan.id())) {
      problems.add(
          head.get().line,
          "<meta name=\"week\"> says \"" + week + "\" in the file of week " + plan.id() + ".");
    }
    String status = meta("status").map(m -> m.value("content")).orElse("");
    if (!STATUSES.contains(status)) {
      problems.add(head.get().line, "<meta name=\"status\"> must be full, short or outline.");
    }
    if (plan.status() != null && plan.status() != status(status)) {
      problems.add(
          head.get().line,
          "the status is \""
              + status
              + "\", but course.yaml, line "
              + plan.line()
              + ", says otherwise.");
    }
    return status(status);
  }

  private List<Element> parts() {
    List<Element> parts = new ArrayList<>();
    Element body = html.child("body").orElse(new Element("body", html.line));
    for (Element child : body.children()) {
      if (child.is("section") && child.get("data-part") != null) {
        parts.add(child);
      }
    }
    return parts;
  }

  /** Names what stands in the body and is no part. */
  void checkBody() {
    html.child("body")
        .ifPresent(
            body -> {
              if (body.hasLooseText()) {
                problems.add(body.line, "loose text in the body: put it in a part.");
              }
              for (Element child : body.children()) {
                if (!child.is("section") || child.get("data-part") == null) {
                  problems.add(
                      child.line,
                      "<"
                          + child.name
                          + "> stands where only parts stand"
                          + " (<section data-part=\"...\">).");
                }
              }
            });
  }

  private List<String> items(Element section) {
    List<Element> items =
        section.children("ul").stream().flatMap(ul -> ul.children("li").stream()).toList();
    if (items.isEmpty()) {
      problems.add(
          section.line, "the part \"" + section.value("data-part") + "\" needs a ul with its li.");
    }
    for (Element item : items) {
      needId(item);
    }
    return items.stream().map(Element::text).toList();
  }

  private List<Week.Concept> concepts(Element section, Links links) {
    List<Week.Concept> concepts = new ArrayList<>();
    @Nullable Element title = null;
    for (Element dl : section.children("dl")) {
      for (Element e : dl.children()) {
        if (e.is("dt")) {
          needId(e);
          title = e;
        } else if (e.is("dd") && title != null) {
          String cites = title.get("data-cites");
          concepts.add(
              new Week.Concept(
                  title.value("id"),
                  title.text(),
                  new HtmlWriter(links, title.text()).flow(e),
                  cites == null ? List.of() : links.cite(cites, title.line)));
          title = null;
        } else {
          problems.add(e.line, "a dl is pairs of dt (the concept) and dd (its entry).");
        }
      }
    }
    if (concepts.isEmpty()) {
      problems.add(section.line, "the part \"concepts\" needs a dl with dt and dd.");
    }
    return concepts;
  }

  private void needId(Element e) {
    if (e.get("id") == null) {
      problems.add(e.line, "this " + e.name + " needs an id.");
    }
  }
}
