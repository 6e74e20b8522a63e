package org.fieldbook.app.toolkit.takeaway;

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
 * drawings; photographs, which stay where they are until they are written.
 */
final class WordPictures {

  private final DrawingRules rules;
  private final Map<String, Beside.Bytes> photos;
  private final List<Picture> pictures = new ArrayList<>();

  WordPictures(DrawingRules rules, Map<String, Beside.Bytes> photos) {
    this.rules = rules;
    this.photos = photos;
  }

  /**
   * A picture.
   *
   * @param photo the name of a photograph; empty for a drawing
   */
  record Picture(String photo, String svg, byte[] png) {

    boolean isDrawing() {
      return photo.isEmpty();
    }
  }

  /**
   * Takes a drawing.
   *
   * @param ours whether it is the course's own, and so the same in every document
   */
  WordFrame drawing(Element svg, boolean ours) {
    String whole = svg.outerHtml();
    int begin = whole.indexOf('>') + 1;
    String rulesOfIt = "<style>" + rules.within(svg) + "</style>";
    pictures.add(
        new Picture(
            "",
            whole.substring(0, begin) + rulesOfIt + whole.substring(begin),
            ours
                ? SameForAll.points(whole, () -> Points.png(svg, rules))
                : Points.png(svg, rules)));
    return new WordFrame(
        pictures.size(),
        Integer.parseInt(svg.attr("width")),
        Integer.parseInt(svg.attr("height")),
        svg.attr("aria-label"),
        true);
  }

  /** Takes a photograph. */
  WordFrame photo(Element img) throws IOException {
    String name = img.attr("src");
    Photo photo = Photo.of(TakenFiles.photo(photos, name));
    pictures.add(new Picture(name, "", new byte[0]));
    return new WordFrame(pictures.size(), photo.width(), photo.height(), img.attr("alt"), false);
  }

  /** All of them; the first has the number 1. */
  List<Picture> all() {
    return pictures;
  }

  byte[] jpeg(Picture photo) throws IOException {
    return TakenFiles.photo(photos, photo.photo());
  }
}
