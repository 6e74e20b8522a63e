package org.fieldbook.app.toolkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import org.fieldbook.app.toolkit.picture.Course;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What Fieldbook fills in can neither be forged nor be dropped. */
@Tag("R-003-062")
class FilledTest {

  private static final ResponseShape SHAPE =
      ResponseShape.of(Course.tool("feedback-360"), Course.LMC310);
  private static final JsonObject WITH_RESULTS =
      Course.body("{'purpose':'Why','johari':{'open':['Listens']}}");

  @Test
  void aSaveWithoutResultsKeepsThem() {
    JsonObject saved = SHAPE.accept(Course.body("{'purpose':'Because'}"), WITH_RESULTS);

    assertThat(saved).isEqualTo(Course.body("{'purpose':'Because','johari':{'open':['Listens']}}"));
  }

  @Test
  void aSaveThatSendsThemBackAsTheyWereIsTaken() {
    assertThat(SHAPE.accept(WITH_RESULTS, WITH_RESULTS)).isEqualTo(WITH_RESULTS);
  }

  @Test
  void forgedResultsAreRefused() {
    JsonObject forged = Course.body("{'purpose':'Why','johari':{'open':['Everything']}}");

    assertThatThrownBy(() -> SHAPE.accept(forged, WITH_RESULTS)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> SHAPE.accept(forged, null)).isInstanceOf(Refused.class);
  }
}
