package org.fieldbook.app.toolkit.paper;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.fieldbook.app.toolkit.Options;
import org.fieldbook.app.toolkit.picture.Course;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final Comparison JOURNAL =
      new Comparison(Course.tool("reflective-journal"), Options.of(Course.LMC310));

  private static final JsonObject THEN =
      Course.body("{'description':'A quiet day','feelings':'Calm','conclusion':'None'}");

  @Test
  @Tag("R-003-026")
  @Tag("R-004-041")
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
  @Tag("R-003-080")
  void aRoleThatAsksForMoreLaterIsShown() {
    Comparison specification =
        new Comparison(Course.tool("person-spec"), Options.of(Course.LMC310));
    JsonObject then =
        Course.body("{'profile':[{'competence':'spe-supervise','required':1,'current':1}]}");
    JsonObject now =
        Course.body(
            "{'profile':[{'competence':'spe-supervise','required':3,'current':1},"
                + "{'competence':'par-users','required':2}]}");

    assertThat(Course.tool("person-spec").series()).isTrue();
    assertThat(specification.said(then, now)).contains("Competence profile");
    assertThat(Jsoup.parse(specification.of(then, now).toString()).select("ins").text())
        .contains("3", Course.LMC310.competence("par-users").orElseThrow().title());
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
