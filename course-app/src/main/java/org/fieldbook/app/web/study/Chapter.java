package org.fieldbook.app.web.study;

import java.util.List;
import java.util.Map;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.reading.Week;

/**
 * A week as its edition has it, whoever reads it and whenever.
 *
 * @param links where what stands in it leads
 */
public record Chapter(PublishedCourse course, Week week, WeekLinks links) {

  /** Such as {@code Week 9}. */
  public String getLabel() {
    return course.weekLabel(week.id());
  }

  /** What stands before the first colon of the title. */
  public String getMainTitle() {
    String title = week.title();
    int colon = title.indexOf(": ");
    return colon < 0 ? title : title.substring(0, colon + 1);
  }

  public String getSubtitle() {
    String title = week.title();
    int colon = title.indexOf(": ");
    return colon < 0 ? "" : title.substring(colon + 2);
  }

  /** Such as {@code Block 1, Approaching leadership and management}. */
  public String getBlockTitle() {
    return course
        .blockOf(week.id())
        .map(b -> course.partLabel() + " " + b.number() + ", " + b.title())
        .orElse("Before the start");
  }

  public String getTime() {
    return Spans.time(week.minutes());
  }

  public List<PublishedCourse.Event> getEvents() {
    return course.events().stream().filter(e -> e.week().equals(week.id())).toList();
  }

  /** The week's key concepts, clean HTML. */
  public String getConcepts() {
    return links.in(WeekListsHtml.concepts(week.concepts()));
  }

  /** What the week cites, clean HTML; empty when it cites nothing. */
  public String getReferences() {
    List<Reference> references = references();
    return references.isEmpty() ? "" : WeekListsHtml.references(references);
  }

  public int getReferenceCount() {
    return references().size();
  }

  private List<Reference> references() {
    Map<String, String> all = course.references();
    return week.cited().stream()
        .filter(all::containsKey)
        .map(key -> new Reference(key, all.getOrDefault(key, "")))
        .toList();
  }

  /** An entry of the list of references, clean HTML. */
  record Reference(String key, String html) {}
}
