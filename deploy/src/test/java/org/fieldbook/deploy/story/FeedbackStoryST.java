package org.fieldbook.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldbook.deploy.system.FieldbookUnderTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A student asks others for feedback; they answer on the narrowest phone without an account and
 * without a script, one of them in easy read; the student reads what came of it. All at the
 * keyboard.
 */
@EnabledIfSystemProperty(
    named = "fieldbook.full",
    matches = "true",
    disabledReason = "runs with mvn -Pfull verify")
class FeedbackStoryST extends Story {

  private static final String STUDENT = "student12@fieldbook.example";
  private static final String SAVE =
      """
      async ({slot, closes}) => {
        const presentation = document.querySelector("[data-presentation]").dataset.presentation;
        const group = (key, planned) => ({group: key, planned: planned, close: closes});
        const fields = {purpose: "To hear how I come across", permission: ["my-line-manager-knows"],
          groups: [group("people-who-use-services-or-carers", "1"), group("colleagues", "3")],
          custom_question: "What did I not see?"};
        const answer = await fetch(`/api/entries/${presentation}/${slot}?tool=feedback-360`, {
          method: "PUT", body: JSON.stringify({body: {fields: fields}, kind: "kept"}),
          headers: {"Content-Type": "application/json", "If-None-Match": "*",
            "X-Fieldbook-Token": document.querySelector("meta[name=fieldbook-token]").content,
            "X-Fieldbook-Tab": "story", "X-Fieldbook-Save": crypto.randomUUID()}});
        return answer.status;
      }
      """;

  @Test
  @Tag("R-003-062")
  void othersAnswerWithoutAnAccountAndTheStudentReadsWhatCameOfIt() {
    String slot = "own-" + UUID.randomUUID();
    try (Reader student = window();
        Reader rater = window(320, 700)) {
      student.signsIn(STUDENT, FieldbookUnderTest.DEMO_PASSWORD);
      student.opens("/toolkit/entry?e=" + slot + "&tool=feedback-360");
      Object status =
          student
              .page()
              .evaluate(
                  SAVE,
                  Map.of(
                      "slot",
                      slot,
                      "closes",
                      LocalDate.now(ZoneOffset.UTC).plusDays(9).toString()));
      assertThat(status).isEqualTo(201);
      student.opens("/toolkit/entry?e=" + slot);
      student.follows("Your round of feedback");
      student.presses(student.button("Open the round"));
      student.sees("Your round is open.");
      student.looks();
      student.follows("Answer for myself");
      answers(student, 1);
      student.presses(student.button("Keep my answers"));
      student.sees("Your own answers are kept.");
      String round = student.page().url().replaceFirst("&done=.*", "");

      List<String> links = new ArrayList<>();
      for (String who : List.of("A B", "C D", "E F")) {
        links.add(asks(student, round, "colleagues", who));
      }
      String easy = asks(student, round, "people-who-use-services-or-carers", "Room 4");

      rater.page().route("**/*.js*", route -> route.abort());
      rater.opens(easy);
      rater.follows("Show it in easy read");
      assertThat(rater.page().locator("svg.easy-picture").count()).isEqualTo(8);
      facesAreLargeOnADeskToo(easy);
      rater.presses(rater.button("Send my answers"));
      rater.sees("Nothing has been answered yet.");
      answers(rater, 2);
      rater.ticks(rater.at("[name=helped]"));
      rater.presses(rater.button("Send my answers"));
      rater.sees("Thank you");
      rater.looks();
      for (String link : links) {
        rater.opens(link);
        answers(rater, 2);
        rater.writes(rater.at("#w0"), "The quiet ones.");
        rater.presses(rater.button("Send my answers"));
        rater.sees("Thank you");
      }
      rater.opens(links.get(0));
      rater.sees("This link is not open");

      student.opens(round);
      student.sees("3 of 3 asked have answered");
      student.looks();
      student.follows("Read the results in your entry");
      student.at("main p:has-text('fewer than three, so they are withheld')").waitFor();
      student.sees("The quiet ones.");
      assertThat(student.page().locator("figure").count()).isGreaterThanOrEqualTo(2);
      student.hadNoTrouble();
    }
  }

  private void facesAreLargeOnADeskToo(String easy) {
    try (Reader desk = window()) {
      desk.opens(easy);
      desk.follows("Show it in easy read");
      desk.looks();
      for (Locator face : desk.page().locator("label.face").all()) {
        assertThat(face.boundingBox().width).isGreaterThan(100);
      }
    }
  }

  /** Asks somebody who is to be handed a link; answers the link. */
  private static String asks(Reader student, String round, String group, String who) {
    student.opens(round);
    Locator place = student.page().locator("#group-" + group);
    student.presses(place.locator("summary").first());
    student.writes(place.locator("[name=label]"), who);
    student.presses(place.getByText("Ask them"));
    student.at("#answer-link").waitFor();
    return student.at("#answer-link").textContent().strip();
  }

  /** Chooses the same point of every question. */
  private static void answers(Reader reader, int point) {
    for (Locator question : reader.page().locator("fieldset.feedback-question").all()) {
      reader.ticks(question.locator("input").first());
      for (int i = 0; i < point; i++) {
        reader.page().keyboard().press("ArrowDown");
      }
    }
  }
}
