package org.fieldbook.app.toolkit.takeaway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fieldbook.app.toolkit.takeaway.ink.DrawingRules;
import org.fieldbook.app.toolkit.takeaway.ink.Points;
import org.fieldbook.app.toolkit.takeaway.pdf.Photos.Photo;
import org.jsoup.nodes.Element;

/**
 * The pictures of a document: drawings as such, and as points for programs that do not know
 * drawings; photographs. Each is written when it is met, and what is kept of it is its kind.
 */
final class WordPictures {

  private final DrawingRules rules;
  private final Map<String, Beside.Bytes> photos;
  private final Media media;
  private final List<Kind> kinds = new ArrayList<>();

  /** Takes the file of a picture. */
  interface Media {
    void put(String name, byte[] bytes) throws IOException;
  }

  /** What a picture is, and with that which files it has. */
  enum Kind {
    DRAWING("png", "svg"),
    PHOTO("jpg");

    private final List<String> endings;

    Kind(String... endings) {
      this.endings = List.of(endings);
    }

    List<String> endings() {
      return endings;
    }
  }

  WordPictures(DrawingRules rules, Map<String, Beside.Bytes> photos, Media media) {
    this.rules = rules;
    this.photos = photos;
    this.media = media;
  }

  /**
   * Takes a drawing.
   *
   * @param ours whether it is the course's own, and so the same in every document
   */
  WordFrame drawing(Element svg, boolean ours) throws IOException {
    kinds.add(Kind.DRAWING);
    String whole = svg.outerHtml();
    int begin = whole.indexOf('>') + 1;
    String rulesOfIt = "<style>" + rules.within(svg) + "</style>";
    put("svg", (whole.substring(0, begin) + rulesOfIt + whole.substring(begin)).getBytes(UTF_8));
    put(
        "png",
        ours ? SameForAll.points(whole, () -> Points.png(svg, rules)) : Points.png(svg, rules));
    return new WordFrame(
        kinds.size(),
        Integer.parseInt(svg.attr("width")),
        Integer.parseInt(svg.attr("height")),
        svg.attr("aria-label"),
        true);
  }

  /** Takes a photograph. */
  WordFrame photo(Element img) throws IOException {
    kinds.add(Kind.PHOTO);
    Photo photo = Photo.of(TakenFiles.photo(photos, img.attr("src")));
    put("jpg", photo.jpeg());
    return new WordFrame(kinds.size(), photo.width(), photo.height(), img.attr("alt"), false);
  }

  private void put(String ending, byte[] bytes) throws IOException {
    media.put(name(kinds.size(), ending), bytes);
  }

  /** Below the folder of the document. */
  static String name(int number, String ending) {
    return "media/image" + number + "." + ending;
  }

  /** The kinds of all of them; the first has the number 1. */
  List<Kind> kinds() {
    return kinds;
  }
}
