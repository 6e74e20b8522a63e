package org.fieldbook.app.toolkit.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What to look at in a picture, whatever its kind. */
final class Drawn {

  private Drawn() {}

  /** The picture as a page has it, which must be well-formed. */
  static Document page(Picture picture) {
    return Course.parse(picture.figure("p").toString());
  }

  /** How many shapes of a class the wide drawing has. */
  static int count(Picture picture, String kind) {
    return texts(picture, kind).size();
  }

  /** The texts of a class in the wide drawing, as they are read. */
  static List<String> texts(Picture picture, String kind) {
    NodeList found =
        Course.find(
            page(picture),
            "(//*[@role='img'])[last()]//*[contains(concat(' ',@class,' '),' " + kind + " ')]");
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> plain(found.item(i).getTextContent()))
        .toList();
  }

  /** A number in an attribute of each shape of a class in the wide drawing. */
  static List<Double> numbers(Picture picture, String kind, String attribute) {
    NodeList found =
        Course.find(
            page(picture), "(//*[@role='img'])[last()]//*[@class='" + kind + "']/@" + attribute);
    List<Double> numbers = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      numbers.add(Double.parseDouble(found.item(i).getNodeValue()));
    }
    return numbers;
  }

  static List<List<String>> cells(Picture picture) {
    return picture.table().rows().stream().map(DataTable.Row::cells).toList();
  }

  /** That no number in any shape is out of all proportion, and that every shape has its title. */
  static void isSound(Picture picture) {
    String markup = picture.figure("p").toString();
    Document page = Course.parse(markup);
    assertThat(markup).doesNotContain("NaN", "Infinity", "<script");
    NodeList widths = Course.find(page, "//*[local-name()='rect']/@width");
    for (int i = 0; i < widths.getLength(); i++) {
      assertThat(Double.parseDouble(widths.item(i).getNodeValue())).isBetween(0.0, 640.0);
    }
    NodeList places =
        Course.find(page, "//*[local-name()='svg']//@x | //*[local-name()='svg']//@cx");
    for (int i = 0; i < places.getLength(); i++) {
      assertThat(Double.parseDouble(places.item(i).getNodeValue())).isBetween(-20.0, 660.0);
    }
    assertThat(picture.sentence()).isNotBlank();
  }

  private static String plain(String text) {
    return text.replaceAll("[\u2068\u2069]", "");
  }
}
