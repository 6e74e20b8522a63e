package org.fieldbook.app.toolkit.takeaway;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fieldbook.app.toolkit.paper.Dates;
import org.fieldbook.app.toolkit.picture.Markup;
import org.fieldbook.app.toolkit.takeaway.Chapter.Manner;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The badges: each with its picture, what it is for and its files, and how they are checked. */
final class BadgePages {

  /** Width of a picture, in the pixels of a page. */
  private static final int WIDE = 192;

  private final Takeaway takeaway;
  private final Manner manner;

  BadgePages(Takeaway takeaway, Manner manner) {
    this.takeaway = takeaway;
    this.manner = manner;
  }

  void write(Markup main, Chapter.Pause pause) throws IOException {
    List<TakenBadge> badges = takeaway.badges();
    main.open("header", "class", "page-title").element("h1", "Badges");
    main.element(
        "p",
        "Signed badges for what was reached. Anybody can check them, also without Fieldbook.",
        "class",
        "lede");
    main.close();
    for (TakenBadge badge : badges) {
      main.open("section", "class", "leaf").open("div", "class", "leaf-head");
      main.element("h2", badge.name()).close();
      main.open("div", "class", "leaf-body stack-v");
      picture(main, badge, pause);
      main.element("p", badge.about()).element("p", "What was needed: " + badge.criteria());
      main.element(
          "p", "Issued on " + day(badge) + " by " + badge.issuer(), "class", "meta takeaway-hash");
      files(main, badge, pause);
      main.close().close();
    }
    check(main, badges, pause);
  }

  private String day(TakenBadge badge) {
    return Dates.of(badge.issued().atZone(takeaway.presentation().calendar().zone()).toLocalDate());
  }

  private static String says(TakenBadge badge) {
    return "Badge: " + badge.name();
  }

  private void picture(Markup main, TakenBadge badge, Chapter.Pause pause) throws IOException {
    String wide = "" + WIDE;
    switch (manner) {
      case SITE ->
          main.empty(
              "img",
              "src",
              TakenBadges.picture(takeaway, badge),
              "alt",
              says(badge),
              "width",
              wide,
              "height",
              wide);
      case PAGE -> {
        main.upTo("src", "img", "alt", says(badge), "width", wide, "height", wide);
        CarriedFiles.write(main, "image/svg+xml", bytes(badge.svg()), pause);
        main.emptyValue();
      }
      case BOOK -> drawing(main, badge);
    }
  }

  /** The same drawing without the credential in it, at the size at which it stands. */
  private static void drawing(Markup main, TakenBadge badge) {
    Element svg = Jsoup.parse(badge.svg(), "", Parser.xmlParser()).child(0);
    double scale = WIDE / Double.parseDouble(svg.attr("viewBox").split(" ")[2]);
    main.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "viewBox",
        "0 0 " + WIDE + " " + WIDE,
        "width",
        "" + WIDE,
        "height",
        "" + WIDE,
        "role",
        "img",
        "aria-label",
        says(badge));
    for (Element e : svg.children()) {
      switch (e.tagName()) {
        case "circle" ->
            main.empty(
                "circle",
                "cx",
                scaled(e, "cx", scale),
                "cy",
                scaled(e, "cy", scale),
                "r",
                scaled(e, "r", scale),
                "fill",
                e.attr("fill"));
        case "text" ->
            main.element(
                "text",
                e.text(),
                "x",
                scaled(e, "x", scale),
                "y",
                scaled(e, "y", scale),
                "font-size",
                scaled(e, "font-size", scale),
                "text-anchor",
                "middle",
                "fill",
                e.attr("fill"));
        default -> {
          // The credential, and a title that is said already.
        }
      }
    }
    main.close();
  }

  private static String scaled(Element e, String length, double scale) {
    return Double.toString(Math.round(Double.parseDouble(e.attr(length)) * scale * 10) / 10.0);
  }

  private void files(Markup main, TakenBadge badge, Chapter.Pause pause) throws IOException {
    main.open("p");
    if (manner == Manner.BOOK) {
      main.text(
          "Its files are in the site to open in any browser and in the data: the picture with the"
              + " badge in it, and the signed credential.");
    } else {
      file(
          main,
          new Label("Picture with the badge in it (SVG)", ": " + badge.name()),
          TakenBadges.picture(takeaway, badge),
          new Content("image/svg+xml", badge.svg()),
          pause);
      main.text(", ");
      file(
          main,
          new Label("signed credential (JWT)", ": " + badge.name()),
          TakenBadges.credential(takeaway, badge),
          new Content("application/jwt", badge.credential()),
          pause);
    }
    main.close();
  }

  private record Content(String type, String text) {}

  /**
   * Words of a link.
   *
   * @param more for those who hear the links one after the other
   */
  private record Label(String words, String more) {

    void write(Markup main) {
      main.text(words);
      if (!more.isEmpty()) {
        main.element("span", more, "class", "visually-hidden");
      }
    }
  }

  /** A link to a file; on the one page, with the file in it. */
  private void file(Markup main, Label label, String path, Content content, Chapter.Pause pause)
      throws IOException {
    if (manner == Manner.SITE) {
      main.open("a", "href", path);
    } else {
      main.upTo("href", "a", "download", path.substring(path.indexOf('/') + 1));
      CarriedFiles.write(main, content.type(), bytes(content.text()), pause);
      main.closeValue();
    }
    label.write(main);
    main.close();
  }

  private void check(Markup main, List<TakenBadge> badges, Chapter.Pause pause) throws IOException {
    main.open("section", "class", "leaf").open("div", "class", "leaf-head");
    main.element("h2", "How somebody checks a badge").close();
    main.open("div", "class", "leaf-body stack-v");
    main.element(
        "p",
        "The badges follow Open Badges 3.0: a wallet or a checker for Open Badges reads them. They"
            + " say nothing of whose they are but a code by which somebody who knows the e-mail"
            + " address can see it.");
    for (String issuer : badges.stream().map(TakenBadge::issuer).distinct().toList()) {
      main.element(
          "p",
          "With a network: the public keys are at "
              + issuer
              + "/badges/keys, and the list of badges that were withdrawn later, which no copy can"
              + " know, at "
              + issuer
              + "/badges/withdrawn.",
          "class",
          "takeaway-hash");
    }
    if (manner == Manner.BOOK) {
      main.element(
          "p", "Without a network: the public keys are beside the files of the badges as well.");
    } else {
      String picture = TakenBadges.picture(takeaway, badges.get(0));
      String folder = manner == Manner.SITE ? "" : "badges/";
      main.open("p").text("Without a network: with the program of Fieldbook, Java 17 and ");
      file(
          main,
          new Label("the public keys", ""),
          TakenBadges.KEYS,
          new Content("application/json", TakenBadges.keys(badges)),
          pause);
      main.text(" beside the badge, run").close();
      main.open("div", "class", "prose");
      main.element(
          "pre",
          "java -jar fieldbook.jar verify-badge "
              + picture.substring(folder.length())
              + " "
              + TakenBadges.KEYS.substring(folder.length()));
      main.close();
    }
    main.close().close();
  }

  private static Beside.Bytes bytes(String text) {
    return () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
