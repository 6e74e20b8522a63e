package org.fieldbook.app.toolkit.takeaway;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fieldbook.app.toolkit.paper.Dates;
import org.fieldbook.app.toolkit.picture.Markup;
import org.fieldbook.app.toolkit.takeaway.Takeaway.Taken;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.tool.ToolTemplate;

/** The contents, by block and by competence. */
final class CoverPages {

  private final Takeaway takeaway;
  private final PublishedCourse course;

  CoverPages(Takeaway takeaway) {
    this.takeaway = takeaway;
    this.course = takeaway.presentation().course();
  }

  /** The first page: by block, then the blank forms. */
  String byBlock() {
    Markup main = title("index.html");
    for (PublishedCourse.Block block : course.blocks()) {
      section(
          main,
          course.partLabel() + " " + block.number(),
          block.title(),
          takeaway.entries().stream()
              .filter(t -> block.id().equals(t.entry().provenance().block()))
              .toList());
    }
    section(
        main,
        "Made in the toolkit",
        "Outside an activity",
        takeaway.entries().stream()
            .filter(t -> course.blocks().stream().noneMatch(b -> b.id().equals(blockOf(t))))
            .toList());
    blanks(main);
    return new Shell(takeaway).page("By block", "", main);
  }

  private static String blockOf(Taken taken) {
    String block = taken.entry().provenance().block();
    return block == null ? "" : block;
  }

  /** The same entries under the competences that they show. */
  String byCompetence() {
    Markup main = title("by-competence.html");
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
    return new Shell(takeaway).page("By competence", "", main);
  }

  private static String family(String family) {
    String words = family.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1) + " competence";
  }

  private Markup title(String page) {
    Markup main = new Markup();
    main.open("header", "class", "page-title").open("h1");
    main.element("bdi", takeaway.learner()).text("’s toolkit").close();
    int count = takeaway.entries().size();
    String lede =
        count == 0
            ? "There are no entries in it yet. The blank forms below are yours to use."
            : (count == 1 ? "One entry, made by " : count + " entries, made by ")
                + takeaway.learner()
                + " in "
                + course.code()
                + " "
                + course.title()
                + ".";
    main.element("p", lede, "class", "lede");
    main.element(
        "p",
        "Made on "
            + Dates.of(takeaway.made())
            + ". "
            + takeaway.choice()
            + ". Opens on any computer, without signing in.",
        "class",
        "meta");
    main.open("nav", "class", "choices", "aria-label", "Arrange entries by");
    choice(main, "By " + course.partLabel().toLowerCase(Locale.UK), "index.html", page);
    choice(main, "By competence", "by-competence.html", page);
    choice(main, "Blank forms", "index.html#blank", page);
    return main.close().close();
  }

  private static void choice(Markup main, String label, String to, String page) {
    if (to.equals(page)) {
      main.element("a", label, "href", to, "aria-current", "page");
    } else {
      main.element("a", label, "href", to);
    }
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
      main.element("a", taken.entry().title(), "href", taken.path(), "dir", "auto").close();
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
        + (taken.entry().done() ? "complete" : "draft")
        + ", "
        + takeaway.source(taken);
  }

  private void blanks(Markup main) {
    main.open("section", "class", "leaf", "id", "blank").open("div", "class", "leaf-head");
    main.element("h2", "Blank forms").element("p", "To print and fill in, with your team").close();
    main.open("ul", "class", "kit-blanks leaf-wide");
    for (Map.Entry<String, ToolTemplate> tool : course.tools().entrySet()) {
      main.open("li");
      main.element("a", tool.getValue().title(), "href", "blank/" + tool.getKey() + ".html");
      main.close();
    }
    main.close().close();
  }
}
