package org.fieldbook.app.toolkit.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fieldbook.content.tool.PictureKind;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class NetworkPictureTest {

  private static final String NODES =
      "{'nodes':[{'name':'GP','kind':'nhs-body'},{'name':'My team','kind':'team'},"
          + "{'name':'Carers’ centre','kind':'charity-or-user-led'},{'name':'Faith group'},{}],";

  private static Picture picture(String fields) {
    return Course.picture(
        PictureKind.NETWORK, Course.material("partnership-map", Course.body(fields)));
  }

  @Test
  void everyTieIsASentenceAndThoseHeldByOneAreNamedWithTheMeanTrust() {
    Picture picture =
        picture(
            NODES
                + "'links':[{'from':' gp ','to':'MY TEAM','tie':'refers','strength':5,'trust':2},"
                + "{'from':'My team','to':'Carers’ centre','tie':'joint-plan','trust':3}]}");
    Document page = Course.parse(picture.figure("p").toString());

    assertThat(picture.sentence())
        .isEqualTo(
            "Four names and two ties. Most ties (2): “My team”. Only one tie holds “GP” and"
                + " “Carers’ centre”. Not tied to anybody: “Faith group”. Mean trust is 2.5 of 5,"
                + " over two ties.");
    assertThat(picture.table().rows())
        .extracting(r -> r.field() + " " + r.cells().get(0))
        .containsExactly(
            "links-0 GP refers people to My team.",
            "links-1 My team and Carers’ centre have a joint plan.",
            "nodes-0 GP, NHS body: one tie",
            "nodes-1 My team, Team: two ties",
            "nodes-2 Carers’ centre, Charity or user-led: one tie",
            "nodes-3 Faith group: no ties");
    assertThat(Course.find(page, "//*[@class='tie']").getLength()).isEqualTo(4);
    String strong =
        Course.find(page, "//*[@class='tie']/*[@class='tie-line']/@stroke-width")
            .item(0)
            .getNodeValue();
    assertThat(strong).isEqualTo("5.1");
  }

  @Test
  void tiesWithoutBothEndsOnTheMapAreSaidNotDrawn() {
    Picture picture =
        picture(
            NODES
                + "'links':[{'from':'GP','to':'Nobody'},{'from':'GP','to':'gp'},{'from':'GP'},"
                + "{'from':7,'to':['GP'],'strength':'5'}]}");

    assertThat(picture.sentence())
        .contains("Four names and no ties.")
        .endsWith(
            "Not drawn, because both ends must be on the map and differ: “GP” to “Nobody” and “GP”"
                + " to “gp”. Two ties lack an end and are not drawn.");
    assertThat(picture.figure("p").toString()).doesNotContain("tie-line");
  }

  @Test
  void twentyFiveNamesAndSixtyTiesStandApartAndAlwaysInTheSamePlaces() {
    List<String> nodes = new ArrayList<>();
    List<String> links = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      nodes.add("{'name':'<Name> & שלום 👩‍👩‍👧‍👦 %d %s'}".formatted(i, "long ".repeat(i)));
    }
    for (int i = 0; i < 60; i++) {
      String from = nodes.get(i * 7 % 25).substring(9).replace("'}", "");
      String to = nodes.get((i * 3 + 1) % 25).substring(9).replace("'}", "");
      links.add(
          "{'from':'"
              + from
              + "','to':'"
              + to
              + "','tie':'refers','strength':%d}".formatted(1 + i % 5));
    }
    String fields =
        "{'nodes':[" + String.join(",", nodes) + "],'links':[" + String.join(",", links) + "]}";
    String figure = picture(fields).figure("p").toString();
    Document page = Course.parse(figure);

    assertThat(picture(fields).figure("p")).hasToString(figure);
    var xs = Course.find(page, "//*[@class='drawing drawing-narrow']//*[@class='point-number']/@x");
    var ys = Course.find(page, "//*[@class='drawing drawing-narrow']//*[@class='point-number']/@y");
    assertThat(xs.getLength()).isEqualTo(25);
    for (int i = 0; i < 25; i++) {
      for (int j = 0; j < i; j++) {
        double dx =
            Double.parseDouble(xs.item(i).getNodeValue())
                - Double.parseDouble(xs.item(j).getNodeValue());
        double dy =
            Double.parseDouble(ys.item(i).getNodeValue())
                - Double.parseDouble(ys.item(j).getNodeValue());
        assertThat(Math.hypot(dx, dy)).isGreaterThan(28);
      }
    }
  }

  @Test
  void aTieStaysShortAndADoubledNameIsSaid() {
    Ties map =
        Ties.of(
            Course.tool("partnership-map").pictures().get(0),
            Course.material(
                "partnership-map",
                Course.body(
                    "{'nodes':[{'name':'A'},{'name':'B'},{'name':'C'},{'name':'D'},{'name':'a'}],"
                        + "'links':[{'from':'A','to':'D'},{'from':'B','to':'C'}]}")));
    List<Integer> order = Ring.order(map);

    assertThat(Math.abs(order.indexOf(0) - order.indexOf(3))).isIn(1, 4);
    assertThat(Math.abs(order.indexOf(1) - order.indexOf(2))).isIn(1, 4);
    assertThat(map.twice()).containsExactly("a");
  }

  @Test
  void anEmptyMapSaysWhatToDo() {
    Picture picture = picture("{}");

    assertThat(picture.sentence()).isEqualTo("Nobody is on the map yet.");
    assertThat(Course.parse(picture.figure("p").toString()).getDocumentElement().getTextContent())
        .contains("Name somebody");
  }
}
