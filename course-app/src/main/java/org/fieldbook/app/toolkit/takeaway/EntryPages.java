package org.fieldbook.app.toolkit.takeaway;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.fieldbook.app.toolkit.EntryVersion;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.KeptVersion;
import org.fieldbook.app.toolkit.Options;
import org.fieldbook.app.toolkit.SavedLine;
import org.fieldbook.app.toolkit.paper.BlankSheet;
import org.fieldbook.app.toolkit.paper.Dates;
import org.fieldbook.app.toolkit.paper.EntryPaper;
import org.fieldbook.app.toolkit.paper.EntrySheet;
import org.fieldbook.app.toolkit.paper.SpecimenSheet;
import org.fieldbook.app.toolkit.picture.CutOut;
import org.fieldbook.app.toolkit.picture.Markup;
import org.fieldbook.app.toolkit.picture.Picture;
import org.fieldbook.app.toolkit.picture.Pictures;
import org.fieldbook.app.toolkit.takeaway.Chapter.Links;
import org.fieldbook.app.toolkit.takeaway.Chapter.Manner;
import org.fieldbook.app.toolkit.takeaway.Chapter.Pause;
import org.fieldbook.app.toolkit.takeaway.Takeaway.Taken;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.tool.ToolTemplate;
import org.jspecify.annotations.Nullable;

/** A chapter for each entry, with picture, table and history; and one for each blank form. */
final class EntryPages {

  private final Takeaway takeaway;
  private final Manner manner;
  private final Options options;
  private final BesidePages beside;
  private final Neighbours neighbours;

  EntryPages(Takeaway takeaway, Manner manner, Links links) {
    this.takeaway = takeaway;
    this.manner = manner;
    this.beside = new BesidePages(takeaway, manner, links);
    this.neighbours = new Neighbours(takeaway);
    this.options = Options.of(takeaway.presentation().course());
  }

  /** Writes an entry; pauses after each version, however many there are. */
  void write(Markup main, Taken taken, Pause pause) throws IOException {
    EntryView entry = taken.entry();
    ToolTemplate tool = taken.template();
    JsonObject body = taken.words().body();
    List<Picture> drawn = drawn(taken, body);
    List<EntryPaper.Sheet> sheets = paper(taken).of(body, drawn);
    main.open("header", "class", "page-title");
    if (!sheets.get(0).display()) {
      main.element("p", tool.title(), "class", "crumb");
    }
    main.open("h1", "dir", "auto").text(Chapters.titleOf(taken)).close();
    if (!tool.isLaidOut()) {
      main.element("p", about(taken), "class", "meta");
    }
    main.close();
    sheets(main, tool, sheets, "What I wrote");
    if (tool.isLaidOut()) {
      // What hangs on a wall or is signed ends with its own sheets.
      main.open("section", "class", "leaf new-sheet").open("div", "class", "leaf-head");
      main.element("h2", "About this entry").close().open("div", "class", "leaf-body");
      main.element("p", tool.title() + ". " + about(taken), "class", "meta").close().close();
      tables(main, drawn);
    }
    card(main, taken);
    beside.files(main, taken, pause);
    beside.links(main, taken);
    shows(main, entry);
    beside.comments(main, taken);
    pause.here();
    history(main, taken, pause);
  }

  private String about(Taken taken) {
    EntryView entry = taken.entry();
    String state = entry.archived() ? "Archived" : entry.done() ? "Complete" : "Draft";
    return Dates.of(entry.date()) + ". " + state + ", " + takeaway.source(taken) + ".";
  }

  private List<Picture> drawn(Taken taken, JsonObject body) {
    if (!Pictures.hasPicture(taken.template())) {
      return List.of();
    }
    return takeaway
        .drawn()
        .of(
            taken,
            body,
            () -> Pictures.of(neighbours.material(taken, body).comparedWith(earlier(taken))));
  }

  private EntryPaper paper(Taken taken) {
    return paper(taken.template(), sheet(taken), "picture-" + taken.chapter());
  }

  private EntryPaper paper(ToolTemplate tool, EntrySheet sheet, String id) {
    return new EntryPaper(
        sheet,
        manner.isBook() && tool.isLaidOut()
            ? (to, picture, number) -> BookFigure.alone(to, picture)
            : figure(id));
  }

  /** The same as tables, behind the sheets: on them there is no room for both. */
  private void tables(Markup main, List<Picture> drawn) {
    if (manner.isBook() && drawn.stream().anyMatch(p -> !p.table().rows().isEmpty())) {
      main.open("section", "class", "leaf").open("div", "class", "leaf-head");
      main.element("h2", "The pictures as tables").close().open("div", "class", "leaf-wide");
      drawn.forEach(picture -> BookFigure.table(main, picture));
      main.close().close();
    }
  }

  /** How a picture is written; the id of one is its own on the one page that holds all of them. */
  private EntryPaper.Figure figure(String id) {
    return manner.isBook()
        ? (to, picture, number) -> BookFigure.write(to, picture)
        : (to, picture, number) -> Pictures.figure(to, picture, id, number);
  }

  /** Writes the sheets, each on paper of its own; the note beneath the last. */
  private static void sheets(
      Markup main, ToolTemplate tool, List<EntryPaper.Sheet> sheets, String untitled) {
    for (int i = 0; i < sheets.size(); i++) {
      EntryPaper.Sheet sheet = sheets.get(i);
      main.open("section", "class", i == 0 ? "leaf" : "leaf new-sheet");
      main.open("div", "class", "leaf-head");
      String title = tool.isLaidOut() ? sheet.title() : untitled;
      if (!title.isEmpty()) {
        main.element("h2", title);
      }
      String laid = tool.isLaidOut() ? " sheet-laid" : "";
      main.close().open("div", "class", "leaf-wide sheet" + laid);
      main.add(sheet.written());
      if (i == sheets.size() - 1 && tool.note() != null) {
        main.element("p", tool.note(), "class", "meta");
      }
      main.close().close();
    }
  }

  /** Where no blank forms are taken, the newest entry of a tool has the card for the pocket. */
  private void card(Markup main, Taken taken) {
    List<Picture> cards = CutOut.card(taken.template());
    if (cards.isEmpty() || takeaway.blanks() || !takeaway.isNewest(taken)) {
      return;
    }
    main.open("section", "class", "leaf").open("div", "class", "leaf-head");
    main.element("h2", "For the pocket").close().open("div", "class", "leaf-wide");
    figure("card-" + taken.chapter()).write(main, cards.get(0), 1);
    main.close().close();
  }

  private EntrySheet sheet(Taken taken) {
    EntrySheet sheet = new EntrySheet(taken.template(), options, 3);
    return takeaway.whole() ? sheet : sheet.counting();
  }

  /** The body of the last version that was kept before the present one. */
  private static @Nullable JsonObject earlier(Taken taken) {
    for (KeptVersion version : taken.words().versions()) {
      if (version.kind() != EntryVersion.Kind.ASIDE && version.number() < taken.entry().number()) {
        return version.body();
      }
    }
    return null;
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

  private void history(Markup main, Taken taken, Pause pause) throws IOException {
    Iterator<KeptVersion> versions = taken.words().versions().iterator();
    if (!versions.hasNext()) {
      return;
    }
    main.open("section", "class", "leaf").open("div", "class", "leaf-head");
    main.element("h2", "History");
    main.element("p", "Every version that was kept").close();
    if (manner.isBook()) {
      main.open("ul", "class", "sheet-list");
      versions.forEachRemaining(version -> main.element("li", said(version)));
      main.close().close();
      return;
    }
    main.open("div", "class", "leaf-wide");
    while (versions.hasNext()) {
      KeptVersion version = versions.next();
      main.open("details", "class", "kept").element("summary", said(version));
      main.add(sheet(taken).of(version.body())).close();
      pause.here();
    }
    main.close().close();
  }

  private String said(KeptVersion version) {
    return "Version "
        + version.number()
        + ", "
        + SavedLine.moment(version.savedAt(), takeaway.presentation().calendar().zone())
        + ", "
        + (version.words() == 1 ? "1 word" : version.words() + " words")
        + switch (version.kind()) {
          case ASIDE -> ", set aside";
          // Who it was stays here: a copy may lie about for years.
          case READER -> ", filled in by a reader";
          default -> "";
        };
  }

  /**
   * Writes a form to fill in by hand.
   *
   * @param exemplified whether an example stands beside it
   */
  void blank(Markup main, ToolTemplate tool, boolean exemplified) {
    main.open("header", "class", "page-title").element("h1", tool.title());
    main.element("p", tool.purpose() + ".", "class", "lede");
    main.element("p", "Rests on " + tool.restsOn() + ".", "class", "meta");
    if (exemplified) {
      main.open("p").element("a", "See it filled in", "href", beside.to("example-" + tool.id()));
      main.close();
    }
    main.close();
    main.open("section", "class", "leaf").open("div", "class", "leaf-wide");
    BlankSheet form = new BlankSheet(tool, options);
    main.add(form.write(figure("cut-out-" + tool.id()))).close().close();
  }

  /** Writes a form that the course has filled in. */
  void example(Markup main, ToolTemplate tool, SpecimenSheet example) {
    main.open("header", "class", "page-title").element("p", tool.title(), "class", "crumb");
    main.element("h1", example.getTitle());
    main.element("p", "A made-up example. Nobody in it is real.", "class", "lede");
    String writer = example.getWriter();
    main.element(
        "p",
        (writer.isEmpty() ? "" : "As if by " + writer + ", ") + example.getDate() + ".",
        "class",
        "meta");
    if (!example.getAbout().isEmpty()) {
      main.element("p", example.getAbout());
    }
    main.open("p").element("a", "The blank form", "href", beside.to("blank-" + tool.id())).close();
    main.close();
    List<Picture> drawn = Pictures.of(example.material());
    EntryPaper paper =
        paper(tool, new EntrySheet(tool, options, 3), "picture-example-" + tool.id());
    sheets(main, tool, paper.of(example.body(), drawn), "Filled in");
    if (tool.isLaidOut()) {
      tables(main, drawn);
    }
  }
}
