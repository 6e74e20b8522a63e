package org.fieldbook.app.toolkit.takeaway;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.toolkit.EntryVersion;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.KeptVersion;
import org.fieldbook.app.toolkit.Options;
import org.fieldbook.app.toolkit.SavedLine;
import org.fieldbook.app.toolkit.paper.BlankSheet;
import org.fieldbook.app.toolkit.paper.Dates;
import org.fieldbook.app.toolkit.paper.EntrySheet;
import org.fieldbook.app.toolkit.picture.Markup;
import org.fieldbook.app.toolkit.picture.Pictures;
import org.fieldbook.app.toolkit.takeaway.Takeaway.Taken;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.tool.ToolTemplate;

/** A page for each entry, with picture, table and history; and one for each blank form. */
final class EntryPages {

  private final Takeaway takeaway;
  private final Options options;
  private final Shell shell;

  EntryPages(Takeaway takeaway) {
    this.takeaway = takeaway;
    this.options = Options.of(takeaway.presentation().course());
    this.shell = new Shell(takeaway);
  }

  String page(Taken taken) {
    EntryView entry = taken.entry();
    Markup main = new Markup();
    main.open("header", "class", "page-title");
    main.element("p", taken.template().title(), "class", "crumb");
    main.open("h1", "dir", "auto").text(entry.title()).close();
    main.element(
        "p",
        Dates.of(entry.date())
            + ". "
            + (entry.done() ? "Complete" : "Draft")
            + ", "
            + takeaway.source(taken)
            + ".",
        "class",
        "meta");
    main.close();
    main.open("section", "class", "leaf").open("div", "class", "leaf-head");
    main.element("h2", "What I wrote").close().open("div", "class", "leaf-wide sheet");
    main.add(Pictures.figures(takeaway.material(taken).comparedWith(earlier(taken)), "picture"));
    main.add(new EntrySheet(taken.template(), options, 3).of(entry.body()));
    if (taken.template().note() != null) {
      main.element("p", taken.template().note(), "class", "meta");
    }
    main.close().close();
    shows(main, entry);
    history(main, taken);
    return shell.page(entry.title(), "../", main);
  }

  /** The body of the last version that was kept before the present one. */
  private static @org.jspecify.annotations.Nullable JsonObject earlier(Taken taken) {
    Optional<KeptVersion> before =
        taken.versions().stream()
            .filter(v -> v.kind() != EntryVersion.Kind.ASIDE)
            .filter(v -> v.number() < taken.entry().number())
            .findFirst();
    return before.map(KeptVersion::body).orElse(null);
  }

  private void shows(Markup main, EntryView entry) {
    List<String> competences =
        takeaway.presentation().course().competences().stream()
            .filter(c -> entry.competences().contains(c.id()))
            .map(PublishedCourse.Competence::title)
            .toList();
    if (competences.isEmpty() && entry.evidenceNote().isEmpty()) {
      return;
    }
    main.open("section", "class", "leaf").open("div", "class", "leaf-head");
    main.element("h2", "What it shows").close().open("div", "class", "leaf-body");
    if (!entry.evidenceNote().isEmpty()) {
      main.element("p", entry.evidenceNote(), "class", "written", "dir", "auto");
    }
    if (!competences.isEmpty()) {
      main.open("ul", "class", "sheet-list");
      competences.forEach(c -> main.element("li", c));
      main.close();
    }
    main.close().close();
  }

  private void history(Markup main, Taken taken) {
    if (taken.versions().isEmpty()) {
      return;
    }
    main.open("section", "class", "leaf").open("div", "class", "leaf-head");
    main.element("h2", "History");
    main.element("p", "Every version that was kept").close();
    main.open("div", "class", "leaf-wide");
    for (KeptVersion version : taken.versions()) {
      main.open("details", "class", "kept").open("summary");
      main.text(
          "Version "
              + version.number()
              + ", "
              + SavedLine.moment(version.savedAt(), takeaway.presentation().calendar().zone())
              + ", "
              + (version.words() == 1 ? "1 word" : version.words() + " words")
              + (version.kind() == EntryVersion.Kind.ASIDE ? ", set aside" : ""));
      main.close();
      main.add(new EntrySheet(taken.template(), options, 3).of(version.body())).close();
    }
    main.close().close();
  }

  String blank(ToolTemplate tool) {
    Markup main = new Markup();
    main.open("header", "class", "page-title").element("h1", tool.title());
    main.element("p", tool.purpose() + ".", "class", "lede");
    main.element("p", "Rests on " + tool.restsOn() + ".", "class", "meta").close();
    main.open("section", "class", "leaf").open("div", "class", "leaf-wide");
    main.add(new BlankSheet(tool, options).write()).close().close();
    return shell.page(tool.title() + ", blank form", "../", main);
  }
}
