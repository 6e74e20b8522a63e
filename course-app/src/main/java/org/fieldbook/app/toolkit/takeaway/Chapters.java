package org.fieldbook.app.toolkit.takeaway;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fieldbook.app.toolkit.paper.SpecimenSheet;
import org.fieldbook.app.toolkit.picture.Markup;
import org.fieldbook.app.toolkit.takeaway.Chapter.Kind;
import org.fieldbook.app.toolkit.takeaway.Chapter.Links;
import org.fieldbook.app.toolkit.takeaway.Chapter.Manner;
import org.fieldbook.app.toolkit.takeaway.Takeaway.Taken;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.tool.ToolTemplate;

/**
 * The chapters of a take-away in their order: cover, competences, summary, badges, the entries,
 * newest first within each tool, blank forms with examples, sources, and the note about the people
 * in it.
 */
final class Chapters {

  private final Takeaway takeaway;
  private final Manner manner;
  private final Links links;

  Chapters(Takeaway takeaway, Manner manner, Links links) {
    this.takeaway = takeaway;
    this.manner = manner;
    this.links = links;
  }

  List<Chapter> all() {
    List<Chapter> all = new ArrayList<>();
    CoverPages covers = new CoverPages(takeaway, manner, links);
    all.add(front(Chapter.COVER, "Contents", (main, pause) -> covers.contents(main)));
    all.add(front(Chapter.COMPETENCES, "By competence", (m, pause) -> covers.byCompetence(m)));
    SummaryPages summary = new SummaryPages(takeaway);
    all.add(front(Chapter.SUMMARY, "What the entries show", (m, pause) -> summary.families(m)));
    if (!takeaway.badges().isEmpty()) {
      all.add(front(Chapter.BADGES, "Badges", new BadgePages(takeaway, manner)::write));
    }
    EntryPages pages = new EntryPages(takeaway, manner, links);
    for (Taken taken : entries(takeaway)) {
      all.add(
          new Chapter(
              taken.chapter(),
              Kind.ENTRY,
              titleOf(taken),
              (main, pause) -> pages.write(main, taken, pause)));
    }
    if (takeaway.blanks()) {
      PublishedCourse course = takeaway.presentation().course();
      course.tools().values().forEach(tool -> forms(course, tool, pages, all));
    }
    all.add(back(Chapter.SOURCES, "Sources", (main, pause) -> summary.sources(main)));
    all.add(back(Chapter.PEOPLE, "People in it", (main, pause) -> summary.people(main)));
    return all;
  }

  /** The blank form of a tool, and behind it the course's example of one that is filled in. */
  private void forms(
      PublishedCourse course, ToolTemplate tool, EntryPages pages, List<Chapter> all) {
    Optional<SpecimenSheet> example = SpecimenSheet.of(course, tool);
    all.add(
        new Chapter(
            "blank-" + tool.id(),
            Kind.BLANK,
            tool.title() + ", blank form",
            (main, pause) ->
                same(main, "blank-" + tool.id(), m -> pages.blank(m, tool, example.isPresent()))));
    example.ifPresent(
        sheet ->
            all.add(
                new Chapter(
                    "example-" + tool.id(),
                    Kind.BLANK,
                    tool.title() + ", example",
                    (main, pause) ->
                        same(main, "example-" + tool.id(), m -> pages.example(m, tool, sheet)))));
  }

  private void same(Markup main, String id, Consumer<Markup> writing) {
    main.addWritten(
        SameForAll.markup(
            takeaway.presentation().course(),
            id,
            manner + links.to(id),
            () -> {
              Markup form = new Markup();
              writing.accept(form);
              return form;
            }));
  }

  /** The entries by tool in the course's order, newest first within each. */
  static List<Taken> entries(Takeaway takeaway) {
    return takeaway.entries().stream()
        .sorted(Comparator.comparingInt(t -> t.template().number()))
        .toList();
  }

  /** What a list calls the entry, also where its owner gave it no title. */
  static String titleOf(Taken taken) {
    String title = taken.entry().title().strip();
    return title.isEmpty() ? taken.template().title() : title;
  }

  private static Chapter front(String id, String title, Chapter.Body body) {
    return new Chapter(id, Kind.FRONT, title, body);
  }

  private static Chapter back(String id, String title, Chapter.Body body) {
    return new Chapter(id, Kind.BACK, title, body);
  }
}
