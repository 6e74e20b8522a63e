package org.fieldbook.app.toolkit.paper;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.fieldbook.app.toolkit.Options;
import org.fieldbook.app.toolkit.picture.Course;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final Comparison JOURNAL =
      new Comparison(Course.tool("reflective-journal"), Options.of(Course.LMC310));

  private static final JsonObject THEN =
      Course.body("{'description':'A quiet day','feelings':'Calm','conclusion':'None'}");

  @Test
  void theSentenceNamesTheFieldsThatChanged() {
    assertThat(JOURNAL.said(THEN, THEN)).isEqualTo("The two are the same.");
    assertThat(
            JOURNAL.said(
                THEN, Course.body("{'description':'A day','feelings':'Calm','conclusion':'None'}")))
        .isEqualTo("One field changed: What happened?");
    assertThat(JOURNAL.said(THEN, Course.body("{'description':'A day','setting':'study'}")))
        .isEqualTo(
            "4 fields changed: Where it happened; What happened?; What were you thinking and"
                + " feeling?; What else could you have done?");
  }

  @Test
  void whatWentIsStruckOutAndWhatCameUnderlined() {
    assertThat(
            JOURNAL
                .of(
                    THEN,
                    Course.body(
                        "{'description':'A <b>loud</b> day','feelings':'Calm',"
                            + "'conclusion':'None'}"))
                .toString())
        .contains("<del>quiet </del> <ins>&lt;b&gt;loud&lt;/b&gt; </ins>")
        .doesNotContain("Calm");
  }
}
