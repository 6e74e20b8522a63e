package org.fieldbook.app.toolkit.namedreader;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.util.List;
import java.util.Map;
import org.fieldbook.app.toolkit.Answers;
import org.junit.jupiter.api.Test;

class MergeTest {

  private static final String NOTE = "mentor_note";
  private static final String DATE = "mentor_date";

  private static Answers now(String note, String date) {
    return new Answers(Json.createObjectBuilder().add(NOTE, note).add(DATE, date).build());
  }

  private static Typed typed(String field, String seen, String words) {
    return new Typed(field, words, Typed.mark(seen));
  }

  @Test
  void whatWasTypedIntoAnEmptyFieldIsAChange() {
    Merge merge = Merge.of(now("", ""), List.of(typed(NOTE, "", "Well begun")));

    assertThat(merge.changes()).isEqualTo(Map.of(NOTE, "Well begun"));
    assertThat(merge.overtaken()).isEmpty();
  }

  @Test
  void whatTheReaderLeftAloneStaysAsSomebodyElseHasWrittenIt() {
    Merge merge =
        Merge.of(
            now("The owner's", ""),
            List.of(typed(NOTE, "Before", "Before"), typed(DATE, "", "2026-11-05")));

    assertThat(merge.changes()).isEqualTo(Map.of(DATE, "2026-11-05"));
    assertThat(merge.overtaken()).isEmpty();
  }

  @Test
  void whereBothHaveWrittenNeitherIsTakenUnseen() {
    Merge merge =
        Merge.of(
            now("The owner's", ""),
            List.of(typed(NOTE, "Before", "The mentor's"), typed(DATE, "", "2026-11-05")));

    assertThat(merge.overtaken()).containsExactly(NOTE);
  }

  @Test
  void theSameSentTwiceChangesNothing() {
    Merge merge = Merge.of(now("Well begun", ""), List.of(typed(NOTE, "", "Well begun")));

    assertThat(merge.changes()).isEmpty();
    assertThat(merge.overtaken()).isEmpty();
  }

  @Test
  void lineEndsOfABrowserAreNoChange() {
    Merge merge = Merge.of(now("One\nTwo", ""), List.of(typed(NOTE, "One\nTwo", "One\r\nTwo")));

    assertThat(merge.changes()).isEmpty();
  }

  @Test
  void aMadeUpMarkIsNeverThatOfWhatStandsThere() {
    Merge merge = Merge.of(now("The owner's", ""), List.of(new Typed(NOTE, "Mine", "")));

    assertThat(merge.overtaken()).containsExactly(NOTE);
  }

  @Test
  void whatIsTakenOutIsAChange() {
    Merge merge = Merge.of(now("Before", ""), List.of(typed(NOTE, "Before", "")));

    assertThat(merge.changes()).isEqualTo(Map.of(NOTE, ""));
  }
}
