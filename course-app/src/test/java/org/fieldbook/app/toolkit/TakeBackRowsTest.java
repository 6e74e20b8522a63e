package org.fieldbook.app.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

/** What somebody lent goes, and what stands beside it stays. */
class TakeBackRowsTest {

  private static final JsonObject BODY =
      JsonBody.parse(
          "{\"fields\":{\"insight\":\"Mine\",\"questions\":[{\"question\":\"Lent?\",\"helped\":2},"
              + "{\"question\":\"Kept?\"},{}]}}");

  @Test
  void theRowsThatWereLentGoAndNothingElse() {
    JsonObject left =
        TakeBackRows.without(BODY, "questions", r -> r.text("question").equals("Lent?"));

    assertThat(left)
        .isEqualTo(
            JsonBody.parse(
                "{\"fields\":{\"insight\":\"Mine\",\"questions\":[{\"question\":\"Kept?\"},{}]}}"));
  }

  @Test
  void aBodyThatHoldsNoneIsTheVerySame() {
    assertThat(TakeBackRows.without(BODY, "questions", r -> r.text("question").equals("Other?")))
        .isSameAs(BODY);
    assertThat(TakeBackRows.without(BODY, "insight", r -> true)).isSameAs(BODY);
    assertThat(TakeBackRows.without(BODY, "nowhere", r -> true)).isSameAs(BODY);
  }
}
