package org.fieldbook.app.toolkit.takeaway;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import org.fieldbook.app.toolkit.SavedLine;
import org.fieldbook.app.toolkit.picture.Markup;
import org.fieldbook.app.toolkit.takeaway.Chapter.Links;
import org.fieldbook.app.toolkit.takeaway.Chapter.Manner;
import org.fieldbook.app.toolkit.takeaway.Takeaway.Taken;

/** On the page of an entry: its files with the owner's words, its links, and what others said. */
final class BesidePages {

  /** Sound that is larger is named on the one page that carries everything itself. */
  private static final long MOST_CARRIED = 2_000_000;

  private final Takeaway takeaway;
  private final Manner manner;
  private final Links links;

  BesidePages(Takeaway takeaway, Manner manner, Links links) {
    this.takeaway = takeaway;
    this.manner = manner;
    this.links = links;
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
        picture(main, taken, i, file);
      } else if (manner == Manner.PAGE && file.isSound() && file.size() <= MOST_CARRIED) {
        main.open("p")
            .open("audio", "controls", "controls", "src", carried(file.mediaType(), file.bytes()));
        main.close().close();
      }
      named(main, taken, i, file);
      if (!file.words().isBlank()) {
        main.element("p", file.words(), "class", "written", "dir", "auto");
      }
      main.close();
      pause.here();
    }
    main.close().close();
  }

  private void picture(Markup main, Taken taken, int number, Beside.File file) throws IOException {
    String src =
        switch (manner) {
          case SITE -> "../" + TakenFiles.shown(taken, number);
          case PAGE -> carried("image/jpeg", TakenFiles.shownBytes(file));
          case BOOK -> TakenFiles.photo(file);
        };
    main.empty("img", "class", "taken-picture", "src", src, "alt", file.says());
  }

  private void named(Markup main, Taken taken, int number, Beside.File file) {
    String size = size(file.size());
    main.open("p", "class", "meta", "dir", "auto");
    if (manner == Manner.SITE) {
      main.element("a", file.name(), "href", "../" + TakenFiles.path(taken, number));
      main.text(", " + size);
    } else if (file.shown() != null) {
      main.text(file.name() + ", " + size);
    } else {
      main.text(
          file.name()
              + ", "
              + size
              + (manner == Manner.PAGE && file.isSound() && file.size() <= MOST_CARRIED
                  ? ""
                  : ". This file cannot be put in here. It is in the site to open in any"
                      + " browser, and in the data."));
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

  private static String carried(String type, Beside.Bytes bytes) throws IOException {
    try (InputStream in = bytes.open()) {
      return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(in.readAllBytes());
    }
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
