package org.fieldbook.app.toolkit.takeaway;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import org.fieldbook.app.toolkit.SavedLine;
import org.fieldbook.app.toolkit.picture.Markup;
import org.fieldbook.app.toolkit.takeaway.Chapter.Links;
import org.fieldbook.app.toolkit.takeaway.Chapter.Manner;
import org.fieldbook.app.toolkit.takeaway.Takeaway.Taken;

/** On the page of an entry: its files with the owner's words, its links, and what others said. */
final class BesidePages {

  /** Sound that is larger is only saved from the one page, which would hold it twice otherwise. */
  private static final long MOST_PLAYED = 2_000_000;

  private static final String REST = ". It is in the site to open in any browser, and in the data.";

  private final Takeaway takeaway;
  private final Manner manner;
  private final Links links;
  private final CarriedFiles carried;

  BesidePages(Takeaway takeaway, Manner manner, Links links) {
    this.takeaway = takeaway;
    this.manner = manner;
    this.links = links;
    this.carried = CarriedFiles.of(takeaway);
  }

  void files(Markup main, Taken taken, Chapter.Pause pause) throws IOException {
    List<Beside.File> files = taken.beside().files();
    if (files.isEmpty()) {
      return;
    }
    open(main, "Files", "Added to this entry");
    for (int i = 0; i < files.size(); i++) {
      Beside.File file = files.get(i);
      main.open("div", "class", "taken-file");
      if (file.shown() != null) {
        picture(main, taken, i, file, pause);
      } else if (manner == Manner.PAGE && isPlayed(file)) {
        main.open("p").upTo("src", "audio", "controls", "controls");
        CarriedFiles.write(main, file.mediaType(), file.bytes(), pause);
        main.closeValue().close().close();
      }
      named(main, taken, i, file, pause);
      if (!file.words().isBlank()) {
        main.element("p", file.words(), "class", "written", "dir", "auto");
      }
      main.close();
      pause.here();
    }
    main.close().close();
  }

  private boolean isPlayed(Beside.File file) {
    return file.isSound() && file.size() <= MOST_PLAYED && carried.has(file);
  }

  private void picture(Markup main, Taken taken, int number, Beside.File file, Chapter.Pause pause)
      throws IOException {
    if (manner == Manner.PAGE) {
      main.upTo("src", "img", "class", "taken-picture", "alt", file.says());
      CarriedFiles.write(main, "image/jpeg", TakenFiles.shownBytes(file), pause);
      main.emptyValue();
      return;
    }
    String src =
        manner == Manner.SITE ? "../" + TakenFiles.shown(taken, number) : TakenFiles.photo(file);
    main.empty("img", "class", "taken-picture", "src", src, "alt", file.says());
  }

  private void named(Markup main, Taken taken, int number, Beside.File file, Chapter.Pause pause)
      throws IOException {
    String size = size(file.size());
    main.open("p", "class", "meta", "dir", "auto");
    if (manner == Manner.SITE) {
      main.element("a", file.name(), "href", "../" + TakenFiles.path(taken, number));
      main.text(", " + size);
    } else if (manner == Manner.PAGE && carried.has(file)) {
      main.upTo("href", "a", "download", TakenFiles.name(file));
      CarriedFiles.write(main, file.mediaType(), file.bytes(), pause);
      main.closeValue().text("Save " + file.name()).close().text(", " + size);
    } else if (manner == Manner.PAGE) {
      main.text(file.name() + ", " + size + ". There is no room for this file on one page" + REST);
    } else if (file.shown() != null) {
      main.text(file.name() + ", " + size);
    } else {
      main.text(file.name() + ", " + size + ". This file cannot be put in here" + REST);
    }
    main.close();
  }

  /** {@code 1.4 MB}. */
  static String size(long bytes) {
    if (bytes < 100_000) {
      return Math.max(1, bytes / 1_000) + " kB";
    }
    return String.format(java.util.Locale.UK, "%.1f MB", bytes / 1e6);
  }

  void links(Markup main, Taken taken) {
    if (taken.beside().links().isEmpty()) {
      return;
    }
    open(main, "Linked entries", "By links in both directions");
    main.open("ul", "class", "sheet-list");
    for (Beside.Link link : taken.beside().links()) {
      String title = link.title().isBlank() ? "An entry without a title" : link.title();
      main.open("li", "dir", "auto");
      takeaway
          .find(link.slot())
          .ifPresentOrElse(
              to -> main.element("a", title, "href", to(to.chapter())),
              () -> main.text(title + " (not in this copy)"));
      main.text(link.why().isBlank() ? "" : ": " + link.why()).close();
    }
    main.close().close().close();
  }

  void comments(Markup main, Taken taken) {
    if (taken.beside().comments().isEmpty()) {
      return;
    }
    ZoneId zone = takeaway.presentation().calendar().zone();
    open(main, "Comments", "By those it was shared with, without their names");
    for (Beside.Comment comment : taken.beside().comments()) {
      String when = SavedLine.moment(comment.written(), zone);
      main.element("p", comment.writer() + ", " + when, "class", "meta");
      comment
          .words()
          .lines()
          .filter(line -> !line.isBlank())
          .forEach(line -> main.element("p", line, "class", "written", "dir", "auto"));
    }
    main.close().close();
  }

  /** Where a link on the page of an entry or a form leads. */
  String to(String chapter) {
    return up() + links.to(chapter);
  }

  private String up() {
    return manner == Manner.SITE ? "../" : "";
  }

  private static void open(Markup main, String heading, String about) {
    main.open("section", "class", "leaf").open("div", "class", "leaf-head");
    main.element("h2", heading).element("p", about).close().open("div", "class", "leaf-body");
  }
}
