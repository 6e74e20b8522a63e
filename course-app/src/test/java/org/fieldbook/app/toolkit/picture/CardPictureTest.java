package org.fieldbook.app.toolkit.picture;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.Options;
import org.fieldbook.content.tool.PictureKind;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class CardPictureTest {

  private static Picture picture(String fields) {
    return Course.picture(PictureKind.CARD, Course.material("sbar-brief", Course.body(fields)));
  }

  @Test
  void fiveBlocksWithTheirWordsAndTheTimeAtAHundredAndFortyAMinute() {
    Picture picture =
        picture(
            "{'to':'Out-of-hours GP','urgency':'now','situation':'"
                + "word ".repeat(100)
                + "','background':'"
                + "word ".repeat(110)
                + "','assessment':'...','recommendation':'Come','person_view':7}");
    Document page = Course.parse(picture.figure("p").toString());

    assertThat(picture.sentence())
        .isEqualTo(
            "211 words: about 1 minute 30 seconds to read aloud. Still empty: “Assessment”, “What"
                + " the person wants”.");
    assertThat(Course.find(page, "//*[@class='card-block']").getLength()).isEqualTo(10);
    assertThat(page.getDocumentElement().getTextContent()).contains("To whom: Out-of-hours GP");
    assertThat(picture.table().rows())
        .extracting(r -> r.field() + " " + r.cells().get(2))
        .containsExactly(
            "situation 100", "background 110", "assessment 0", "recommendation 1", "person_view 0");
  }

  @Test
  void theWideCardIsA5AndOneThatIsLongerIsSaidNotCut() {
    Drawing card = picture("{'situation':'Short'}").drawings().get(1);
    Picture longer = picture("{'situation':'" + "word ".repeat(900) + "end'}");

    assertThat(card.height() / card.width()).isBetween(1.41, 1.42);
    assertThat(longer.warnings()).hasSize(1);
    assertThat(longer.drawings().get(1).shapes().toString()).contains("end");
  }

  @Test
  void anEmptyCardSaysSo() {
    assertThat(picture("{}").sentence()).isEqualTo("Nothing is written on the card yet.");
    Course.parse(picture("{'situation':'</svg> שלום 👩‍👩‍👧‍👦'}").figure("p").toString());
  }

  @Test
  void theOpeningOfADifficultConversationStandsOnACardOfItsOwn() {
    Picture picture =
        Course.picture(
            PictureKind.CARD,
            Course.material(
                "difficult-conversation",
                Course.body("{'opening':'I would like to talk about the rota.'}")));

    assertThat(picture.title()).isEqualTo("The opening on a card");
    assertThat(picture.sentence()).startsWith("8 words: about 3 seconds to read aloud.");
    assertThat(Drawn.page(picture).getDocumentElement().getTextContent())
        .contains("I would like to talk about the rota.");
  }

  @Test
  void theCardForThePocketHasTheFourQuestionsAndThePadFourForms() {
    Picture card = CutOut.card(Course.tool("compassion-log")).get(0);
    String asks = Drawn.page(card).getDocumentElement().getTextContent().replaceAll("\\s+", " ");

    assertThat(card.sentence())
        .endsWith("questions: Attending, Understanding, Empathising, Helping.");
    assertThat(asks).contains("Helping", "What did I do that was useful?");
    Picture pad = CutOut.of(Course.tool("sbar-brief"), Options.of(Course.LMC310)).get(0);
    assertThat(pad.title()).isEqualTo("SBAR, 4 to a page");
    assertThat(Drawn.page(pad).getDocumentElement().getTextContent().split("This week", -1))
        .hasSize(5);
    assertThat(CutOut.of(Course.tool("pdsa"), Options.of(Course.LMC310))).isEmpty();
  }

  @Test
  void theFourBehavioursComeWithTheCountOfWhomTheyWereToward() {
    JsonObject means =
        Pictures.computed(
                Course.material(
                        "compassion-log",
                        Course.body("{'toward':'myself','ratings':{'cl-help':{'me':3}}}"))
                    .among(
                        List.of(
                            new Material.Other(
                                "One",
                                LocalDate.of(2026, 11, 1),
                                Answers.of(
                                    Course.body(
                                        "{'toward':'a-colleague',"
                                            + "'ratings':{'cl-help':{'me':1}}}"))))))
            .getJsonObject("four_means");

    assertThat(means.getString("says")).isNotBlank();
    JsonObject toward = means.getJsonArray("also").getJsonObject(0);
    assertThat(toward.getJsonArray("rows").toString()).contains("Myself", "A colleague");
  }
}
