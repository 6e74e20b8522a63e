package org.fieldbook.app.toolkit.takeaway;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.fieldbook.app.toolkit.Filing;
import org.fieldbook.app.toolkit.paper.Dates;
import org.fieldbook.app.toolkit.picture.Markup;
import org.fieldbook.app.toolkit.takeaway.Chapter.Links;
import org.fieldbook.app.toolkit.takeaway.Chapter.Manner;
import org.fieldbook.app.toolkit.takeaway.Takeaway.Taken;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.tool.ToolTemplate;

/** The cover with the contents by block, and the same entries by competence. */
final class CoverPages {

  private final Takeaway takeaway;
  private final PublishedCourse course;
  private final Manner manner;
  private final Links links;

  CoverPages(Takeaway takeaway, Manner manner, Links links) {
    this.takeaway = takeaway;
    this.course = takeaway.presentation().course();
    this.manner = manner;
    this.links = links;
  }

  /** The cover: whose it is, then contents by block, then the blank forms. */
  void contents(Markup main) {
    main.open("header", "class", "page-title").open("h1");
    main.element("bdi", takeaway.learner()).text("’s toolkit").close();
    main.element("p", lede(), "class", "lede");
    main.element(
        "p",
        "This toolkit is yours. "
            + span()
            + "Made on "
            + Dates.of(takeaway.made())
            + ". "
            + takeaway.choice()
            + ". Opens on any computer, without signing in.",
        "class",
        "meta");
    choices(main, Chapter.COVER);
    main.close();
    if (manner == Manner.SITE) {
      search(main);
    }
    for (PublishedCourse.Block block : course.blocks()) {
      section(
          main,
          course.partLabel() + " " + block.number(),
          block.title(),
          takeaway.entries().stream().filter(t -> block.id().equals(blockOf(t))).toList());
    }
    section(
        main,
        "Made in the toolkit",
        "Outside an activity",
        takeaway.entries().stream()
            .filter(t -> course.blocks().stream().noneMatch(b -> b.id().equals(blockOf(t))))
            .filter(t -> !isAfter(t))
            .toList());
    section(
        main,
        "After the course",
        "Where I go on",
        takeaway.entries().stream().filter(CoverPages::isAfter).toList());
    badges(main);
    if (manner == Manner.PAGE) {
      leftOut(main, CarriedFiles.of(takeaway).leftOut());
    }
    blanks(main);
  }

  private void badges(Markup main) {
    if (takeaway.badges().isEmpty()) {
      return;
    }
    main.open("section", "class", "leaf").open("div", "class", "leaf-head");
    main.element("h2", "Badges").element("p", "For what was reached").close();
    main.open("ul", "class", "kit-blanks leaf-wide");
    for (TakenBadge badge : takeaway.badges()) {
      main.open("li").element("a", badge.name(), "href", links.to(Chapter.BADGES)).close();
    }
    main.close().close();
  }

  /** What the one page has no room for, said where it is looked for. */
  private void leftOut(Markup main, List<CarriedFiles.LeftOut> files) {
    if (files.isEmpty()) {
      return;
    }
    main.open("section", "class", "leaf", "id", "left-out").open("div", "class", "leaf-head");
    main.element("h2", "Files that are not here");
    main.element(
        "p",
        "One page carries files of up to "
            + BesidePages.size(CarriedFiles.LARGEST)
            + ", "
            + BesidePages.size(CarriedFiles.MOST)
            + " together");
    main.close().open("div", "class", "leaf-wide");
    main.element(
        "p",
        "There is no room for these on one page. They are in the site to open in any browser, and"
            + " in the data: take those away too.");
    main.open("ul", "class", "sheet-list");
    for (CarriedFiles.LeftOut left : files) {
      main.open("li", "dir", "auto").text(left.file().name());
      main.text(", " + BesidePages.size(left.file().size()) + ", beside ");
      Taken taken = left.taken();
      main.element("a", Chapters.titleOf(taken), "href", links.to(taken.chapter())).close();
    }
    main.close().close().close();
  }

  private String lede() {
    int count = takeaway.entries().size();
    if (count == 0) {
      return takeaway.blanks()
          ? "There are no entries in it yet. The blank forms below are yours to use."
          : "There are no entries in it yet.";
    }
    return (count == 1 ? "One entry, made by " : count + " entries, made by ")
        + takeaway.learner()
        + " in "
        + course.code()
        + " "
        + course.title()
        + ".";
  }

  /** From which days the entries are. */
  private String span() {
    List<LocalDate> days = takeaway.entries().stream().map(t -> t.entry().date()).sorted().toList();
    if (days.isEmpty()) {
      return course.code() + " " + course.title() + ". ";
    }
    String first = Dates.of(days.get(0));
    String last = Dates.of(days.get(days.size() - 1));
    return (first.equals(last) ? "From " + first : "From " + first + " to " + last) + ". ";
  }

  private static boolean isAfter(Taken taken) {
    return Filing.AFTER.equals(taken.entry().filing().week());
  }

  /** The block of the week that its owner put it in, or else that it comes from. */
  private String blockOf(Taken taken) {
    String chosen = Objects.requireNonNullElse(taken.entry().filing().week(), "");
    String from = taken.entry().provenance().block();
    return course.blocks().stream()
        .filter(b -> b.weeks().contains(chosen))
        .map(PublishedCourse.Block::id)
        .findFirst()
        .orElse(from == null || isAfter(taken) ? "" : from);
  }

  /** The same entries under the competences that they show. */
  void byCompetence(Markup main) {
    main.open("header", "class", "page-title").element("h1", "By competence");
    main.element(
        "p", "The entries under each competence that their owner says they show.", "class", "lede");
    choices(main, Chapter.COMPETENCES);
    main.close();
    List<String> used = new ArrayList<>();
    for (PublishedCourse.Competence competence : course.competences()) {
      List<Taken> showing =
          takeaway.entries().stream()
              .filter(t -> t.entry().competences().contains(competence.id()))
              .toList();
      section(main, competence.title(), family(competence.family()), showing);
      showing.forEach(t -> used.add(t.entry().slot()));
    }
    section(
        main,
        "No competence named",
        "",
        takeaway.entries().stream().filter(t -> !used.contains(t.entry().slot())).toList());
  }

  static String family(String family) {
    String words = family.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1) + " competence";
  }

  private void choices(Markup main, String page) {
    if (manner == Manner.PAGE && !page.equals(Chapter.COVER)) {
      return;
    }
    main.open("nav", "class", "choices", "aria-label", "Arrange entries by");
    choice(main, "By " + course.partLabel().toLowerCase(Locale.UK), Chapter.COVER, page);
    choice(main, "By competence", Chapter.COMPETENCES, page);
    choice(main, "What the entries show", Chapter.SUMMARY, page);
    if (!takeaway.badges().isEmpty()) {
      choice(main, "Badges", Chapter.BADGES, page);
    }
    main.close();
  }

  private void choice(Markup main, String label, String to, String page) {
    if (to.equals(page)) {
      main.element("a", label, "href", links.to(to), "aria-current", "page");
    } else {
      main.element("a", label, "href", links.to(to));
    }
  }

  /** Shown by the script alone: without one there is nothing that does not work. */
  private static void search(Markup main) {
    main.open(
        "form", "class", "takeaway-search", "role", "search", "id", "search", "hidden", "hidden");
    main.element("label", "Search this toolkit", "for", "search-for");
    main.empty("input", "type", "search", "id", "search-for", "autocomplete", "off");
    main.element("p", "", "class", "meta", "role", "status", "id", "search-said");
    main.open("ol", "class", "kit-entries", "id", "search-found").close().close();
  }

  private void section(Markup main, String heading, String about, List<Taken> entries) {
    if (entries.isEmpty()) {
      return;
    }
    main.open("section", "class", "leaf").open("div", "class", "leaf-head");
    main.element("h2", heading);
    if (!about.isEmpty()) {
      main.element("p", about);
    }
    main.close().open("ul", "class", "kit-entries leaf-wide");
    for (Taken taken : entries) {
      main.open("li").open("h3");
      main.element("a", Chapters.titleOf(taken), "href", links.to(taken.chapter()), "dir", "auto");
      main.close();
      main.element("p", described(taken), "class", "meta");
      if (!taken.entry().evidenceNote().isEmpty()) {
        main.element("p", taken.entry().evidenceNote(), "class", "written", "dir", "auto");
      }
      main.close();
    }
    main.close().close();
  }

  private String described(Taken taken) {
    return taken.template().title()
        + ", "
        + Dates.of(taken.entry().date())
        + ", "
        + taken.entry().state()
        + ", "
        + takeaway.source(taken);
  }

  private void blanks(Markup main) {
    if (!takeaway.blanks()) {
      return;
    }
    main.open("section", "class", "leaf", "id", "blank").open("div", "class", "leaf-head");
    main.element("h2", "Blank forms").element("p", "To print and fill in, with your team").close();
    main.open("ul", "class", "kit-blanks leaf-wide");
    for (Map.Entry<String, ToolTemplate> tool : course.tools().entrySet()) {
      main.open("li");
      main.element("a", tool.getValue().title(), "href", links.to("blank-" + tool.getKey()));
      if (course.specimens().containsKey(tool.getKey())) {
        main.text(" (");
        main.element("a", "example", "href", links.to("example-" + tool.getKey())).text(")");
      }
      main.close();
    }
    main.close().close();
  }
}
