package org.fieldbook.app.toolkit.takeaway;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.fieldbook.app.toolkit.picture.Markup;
import org.fieldbook.app.toolkit.takeaway.Chapter.Manner;

/**
 * One HTML file with styles, fonts, pictures and files inside it: nothing in it asks for anything
 * else. Files pass through in pieces.
 */
final class OnePage implements Takeable {

  private static final Pattern FONT = Pattern.compile("url\\(\"(fonts/[a-z0-9-]+\\.woff2)\"\\)");

  /** What the page may load: what it carries itself. */
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; media-src"
          + " data:";

  private final Stationery stationery;

  OnePage(Stationery stationery) {
    this.stationery = stationery;
  }

  @Override
  public void write(Takeaway takeaway, Progress progress, OutputStream out) throws IOException {
    Markup page = new Markup();
    page.open("html", "lang", "en-GB").open("head").empty("meta", "charset", "utf-8");
    page.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.element("title", takeaway.learner() + "’s toolkit");
    page.empty("meta", "name", "color-scheme", "content", "light dark");
    SiteZip.write(out, "<!DOCTYPE html>\n" + page.drain() + "<style>");
    for (String sheet : Stationery.SHEETS) {
      SiteZip.write(out, withFonts(new String(stationery.bytes(sheet), StandardCharsets.UTF_8)));
    }
    SiteZip.write(out, "</style>");
    page.close().open("body", "class", "is-takeaway is-one-page");
    page.element("a", "Skip to the text", "class", "skip", "href", "#cover");
    page.open("main");
    for (Chapter chapter : new Chapters(takeaway, Manner.PAGE, id -> "#" + id).all()) {
      page.open("article", "class", "page", "id", chapter.id());
      chapter.body().write(page, () -> SiteZip.write(out, quiet(page.drain())));
      if (!chapter.id().equals(Chapter.COVER)) {
        page.open("p", "class", "meta").element("a", "Contents", "href", "#cover").close();
      }
      page.close();
      SiteZip.write(out, quiet(page.drain()));
      progress.written(chapter);
    }
    page.close().open("footer", "class", "site-foot").open("div", "class", "page");
    Shell.owner(takeaway, page);
    page.close().close().close().close();
    SiteZip.write(out, page.drain() + "\n");
  }

  /**
   * What scrolls by itself is a place to go to on a page of its own; of hundreds on one page, some
   * with the same name, none is.
   */
  private static String quiet(String markup) {
    return markup.replace(
        "<div class=\"table-wrap\" role=\"region\"", "<div class=\"table-wrap\" role=\"group\"");
  }

  private String withFonts(String css) {
    return FONT.matcher(css).replaceAll(this::dataUrl);
  }

  private String dataUrl(MatchResult font) {
    try {
      return "url(data:font/woff2;base64,"
          + Base64.getEncoder().encodeToString(stationery.bytes(font.group(1)))
          + ")";
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
